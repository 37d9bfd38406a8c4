import { describe, expect, it } from 'vitest';
import { masked } from '../../../src/app/memo/masked';
import { sheetOf, wholeSheet } from '../../../src/app/memo/sheet';
import { computer } from '../../../src/simulator/computer';
import { scenarioNamed, shipped } from './shipped';

const sheetFor = (scenario: (typeof shipped)[number]) => ({
  simulator: computer,
  scenario,
  persona: scenario.personas[0] ?? ('colette' as const),
});

describe.each(shipped)('the sheet of $id', (scenario) => {
  const sheet = sheetFor(scenario);
  const steps = wholeSheet(sheet);

  it('goes from the first step to an end', () => {
    expect(steps[0]?.id).toBe(scenario.steps[0]?.id);
    expect(steps.at(-1)?.end).toBe(true);
    expect(steps.filter(({ end }) => end)).toHaveLength(1);
  });

  it('has a picture for each step but those to read and the end', () => {
    for (const { id, end, scene } of steps) {
      const step = scenario.steps.find((each) => each.id === id);
      const reads = step?.expect?.gesture?.kind === 'read' && !step.target;
      expect(scene === undefined, id).toBe(end || reads);
    }
  });

  it('points at things that are on the screen, also with dots in its fields', () => {
    for (const { scene } of steps) {
      if (!scene) continue;
      const onScreen = computer.targets(masked(scene.world));
      expect(scene.targets.filter((target) => !onScreen.has(target))).toEqual([]);
    }
  });

  it('draws every step that a learner may stumble on, on another way too', () => {
    const all = new Set(scenario.steps.map(({ id }) => id));
    const asked = sheetOf(sheet, all);
    expect(asked.map(({ id }) => id)).toEqual(
      scenario.steps.filter(({ end }) => !end).map(({ id }) => id),
    );
    for (const { id, scene } of asked) {
      const step = scenario.steps.find((each) => each.id === id);
      expect(scene !== undefined || step?.target === undefined, id).toBe(true);
    }
  });
});

describe('the fields of a pictured screen', () => {
  const scenario = scenarioNamed('telecharger-attestation');
  const worlds = wholeSheet(sheetFor(scenario)).flatMap(({ scene }) => scene?.world ?? []);

  it('show dots in the place of what was written', () => {
    const drafts = worlds.flatMap((world) => Object.entries(masked(world).drafts));
    const numbers = drafts.filter(([target]) => target === 'connexion.numero');
    expect(numbers.length).toBeGreaterThan(0);
    for (const [, { value }] of numbers) expect(value).toMatch(/^[•\s]+$/u);
  });

  it('keep what is ticked', () => {
    const drafts = worlds.flatMap((world) => Object.values(masked(world).drafts));
    expect(drafts.some(({ value }) => value === 'oui')).toBe(true);
  });
});
