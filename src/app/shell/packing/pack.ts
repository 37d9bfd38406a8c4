import { zipSync, type Zippable } from 'fflate';
import type { OwnFiles } from '../../../library/workshop';
import { isRecordingName } from '../../../scenario/rules/l5-recording-name';
import { withAuthor } from './author-line';

/** Every archive has the same day: the first that archives can name. */
const day = new Date(1980, 0, 1);

/**
 * One archive of everything, in the layout of `scenarios/<id>/`: unpacked there, it is a scenario of
 * the project. The same files make the same bytes: sorted, stored as they are, without the time.
 * @param id the name of the folder
 * @param author as they call themselves; stands in the text's first line
 */
export async function pack(
  { source, translations, voices, audio }: OwnFiles,
  id: string,
  author = '',
): Promise<Uint8Array<ArrayBuffer>> {
  const texts = [
    ['scenario.yaml', withAuthor(source, author)] as const,
    ...Object.entries(translations).map(([name, text]) => [`${name}.yaml`, text] as const),
    ...Object.entries(voices).map(([name, text]) => [`voix.${name}.yaml`, text] as const),
  ];
  const sounds = Object.entries(audio).filter(([name]) => isRecordingName(name));
  const files = [
    ...texts.map(([name, text]) => [name, new TextEncoder().encode(text)] as const),
    ...(await Promise.all(
      sounds.map(async ([name, sound]) => [`voix/${name}`, await read(sound)] as const),
    )),
  ];
  const archive: Zippable = {};
  for (const [name, bytes] of files.sort(byName)) archive[`${folderOf(id)}/${name}`] = bytes;
  return zipSync(archive, { level: 0, mtime: day });
}

async function read(sound: Blob): Promise<Uint8Array> {
  return new Uint8Array(await sound.arrayBuffer());
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : 1;

/** A draft's id may be anything. */
function folderOf(id: string): string {
  return /^[a-z][a-z0-9-]{0,63}$/.test(id) && id !== 'voix' ? id : 'brouillon';
}
