import { readdirSync, readFileSync } from 'node:fs';
import type { Located } from '../../../src/scenario/located';
import { read } from '../../../src/scenario/read';
import { whole } from '../example';

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export type Pick = <T>(from: readonly T[]) => T;

export function picker(random: () => number): Pick {
  return (from) => from[Math.floor(random() * from.length)]!;
}

/** Comments on lines of their own and at the end of lines, and blank lines. Nothing else changes. */
export function noisy(source: string, seed: number): string {
  const random = chance(seed);
  let count = 0;
  const lines = source.trimEnd().split('\n');
  const out = lines.flatMap((line) => {
    const indent = ' '.repeat(line.search(/\S/u));
    const isNested = /^ *\S+ ?[\]}],?$/u.test(line) || line.trim().startsWith('{');
    const above = !isNested && random() < 0.12 ? [`${indent}# note ${(count += 1)}`] : [];
    const blank = !isNested && random() < 0.06 ? [''] : [];
    const note = random() < 0.08 ? `  # au bout ${(count += 1)}` : '';
    return [...blank, ...above, line + note];
  });
  return `${out.join('\n')}\n`;
}

export const notesIn = (source: string): readonly string[] =>
  [...source.matchAll(/# (?:note|au bout) \d+/gu)].map(([note]) => note);

export type Plain = string | readonly Plain[] | { readonly [name: string]: Plain };

/** What the house's own reader makes of a file, without places; the order of fields counts. */
export function saidBy(source: string): Plain {
  const known = said.get(source);
  if (known !== undefined) return known;
  const { tree } = read(source);
  if (!tree) throw new Error('not readable');
  const value = plain(tree);
  said.set(source, value);
  return value;
}

const said = new Map<string, Plain>();

function plain(node: Located): Plain {
  if (node.kind === 'text') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.value, plain(value)]));
}

/** Text for text, with the order of the fields. */
export const ordered = (value: Plain): string => JSON.stringify(value);

const shipped = readdirSync('scenarios', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => [name, readFileSync(`scenarios/${name}/scenario.yaml`, 'utf8')] as const);

const noisyFiles = [
  ...shipped.map(([name, source], seed) => [`${name}, noisy`, noisy(source, seed + 1)] as const),
  ['the example, noisy', noisy(whole, 99)] as const,
  ['sentences to repair', noisy(unquoted(whole), 7)] as const,
];

/**
 * Every shipped file with comments everywhere, and one with sentences to repair; the long run takes
 * them as they are, too.
 */
export const files: readonly (readonly [name: string, source: string])[] =
  process.env.LONG === '1' ? [...noisyFiles, ...shipped, ['the example', whole]] : noisyFiles;

/** Sentences that YAML alone would misread. */
function unquoted(source: string): string {
  return source
    .replace('Lisez votre carte.', 'Lisez : votre carte.')
    .replace('Regardez tout à droite.', '{{numero}} est à droite.')
    .replace('Appuyez sur [[Entrée]].', '[[Entrée]] envoie tout.');
}

export type Steps = Readonly<Record<string, Readonly<Record<string, Plain>>>>;

export function stepsOf(source: string): Steps {
  return (saidBy(source) as { readonly etapes: Steps }).etapes;
}

export const linesOf = (source: string): readonly string[] => source.split('\n');

/** Whether all these lines stand there in this order. */
export function isWithin(few: readonly string[], many: readonly string[]): boolean {
  let at = 0;
  return few.every((line) => {
    const found = many.indexOf(line, at);
    at = found + 1;
    return found >= 0;
  });
}

/** How many lines differ between two texts of as many lines. */
export function changedLines(before: string, after: string): number {
  const now = linesOf(after);
  return linesOf(before).filter((line, index) => line !== now[index]).length;
}
