import type { Finding } from '../diagnostic';
import type { LocatedEntry } from '../located';
import { withSuggestion } from '../rule';
import { isRecordingName } from './l5-recording-name';

/** L6: the audio file is there. @param files the names of those that are */
export function* missingRecording(
  entries: readonly LocatedEntry[],
  files: readonly string[],
): Generator<Finding> {
  for (const { value } of entries) {
    if (value.kind !== 'text' || !isRecordingName(value.value)) continue;
    if (files.includes(value.value)) continue;
    const finding = { code: 'L6', at: value.at, values: { fichier: value.value } };
    yield value.exact ? withSuggestion(finding, value.value, files) : finding;
  }
}
