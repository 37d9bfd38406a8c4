import type { Diagnostic, Severity, Values } from './diagnostic';
import { normalise } from './places';
import { proofSentences } from './proof-sentences';
import { quoting, sentences } from './sentences';

const severityNames: Readonly<Record<Severity, string>> = {
  error: 'Erreur',
  warning: 'Attention',
  note: 'Note',
};

/** The sentence of each code, in French, for authors: the check's and the proof's. */
export const remarkSentences: Readonly<Record<string, string>> = {
  ...sentences,
  ...proofSentences,
};

const widest = 100;
const longestWords = 200;

/** The sentence of a diagnostic, with the author's own words. @param table another wording */
export function sentenceOf(
  { code, values }: Pick<Diagnostic, 'code' | 'values'>,
  table = remarkSentences,
): string {
  return fillIn(table[code] ?? code, values);
}

/** Puts values in the places `{name}`; `{{name}}` stays as it is. */
function fillIn(sentence: string, values: Values): string {
  return sentence.replace(/\{\{\w+\}\}|\{([\w-]+)\}/gu, (whole, name?: string) =>
    name === undefined ? whole : short(values[name] ?? whole),
  );
}

/**
 * A diagnostic as a terminal shows it: the place, the sentence, the line with a caret, and what was
 * probably meant.
 * @param path how the file is called; @param source the text that `diagnostic` is about
 */
export function render(path: string, source: string, diagnostic: Diagnostic): string {
  const { code, severity, line, column } = diagnostic;
  const lines = [
    `${path}:${line}:${column} — ${severityNames[severity]} ${code}`,
    `  ${sentenceOf(diagnostic)}`,
    ...excerpt(normalise(source).split('\n')[line - 1] ?? '', diagnostic),
    ...question(diagnostic),
  ];
  return lines.join('\n');
}

function question({ code, suggestion }: Diagnostic): string[] {
  if (!suggestion) return [];
  if (quoting.has(code)) return [`  Écrivez plutôt : ${visible(suggestion)}`];
  return [`  Vouliez-vous dire « ${visible(suggestion)} » ?`];
}

function excerpt(text: string, { line, column, length }: Diagnostic): string[] {
  const from = column - 1 > widest - 20 ? column - 21 : 0;
  const shown = visible(text.slice(from, from + widest));
  const number = String(line);
  const carets = '^'.repeat(Math.max(1, Math.min(length, shown.length - (column - 1 - from))));
  const gap = ' '.repeat(column - 1 - from);
  return [`  ${number} | ${shown}`.trimEnd(), `  ${' '.repeat(number.length)} | ${gap}${carets}`];
}

/** The author's own words, cut where they would fill the screen. */
function short(text: string): string {
  return visible(text.length > longestWords ? `${text.slice(0, longestWords)}…` : text);
}

/** One line, without what a terminal would obey or hide. */
function visible(text: string): string {
  return text
    .replace(/\t/gu, ' ')
    .replace(/\p{Cc}|[\u200b-\u200f\u202a-\u202e\u2060-\u2069]/gu, '·');
}
