import { describe, expect, it } from 'vitest';
import { examine, type Examination, type ScenarioTexts } from '../../src/scenario/examine';
import { normalise } from '../../src/scenario/places';
import { computer } from '../../src/simulator/computer';
import { payloads, quoted } from '../support/hostile';
import { ownScenario } from '../support/own-scenario';

const isLong = process.env['LONG'] === '1';

type Field = (words: string) => ScenarioTexts;

/** To which one field is changed. */
const harmless: ScenarioTexts = { source: ownScenario, translations: {}, voices: {}, audio: [] };
const sentence = '"Regardez votre compte."';

const inSource =
  (place: string): Field =>
  (words) => ({ ...harmless, source: ownScenario.replace(place, () => words) });

/** What is read to learners, each field with the words as its whole text. */
const texts: Readonly<Record<string, Field>> = {
  title: inSource("'Fermer mon compte'"),
  summary: inSource("'Partir sans laisser la porte ouverte.'"),
  instruction: inSource("'Regardez votre compte.'"),
  why: inSource("'Il est encore ouvert.'"),
  hint: inSource("'Regardez tout en haut.'"),
  answer: (words) => ({
    ...harmless,
    source: ownScenario.replace(
      'fait: deconnecte }',
      () =>
        `fait: deconnecte }\n    erreurs:\n      - si: { geste: clic, cible: compte.onglet-accueil }\n        dire: ${words}`,
    ),
  }),
  translation: (words) => ({ ...harmless, translations: { en: `${sentence}: ${words}` } }),
  'translated sentence': (words) => ({ ...harmless, translations: { en: `${words}: "x"` } }),
  'sound of a sentence': (words) => ({ ...harmless, voices: { fr: `${sentence}: ${words}` } }),
  'spoken sentence': (words) => ({ ...harmless, voices: { fr: `${words}: a.mp3` } }),
};

/** Names, where no words are expected. */
const names: Readonly<Record<string, Field>> = {
  id: inSource('mon-essai'),
  theme: inSource('securite'),
  minutes: inSource('5'),
  task: inSource('T75'),
  page: inSource('compte.accueil'),
  preset: inSource('session-ouverte'),
  goal: inSource('deconnecte'),
  persona: inSource('colette'),
  step: inSource('regarder:'),
  target: inSource('compte.deconnexion'),
  gesture: inSource('lecture'),
};

const fields = { ...texts, ...names };
/** Every payload in every field, quoted and bare; in a short run, each has its turn in one of them. */
const cases = payloads.flatMap((words, n) =>
  Object.entries(fields)
    .flatMap(([field, make]) => [
      { field, words, given: make(quoted(words)) },
      { field, words, given: make(words) },
    ])
    .filter((_, place, all) => isLong || place === n % all.length),
);

const ownNames = () =>
  [Object, Array, Function, String].map(({ prototype }) =>
    Object.getOwnPropertyNames(prototype).join(),
  );
const untouched = ownNames();

/** Time of the processor, in milliseconds. */
let slowest = 0;
function answer(given: ScenarioTexts): Examination {
  const start = process.cpuUsage();
  const examination = examine(computer, given, []);
  slowest = Math.max(slowest, process.cpuUsage(start).user / 1000);
  return examination;
}

describe('words that were written to do harm', () => {
  it('are more than five hundred', () => {
    expect(payloads.length).toBeGreaterThan(500);
    expect(examine(computer, harmless, []).diagnostics).toEqual([]);
  });

  it('are answered in any field: never thrown, never run, the same each time', () => {
    for (const { field, words, given } of cases) {
      const found = answer(given);
      const clean = found.scenario !== undefined;
      expect(clean || found.diagnostics.length > 0, `${field}: ${words}`).toBe(true);
    }
    for (const { given } of cases.filter((_, n) => n % 20 === 0)) {
      expect(answer(given)).toEqual(answer(given));
    }
    expect(ownNames()).toEqual(untouched);
    expect(globalThis).not.toHaveProperty('canary');
    expect(slowest).toBeLessThan(2000);
  }, 600_000);

  it('in all texts at once, stay the words they are', () => {
    for (const words of payloads) {
      const all = Object.values(texts).reduce<ScenarioTexts>(
        (given, make) => merged(given, make(quoted(words))),
        harmless,
      );
      const { scenario } = answer(all);
      if (scenario) expect(scenario.title).toBe(normalise(words));
    }
    expect(ownNames()).toEqual(untouched);
  }, 600_000);
});

/** Both changes: fields of the source stand in different lines. */
function merged(a: ScenarioTexts, b: ScenarioTexts): ScenarioTexts {
  const lines = a.source.split('\n');
  const changed = b.source.split('\n');
  const harmlessLines = ownScenario.split('\n');
  const source =
    changed.length === harmlessLines.length
      ? lines.map((line, n) => (changed[n] === harmlessLines[n] ? line : (changed[n] ?? line)))
      : lines;
  return {
    ...a,
    source: source.join('\n'),
    translations: { ...a.translations, ...b.translations },
    voices: { ...a.voices, ...b.voices },
  };
}
