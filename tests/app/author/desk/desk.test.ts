import { expect, test } from 'vitest';
import { ownScenario } from '../../../support/own-scenario';
import { aDesk } from '../parts/fakes.svelte';

const withTitle = (title: string) => ownScenario.replace(/^titre: .*$/mu, `titre: '${title}'`);

test('letters of one word are one step back, though they lead the author to another step', () => {
  const { desk } = aDesk();
  desk.change({ source: withTitle('U') }, 'text');
  desk.follow('sortir');
  desk.change({ source: withTitle('Un') }, 'text');
  expect(desk.step).toBe('sortir');
  desk.undo();
  expect(desk.source).toBe(ownScenario);
});

test('choosing a step ends the thought: what comes then is another step back', () => {
  const { desk } = aDesk();
  desk.change({ source: withTitle('U') }, 'text');
  desk.select('sortir');
  desk.change({ source: withTitle('Un') }, 'text');
  desk.undo();
  expect(desk.title).toBe('U');
});

test('a step is to be shown when it is chosen, also once more, and not when the author comes there', () => {
  const { desk } = aDesk();
  desk.select('sortir');
  const first = desk.chosen;
  desk.follow('regarder');
  expect(desk.chosen).toBe(first);
  desk.select('sortir');
  expect(desk.chosen).not.toBe(first);
  expect(desk.chosen).toEqual({ step: 'sortir' });
});

test('a text that cannot be read leaves steps, title and selection as they were', () => {
  const { desk } = aDesk();
  desk.select('sortir');
  const { steps, title } = desk;
  desk.change({ source: ownScenario.replace("compte'", 'compte') });
  expect(desk.data).toBeUndefined();
  expect(desk.steps).toEqual(steps);
  expect(desk.title).toBe(title);
  expect(desk.step).toBe('sortir');
  desk.change({ source: 'etapes: {}\n' });
  expect(desk.steps).toEqual([]);
});

test('a name that is written twice is one step', () => {
  const { desk } = aDesk({ source: ownScenario.replace('  bravo:', '  sortir:') });
  expect(desk.steps).toEqual(['regarder', 'sortir']);
});
