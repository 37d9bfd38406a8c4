import { describe, expect, it } from 'vitest';
import { prove } from '../../../src/scenario/prove';
import { createRecorder, toScenario, type Recorder } from '../../../src/scenario/record';
import { provedPath } from '../../../src/scenario/path';
import { computer } from '../../../src/simulator/computer';
import type { Gesture, GestureKind, TargetName } from '../../../src/simulator/world/gesture';
import type { World } from '../../../src/simulator/world/world';
import { checked } from './shipped';

const long = process.env['LONG'] === '1';
const seeds = Array.from({ length: long ? 200 : 16 }, (_, index) => index + 1);
const gesturesEach = 40;

/** Nobody's: the numbers that banks and offices print on specimens. */
const real = ['FR14 2004 1010 0505 0001 3M02 606', '1 85 05 78 006 084', 'jean@courrier.fr'];
const words = ['bonjour', '', '???', 'ameli.fr', 'ameli.com', 'ameli', 'Prenez « ceci » : {{nom}}'];

const starts = [
  { page: 'moteur.accueil', presets: ['site-deja-visite'] },
  { page: 'ameli.accueil', presets: ['compte-existant', 'site-deja-visite'] },
  { page: 'connexion.accueil', presets: ['compte-existant', 'site-deja-visite'] },
  { page: 'compte.accueil', presets: ['site-deja-visite', 'session-ouverte'] },
] as const;
const personas = ['colette', 'gerard', 'samira'] as const;

class Chance {
  constructor(private state: number) {}
  /** From 0 to 1, without 1. */
  next(): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return this.state / 2 ** 32;
  }
  pick<T>(from: readonly [T, ...T[]]): T {
    return from[Math.floor(this.next() * from.length)] ?? from[0];
  }
}

/** A value that fits, or one of the kit's, or words, or a mistake, or somebody's number. */
function text(chance: Chance, world: World, target: TargetName): string {
  const values = Object.values(computer.kit(world.persona));
  const fits = values.find(
    (value) => computer.step(world, { kind: 'fill', target, value }).outcome.kind === 'done',
  );
  if (fits !== undefined && chance.next() < 0.6) return fits;
  const mistakes = computer.catalogue.targets[target]?.mistakes ?? [];
  const wrong = mistakes.flatMap((code) => computer.sample(world, target, code) ?? []);
  return chance.pick(['', ...values, ...words, ...real, ...wrong]);
}

function gestureOn(chance: Chance, world: World, target: TargetName): Gesture | undefined {
  const { accepts = [], options = [] } = computer.catalogue.targets[target] ?? {};
  const [first, ...others] = accepts as GestureKind[];
  const kind = first && chance.pick([first, ...others]);
  switch (kind) {
    case 'press':
    case 'back':
    case 'switch-tab':
      return { kind, target };
    case 'fill':
    case 'visit':
      return { kind, target, value: text(chance, world, target) };
    case 'choose':
      return { kind, target, value: chance.pick(['', ...options]) };
    case 'check':
      return { kind, target, value: chance.next() < 0.6 };
    case 'key':
      return { kind, target, key: 'Enter' };
    case 'attach':
      return { kind, target, paper: chance.pick(['', ...computer.catalogue.papers]) };
    default:
      return undefined;
  }
}

function wander(seed: number): Recorder<World> {
  const chance = new Chance(seed * 7919);
  const persona = chance.pick(personas);
  const start = starts[seed % starts.length] ?? starts[0];
  const recorder = createRecorder(computer, { persona, device: 'ordinateur', ...start });
  while (recorder.length < gesturesEach) {
    const [first = '', ...others] = [...computer.targets(recorder.world)];
    const gesture = gestureOn(chance, recorder.world, chance.pick([first, ...others]));
    if (gesture) recorder.send(gesture);
  }
  return recorder;
}

const head = { id: 'essai', title: 'Essai', theme: 'entrer' } as const;

describe.each(seeds)('someone who wanders, chance %i', (seed) => {
  const recorder = wander(seed);
  const { summary } = recorder;
  const source = toScenario(computer, summary, { ...head, personas: [summary.setup.persona] });
  const { scenario, diagnostics } = checked(source);

  it('makes a file that the checker and the proof let through', () => {
    const blocking = diagnostics.filter(({ severity }) => severity === 'error');
    expect(blocking.map(({ code, values }) => ({ code, values }))).toEqual([]);
    expect(scenario && prove(scenario, computer).diagnostics).toEqual([]);
  });

  it('is led by the steps to the same page and the same facts, or told that it is not', () => {
    const end = scenario && provedPath(computer, scenario, summary.setup.persona).at(-1)?.world;
    const seen = (world: World) => [computer.page(world), [...computer.facts(world)].sort()];
    const isThere = end && JSON.stringify(seen(end)) === JSON.stringify(seen(recorder.world));
    expect(isThere).toBe(summary.isWhole);
    expect(summary.steps.length).toBeLessThan(recorder.length);
  });

  it('leaves none of the real numbers in the file', () => {
    for (const number of real) expect(source).not.toContain(number);
  });
});

it('hardly ever is the way not whole', () => {
  const whole = seeds.filter((seed) => wander(seed).summary.isWhole);
  expect(whole.length).toBeGreaterThan(seeds.length * 0.8);
});
