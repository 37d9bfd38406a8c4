import type { OwnFiles } from '../../../library/workshop';
import { contentHash } from '../../../scenario/hash';
import { authorOf } from './author-line';
import { isArchive, readDirectory } from './directory';
import { unpacked } from './inflate';
import { limits } from './limits';
import { partsOf } from './names';
import { Refused, type Refusal } from './refusal';
import { soundOf } from './sound';

/** What was in a file from outside. Nobody vouches for it, nor for the author's name. */
export interface Unpacked {
  readonly files: OwnFiles;
  /** As they called themselves; empty when they did not. */
  readonly author: string;
  /** `contentHash` of the source. */
  readonly hash: string;
}

export type Opening = Unpacked | { readonly refused: Refusal };

/** Opens one scenario's archive or its text alone. Total: whatever it is given, it answers. */
export function openFile(bytes: Uint8Array<ArrayBuffer>): Opening {
  try {
    const files = isArchive(bytes) ? fromArchive(bytes) : fromText(bytes);
    const { source, author } = authorOf(files.source);
    return { files: { ...files, source }, author, hash: contentHash(source) };
  } catch (problem) {
    return { refused: problem instanceof Refused ? problem.refusal : 'damaged' };
  }
}

function fromText(bytes: Uint8Array): OwnFiles {
  return { source: textOf(bytes), translations: {}, voices: {}, audio: {} };
}

function fromArchive(bytes: Uint8Array): OwnFiles {
  if (bytes.length > limits.archive) throw new Refused('tooBig');
  const packed = readDirectory(bytes);
  const parts = partsOf(packed.map(({ path }) => path));
  if (![...parts.values()].some(({ kind }) => kind === 'source')) throw new Refused('noScenario');
  const texts = { source: '', translation: new Map(), voices: new Map() };
  const sounds = new Map<string, Blob>();
  let left: number = limits.total;
  for (const file of packed) {
    const part = parts.get(file.path);
    if (!part) continue;
    const content = unpacked(
      file,
      Math.min(left, part.kind === 'sound' ? limits.sound : limits.text),
    );
    left -= content.length;
    if (part.kind === 'sound') sounds.set(part.name, sound(part.name, content));
    else if (part.kind === 'source') texts.source = textOf(content);
    else texts[part.kind].set(part.language, textOf(content));
  }
  return {
    source: texts.source,
    translations: Object.fromEntries(texts.translation),
    voices: Object.fromEntries(texts.voices),
    audio: Object.fromEntries(sounds),
  };
}

function sound(name: string, bytes: Uint8Array<ArrayBuffer>): Blob {
  const found = soundOf(name, bytes);
  if (!found) throw new Refused('foreign');
  return found;
}

/** UTF-8 without any fault (RFC 3629), and no zero: that is no text either. */
function textOf(bytes: Uint8Array): string {
  if (bytes.length > limits.text) throw new Refused('tooBig');
  if (bytes.includes(0)) throw new Refused('notText');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refused('notText');
  }
}
