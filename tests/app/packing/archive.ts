import { strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync, type Zippable } from 'fflate';
import { openFile, type Opening } from '../../../src/app/shell/packing/open';
import { ownScenario } from '../../support/own-scenario';

/** An archive as any program writes one. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>, level: 0 | 9 = 9) {
  const archive: Zippable = {};
  for (const [path, content] of Object.entries(files)) {
    archive[path] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(archive, { level });
}

/** The same as a Mac does it: the sizes stand behind each file. */
export function streamed(
  files: readonly (readonly [path: string, content: string | Uint8Array])[],
) {
  const pieces: Uint8Array[] = [];
  const archive = new Zip((_, piece) => pieces.push(piece));
  for (const [path, content] of files) {
    const file = path.endsWith('/') ? new ZipPassThrough(path) : new ZipDeflate(path);
    archive.add(file);
    file.push(typeof content === 'string' ? strToU8(content) : content, true);
  }
  archive.end();
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

/** The smallest sound of each kind, to its first bytes. */
export const webm = Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3, 1, 2, 3, 4);
export const mp3 = strToU8('ID3\x04 la la la', true);

export const whole = {
  'mon-essai/scenario.yaml': ownScenario,
  'mon-essai/en.yaml': '"Regardez votre compte.": "Look at your account."',
  'mon-essai/voix.fr.yaml': '"Regardez votre compte.": regarder.webm',
  'mon-essai/voix/regarder.webm': webm,
} as const;

/** What became of it, in a word. */
export function verdict(bytes: Uint8Array<ArrayBuffer> | Opening): string {
  const opening = bytes instanceof Uint8Array ? openFile(bytes) : bytes;
  return 'refused' in opening ? opening.refused : 'taken';
}
