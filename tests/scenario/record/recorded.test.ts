import { readFileSync } from 'node:fs';
import * as yaml from 'prettier/plugins/yaml';
import { format } from 'prettier/standalone';
import { describe, expect, it } from 'vitest';
import { prove } from '../../../src/scenario/prove';
import { createRecorder, toScenario } from '../../../src/scenario/record';
import { computer } from '../../../src/simulator/computer';
import { checked, provedGestures, setupOf, shipped, shippedIds } from './shipped';

const cases = shippedIds.flatMap((id) =>
  shipped(id).personas.map((persona) => [id, persona] as const),
);

describe.each(cases)('the proved path of %s, recorded with %s', (id, persona) => {
  const original = shipped(id);
  const gestures = provedGestures(original, persona);
  const recorder = createRecorder(computer, setupOf(original, persona));
  for (const gesture of gestures) recorder.send(gesture);
  const head = { id, title: original.title, theme: original.theme };
  const text = toScenario(computer, recorder.summary, head);
  const { scenario, diagnostics } = checked(text);

  it('becomes a file about which the checker says nothing', () => {
    expect(diagnostics).toEqual([]);
  });

  it('is proved for every persona whom it names, the recorded one first', () => {
    expect(scenario && prove(scenario, computer).diagnostics).toEqual([]);
    expect(scenario?.personas[0]).toBe(persona);
    expect(scenario?.personas).toEqual(expect.arrayContaining([...original.personas]));
  });

  it('has the same targets in the same order', () => {
    const targets = scenario?.steps.flatMap(({ target }) => target ?? []);
    expect(targets).toEqual(gestures.map(({ target }) => target));
    expect(recorder.summary.isWhole).toBe(true);
  });

  it('offers the goals of the original, each with its sentence', () => {
    const offered = recorder.summary.goals.map(({ fact }) => fact);
    expect(offered).toEqual(expect.arrayContaining([...original.goals]));
    expect(recorder.summary.goals.every(({ label }) => /^\p{Lu}.* /u.test(label))).toBe(true);
  });

  it('is laid out as the house lays out its files', async () => {
    const { singleQuote, printWidth } = JSON.parse(readFileSync('.prettierrc.json', 'utf8')) as {
      singleQuote: boolean;
      printWidth: number;
    };
    const house = { parser: 'yaml', plugins: [yaml], singleQuote, printWidth };
    expect(await format(text, house)).toBe(text);
  });
});
