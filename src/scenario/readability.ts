import type { Span } from './diagnostic';
import { draftScenario } from './draft';
import { spanIn, type LocatedText } from './located';
import { read } from './read';
import { levelOf, readingEase, type ReadingLevel } from './reading-ease';
import { countWords } from './rules/t1-long-instruction';
import { jargonWord } from './rules/t4-jargon';
import { plainText } from './text';
import { textsOf } from './texts';

/** More words in one sentence are told to the author. */
export const mostWords = 12;

export interface LongSentence {
  /** Without markup. */
  readonly text: string;
  readonly words: number;
  readonly at: Span;
}

export interface DifficultWord {
  readonly word: string;
  /** « Dites … » */
  readonly advice: string;
  readonly at: Span;
}

/** How easy a scenario is to read, for its author. */
export interface Readability {
  readonly sentences: number;
  readonly words: number;
  readonly long: readonly LongSentence[];
  readonly jargon: readonly DifficultWord[];
  /** From 0 to 100; absent where no sentence is. */
  readonly ease?: number;
  readonly level?: ReadingLevel;
}

/**
 * Counts what makes the sentences of a scenario easy or hard to read. Pure.
 * @param source with `\n` line ends
 * @returns undefined where the text cannot be read
 */
export function readability(source: string): Readability | undefined {
  const { tree } = read(source);
  if (!tree) return undefined;
  const { draft } = draftScenario(tree);
  const sentences = textsOf(draft).flatMap(({ leaf }) => sentencesIn(leaf.text));
  const ease = readingEase(sentences.map(({ text }) => text));
  return {
    sentences: sentences.length,
    words: sentences.reduce((sum, { words }) => sum + words, 0),
    long: sentences.filter(({ words }) => words > mostWords),
    jargon: [...jargonWord({ draft })].map(({ at, values: { mot = '', conseil = '' } = {} }) => ({
      word: mot,
      advice: conseil,
      at,
    })),
    ...(ease !== undefined && { ease, level: levelOf(ease) }),
  };
}

/** A text in its sentences: each ends with `.`, `!`, `?` or `…`, and what closes quotes after it. */
function sentencesIn(text: LocatedText): readonly LongSentence[] {
  const found = text.value.matchAll(
    /\S[^.!?…]*(?:[.!?…]+(?![\s»”)]|$)[^.!?…]*)*[.!?…]*(?:\s*[»”)])?/gu,
  );
  return [...found].flatMap(({ 0: raw, index }) => {
    const words = countWords(plainText(raw));
    const at = spanIn(text, index, raw.trimEnd().length);
    return words === 0 ? [] : [{ text: plainText(raw).trim(), words, at }];
  });
}
