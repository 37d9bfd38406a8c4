import type { OwnFiles } from '../../../../library/workshop';
import { sentencesIn } from '../../../../scenario/edit/sentences';
import { removeLine, setLine } from '../../../../scenario/edit/translations';
import { readRecordings } from '../../../../scenario/recordings';
import { valueOf } from '../../../../scenario/text';
import type { Desk } from '../../desk/desk.svelte';
import { soundName } from './names';

type Lines = Readonly<Record<string, string>>;

/** The name of the sound of each sentence, by the French one. */
export function linesOf(files: OwnFiles, language: string): Lines {
  const source = valueOf(files.voices, language);
  return source === undefined ? {} : readRecordings(source, language).recordings;
}

/** Whether the list of recordings of a language is there but cannot be read. */
export function isUnreadable(files: OwnFiles, language: string): boolean {
  const source = valueOf(files.voices, language) ?? '';
  const { recordings, diagnostics } = readRecordings(source, language);
  const isWritten = /^\s*[^\s#]/mu.test(source);
  return isWritten && Object.keys(recordings).length === 0 && diagnostics.length > 0;
}

/**
 * The files with this sound for a sentence; the one that it had goes, where nothing else uses it.
 * @param order the sentences of the scenario, in its order
 * @returns undefined where the list of recordings cannot be read
 */
export function withSound(
  files: OwnFiles,
  language: string,
  sentence: string,
  sound: { readonly blob: Blob; readonly ending: string },
  order: readonly string[],
): OwnFiles | undefined {
  const before = withoutSounds(files, language, [sentence]) ?? files;
  const name = soundName(sentence, language, sound.ending, Object.keys(before.audio));
  const text = setLine(files.voices[language] ?? '', sentence, name, order);
  if (text === undefined) return undefined;
  return {
    ...files,
    voices: { ...files.voices, [language]: text },
    audio: { ...before.audio, [name]: sound.blob },
  };
}

/** Puts the sound of a sentence with the scenario. @returns whether it could be put there */
export function keepSound(
  desk: Desk,
  language: string,
  sentence: string,
  sound: { readonly blob: Blob; readonly ending: string },
): boolean {
  const order = sentencesIn(desk.lastRead).map(({ text }) => text);
  const files = withSound(desk.files, language, sentence, sound, order);
  return files !== undefined && desk.replace(files);
}

/** The files without the sounds of these sentences. */
export function withoutSounds(
  files: OwnFiles,
  language: string,
  sentences: readonly string[],
): OwnFiles | undefined {
  const { [language]: source = '', ...others } = files.voices;
  let text = source;
  for (const sentence of sentences) {
    const next = removeLine(text, sentence);
    if (next === undefined) return undefined;
    text = next;
  }
  const voices = text === '' ? others : { ...files.voices, [language]: text };
  return dropUnused(
    { ...files, voices },
    sentences.map((each) => linesOf(files, language)[each] ?? ''),
  );
}

function dropUnused(files: OwnFiles, names: readonly string[]): OwnFiles {
  const used = new Set(
    Object.keys(files.voices).flatMap((language) => Object.values(linesOf(files, language))),
  );
  const kept = Object.entries(files.audio).filter(
    ([name]) => used.has(name) || !names.includes(name),
  );
  return { ...files, audio: Object.fromEntries(kept) };
}
