import { describe, expect, it } from 'vitest';
import { prove } from '../../../src/scenario/prove';
import { createRecorder, toScenario, type Recorder } from '../../../src/scenario/record';
import { look } from '../../../src/scenario/record/trace';
import { computer } from '../../../src/simulator/computer';
import type { Gesture, PersonaName } from '../../../src/simulator/world/gesture';
import type { World } from '../../../src/simulator/world/world';
import { checked, provedGestures, setupOf, shipped, shippedIds, type Aimed } from './shipped';

type Noise = (recorder: Recorder<World>, next: Aimed) => readonly Gesture[];

/** Gestures after which only the browser itself remembers something. */
function isHarmless(world: World, gestures: readonly Gesture[]): boolean {
  const after = gestures.reduce((at, gesture) => computer.step(at, gesture).world, world);
  const rest = (of: World) => JSON.stringify({ ...of, browser: look(computer, of).picture });
  return rest(after) === rest(world);
}

/** Refused, with the page as it was: not so where a dialog goes away. */
function isRefusedOnTheSpot(world: World, gesture: Gesture): boolean {
  const { world: after, outcome } = computer.step(world, gesture);
  const isThere = look(computer, after).picture === look(computer, world).picture;
  return outcome.kind === 'refused' && isThere;
}

const back: Gesture = { kind: 'back', target: 'navigateur.retour' };

const press = (target: string): Gesture => ({ kind: 'press', target });

/** To every other page that is one press away, and back. */
const wandering: Noise = ({ world }) =>
  [...computer.targets(world)]
    .filter((target) => computer.catalogue.targets[target]?.pages !== '*')
    .filter((target) => {
      const { world: there } = computer.step(world, press(target));
      return computer.page(there) !== computer.page(world);
    })
    .map((target) => [press(target), back])
    .filter((way) => isHarmless(world, way))
    .slice(0, 2)
    .flat();

/** The mailbox is opened in a tab of its own, and left at once. */
const tab: Noise = ({ world }) => {
  const own = [...computer.targets(world)].filter((name) => name.startsWith('onglet.'));
  const ways = own.map((target): Gesture[] => [
    press('navigateur.favori-courriel'),
    { kind: 'switch-tab', target },
  ]);
  return ways.find((way) => isHarmless(world, way)) ?? [];
};

const letters: Noise = (_, next) =>
  next.kind === 'fill'
    ? [...next.value].map((_letter, end) => ({ ...next, value: next.value.slice(0, end) }))
    : [];

/** A box that the next gesture would tick is ticked and unticked; a menu is opened and closed. */
const playing: Noise = ({ world }, next) => {
  const menu = [press('navigateur.menu'), press('navigateur.fermer-panneau')];
  const box: Gesture[] = next.kind === 'check' ? [next, { ...next, value: !next.value }] : [];
  return [...box, ...(isHarmless(world, menu) ? menu : [])];
};

/** Something on the page that is not there, a word for a number, a form that is sent too early. */
const mistaken: Noise = ({ world }, next) => {
  const wrong: Gesture[] = next.kind === 'fill' ? [{ ...next, value: '???' }] : [];
  const early = [...computer.targets(world)]
    .map(press)
    .filter((gesture) => isRefusedOnTheSpot(world, gesture))
    .slice(0, 1);
  return [press('nulle-part'), ...early, ...wrong];
};

const kinds: Readonly<Record<string, Noise>> = { wandering, tab, letters, playing, mistaken };

interface Noisy {
  readonly id: string;
  readonly kind: string;
  readonly persona: PersonaName;
  readonly gestures: readonly Aimed[];
  readonly recorder: Recorder<World>;
}

function record(id: string, kind: string): Noisy {
  const original = shipped(id);
  const [persona = 'colette'] = original.personas;
  const gestures = provedGestures(original, persona);
  const recorder = createRecorder(computer, setupOf(original, persona));
  for (const gesture of gestures) {
    for (const noise of kinds[kind]?.(recorder, gesture) ?? []) recorder.send(noise);
    recorder.send(gesture);
  }
  return { id, kind, persona, gestures, recorder };
}

/** Where there was any noise: a path without a field has none letter by letter. */
const noisy = shippedIds
  .flatMap((id) => Object.keys(kinds).map((kind) => record(id, kind)))
  .filter(({ gestures, recorder }) => recorder.length > gestures.length);

it('there is noise of each kind', () => {
  expect(new Set(noisy.map(({ kind }) => kind))).toEqual(new Set(Object.keys(kinds)));
});

describe.each(noisy)('$id, recorded with noise: $kind', ({ id, persona, gestures, recorder }) => {
  it('has the targets of the path without it, in the same order', () => {
    const targets = recorder.summary.steps.map(({ target }) => target);
    expect(targets).toEqual(gestures.map(({ target }) => target));
  });

  it('is checked and proved', () => {
    const head = { id, title: 'Essai', theme: 'entrer', personas: [persona] } as const;
    const text = toScenario(computer, recorder.summary, head);
    const { scenario, diagnostics } = checked(text);
    expect(diagnostics).toEqual([]);
    expect(scenario && prove(scenario, computer).diagnostics).toEqual([]);
  });
});
