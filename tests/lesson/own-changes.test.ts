import { expect, test } from 'vitest';
import { createLesson } from '../../src/lesson/lesson';
import type { RunEvent } from '../../src/lesson/ports';
import { examine } from '../../src/scenario/examine';
import type { Scenario } from '../../src/scenario/scenario';
import { computer } from '../../src/simulator/computer';
import { ownScenario } from '../support/own-scenario';

function checked(source: string): Scenario {
  const texts = { source, translations: {}, voices: {}, audio: [] };
  const { scenario, diagnostics } = examine(computer, texts, []);
  if (!scenario) throw new Error(JSON.stringify(diagnostics));
  return scenario;
}

function lesson(scenario: Scenario, events: readonly RunEvent[] = []) {
  return createLesson({ scenario, level: 'aide', persona: 'colette', simulator: computer, events });
}

/** What a learner had done who stands at « sortir ». */
function underWay(): readonly RunEvent[] {
  const begun = lesson(checked(ownScenario));
  begun.send({ kind: 'read' });
  expect(begun.view.step).toBe('sortir');
  return begun.events;
}

const step = (id: string) =>
  `  ${id}:\n    consigne: 'Lisez encore.'\n    attendre: { geste: lecture }\n`;

test('an author changes a sentence: the learner goes on at the same step, and reads the new one', () => {
  const events = underWay();
  const changed = checked(ownScenario.replace('Cliquez sur « Déc', 'Appuyez sur « Déc'));
  expect(changed.hash).not.toBe(checked(ownScenario).hash);
  const again = lesson(changed, events);
  expect(again.resumed).toBeDefined();
  expect(again.view).toMatchObject({ step: 'sortir', instruction: 'Appuyez sur « Déconnexion ».' });
});

test.each([
  ['before', '  sortir:', 'path'],
  ['after', '  bravo:', 'exact'],
])('an author inserts a step %s: the learner goes on at the same step', (_, place, resumed) => {
  const events = underWay();
  const again = lesson(checked(ownScenario.replace(place, `${step('encore')}${place}`)), events);
  expect(again.resumed).toBe(resumed);
  expect(again.view.step).toBe('sortir');
});

test('an author takes the step away: the learner begins anew, and nothing breaks', () => {
  const gone = ownScenario
    .replace(/ {2}sortir:[^]*?(?= {2}bravo:)/, step('encore'))
    .replace('objectifs: [deconnecte]', 'objectifs: [connecte]');
  const again = lesson(checked(gone), underWay());
  expect(again.view.step).toBe('regarder');
});
