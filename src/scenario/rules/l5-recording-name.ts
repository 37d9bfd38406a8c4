import type { Finding } from '../diagnostic';
import type { LocatedEntry } from '../located';

/** The same name on every machine, without a path, of a kind that browsers play. */
const plain = /^[A-Za-z0-9][\w.-]{0,99}\.(?:mp3|ogg|opus|m4a|wav|webm)$/u;

/** L5: the value of a sentence is the plain name of an audio file. */
export function* recordingName(entries: readonly LocatedEntry[]): Generator<Finding> {
  for (const { value } of entries) {
    if (value.kind !== 'text' || value.value.trim() === '' || isRecordingName(value.value))
      continue;
    yield { code: 'L5', at: value.at, values: { fichier: value.value } };
  }
}

export function isRecordingName(name: string): boolean {
  return plain.test(name);
}
