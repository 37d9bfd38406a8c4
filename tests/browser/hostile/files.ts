import { strToU8, zipSync } from 'fflate';
import { examine, type ScenarioTexts } from '../../../src/scenario/examine';
import { parseText } from '../../../src/scenario/text';
import { computer } from '../../../src/simulator/computer';
import { runsOf } from '../../../src/ui/quotes';
import { payloads, quoted } from '../../support/hostile';
import { ownScenario } from '../../support/own-scenario';

const perFile = 100;

/** A scenario that is read through, one sentence a step, then closed. */
export function reader(id: string, sentences: readonly string[]): string {
  const steps = sentences.map(
    (sentence, n) =>
      `  e${n}:\n    consigne: ${quoted(sentence)}\n    pourquoi: ${quoted(sentence)}\n` +
      `    indices: [${quoted(sentence)}]\n    attendre: { geste: lecture }\n`,
  );
  return ownScenario
    .replace('mon-essai', id)
    .replace('etapes:\n', () => `etapes:\n${steps.join('')}`);
}

/** The French sentences that stand for the words of the translation. */
const places = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => `Lisez la phrase ${n}.`);

const title = 'Fermer mon compte';
const summary = 'Partir sans laisser la porte ouverte.';

/** The same, in an English that says these words. */
export function translated(id: string, words: readonly string[]): ScenarioTexts {
  const french = [title, summary, ...places(words.length)];
  const said = [words.at(0), words.at(-1), ...words];
  const lines = french.map((sentence, n) => `${quoted(sentence)}: ${quoted(said[n] ?? '')}`);
  const translations = { en: `${lines.join('\n')}\n` };
  return { source: reader(id, places(words.length)), translations, voices: {}, audio: [] };
}

const passes = (words: string): boolean =>
  examine(computer, translated('essai', [words]), []).scenario !== undefined;

/** Whether they are drawn as one run of text: then nothing but the letters may differ on the page. */
const isPlain = (words: string): boolean =>
  parseText(words).parts.every(({ kind }) => kind === 'plain') && runsOf(words).length === 1;

const isLong = process.env['LONG'] === '1';
const short = payloads.filter((words, n) => words.length < 300 && (isLong || n % 3 === 0));

/** What the checker lets through to a learner, in a translation. */
export const shown = short.filter((words) => isPlain(words) && passes(words));

/** Everything, for the author's own eyes. */
export const written = short;

export function inGroups(words: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(words.length / perFile) }, (_, n) =>
    words.slice(n * perFile, (n + 1) * perFile),
  );
}

export function archive({ source, translations }: ScenarioTexts, folder: string): Buffer {
  const files = { 'scenario.yaml': source, 'en.yaml': translations['en'] ?? '' };
  const entries = Object.entries(files).map(([name, text]) => [`${folder}/${name}`, strToU8(text)]);
  return Buffer.from(zipSync(Object.fromEntries(entries)));
}

const text = (words: string): Buffer => Buffer.from(words);

/** Files that want to take the room down, by their names. */
export const traps: Readonly<Record<string, Buffer>> = {
  'nested.yaml': text('['.repeat(200_000)),
  'bomb.yaml': text(`a: &a [x]\n${'b: [*a, *a, *a]\n'.repeat(1000)}`),
  'proto.yaml': text(`${ownScenario}__proto__: { admin: oui }\n`),
  'long.yaml': text('x'.repeat(300_000)),
  'huge.zip': Buffer.concat([text('PK\x03\x04'), Buffer.alloc(25 * 1024 * 1024)]),
  'cut.zip': archive(translated('coupe', ['a']), 'coupe').subarray(0, 300),
  'zeros.yaml': Buffer.alloc(100_000),
  'names.yaml': text(
    payloads
      .map((words) => `${quoted(words)}: 1\n`)
      .join('')
      .slice(0, 250_000),
  ),
};

/** Drafts that say everything hostile, in every sentence. */
export const drafts: Readonly<Record<string, Buffer>> = Object.fromEntries(
  inGroups(written).map((words, n) => [
    `ecrit-${n}.yaml`,
    text(reader(`ecrit-${n}`, words).replace('Fermer mon compte', () => `<b>${n}`)),
  ]),
);
