import { describe, expect, it } from 'vitest';
import { createLesson, type Lesson } from '../../src/lesson/lesson';
import { navigation } from '../../src/lesson/navigation';
import { isOpen } from '../../src/lesson/place';
import type { LessonSetup } from '../../src/lesson/ports';
import { leadsOn } from '../../src/lesson/onward';
import type { Simulator } from '../../src/scenario/ports';
import type { Gesture } from '../../src/simulator/world/gesture';
import { tiny } from '../support/tiny';
import { tinyScenario } from '../support/tiny-scenario';
import { anyGesture as anyTiny, Chance, known, wantedNow as wantedTiny } from './support/chance';
import { back, lessonAfter, lessonOf, play, press, rightWay, visit } from './support/play';
import { anyGesture, setups, simulator, wantedNow } from './support/shipped';

describe('the way back', () => {
  it('is not there at the right place, and not alone', () => {
    expect(lessonAfter(2).view.wayBack).toBeUndefined();
    const alone = play(lessonOf({ level: 'seul' }), press('ameli.compte'));
    expect(alone.view.wayBack).toBeUndefined();
  });

  it('is one step back from a wrong page', () => {
    const lesson = play(lessonAfter(2), press('connexion.creer'));
    expect(lesson.view.wayBack).toEqual({ page: 'creation.accueil', gestures: [back] });
    lesson.send(back);
    expect(lesson.view.wayBack).toBeUndefined();
  });

  it('is the shortest: an address where pages back are more', () => {
    const lesson = lessonAfter(2);
    play(lesson, press('connexion.creer'), back, back);
    expect(lesson.view.wayBack?.gestures).toHaveLength(1);
  });

  it('signs in again where the account was left', () => {
    const lesson = play(lessonAfter(8), press('compte.deconnexion'));
    const gestures = lesson.view.wayBack?.gestures ?? [];
    expect(gestures).toEqual([back]);
  });

  it('takes no goal back, and makes nothing forbidden true', () => {
    const forbidding = {
      ...tinyScenario,
      goals: ['deconnecte', 'attestation-telechargee'],
      forbidden: ['connecte'],
    };
    const lesson = lessonOf({ scenario: forbidding });
    play(lesson, ...rightWay.slice(0, 9));
    const facts = (gestures: readonly Gesture[]) =>
      gestures.reduce((world, gesture) => tiny.step(world, gesture).world, lesson.world);
    play(lesson, visit('assurance.example'));
    const { gestures = [] } = lesson.view.wayBack ?? {};
    expect(tiny.facts(facts(gestures)).has('attestation-telechargee')).toBe(true);
  });

  it('is empty where there is none, and « Revenir juste avant » leads back', () => {
    const closed: Simulator<ReturnType<typeof tiny.start>> = {
      ...tiny,
      step(world, gesture) {
        const isShut = tiny.page(world) === 'creation.accueil';
        return isShut ? { world, outcome: { kind: 'none' } } : tiny.step(world, gesture);
      },
    };
    const lesson = play(lessonOf({ simulator: closed }), ...rightWay.slice(0, 2));
    play(lesson, press('connexion.creer'));
    expect(lesson.view.wayBack).toEqual({ page: 'creation.accueil', gestures: [] });
    expect(lesson.view.mistake?.rewindable).toBe(true);
  });

  it('is looked for once, when it is read', () => {
    let steps = 0;
    const counting: typeof tiny = {
      ...tiny,
      step: (world, gesture) => {
        steps += 1;
        return tiny.step(world, gesture);
      },
    };
    const lesson = play(lessonOf({ simulator: counting }), ...rightWay.slice(0, 2));
    lesson.send(press('connexion.creer'));
    steps = 0;
    const { wayBack } = lesson.view;
    expect(steps).toBeGreaterThan(0);
    steps = 0;
    expect(lesson.view.wayBack).toBe(wayBack);
    expect({ ...lesson.view }.wayBack).toBe(wayBack);
    expect(steps).toBe(0);
  });
});

const many = process.env.LONG === '1' ? 21 : 3;
const seeds = Array.from({ length: many }, (_, index) => index + 1);

/** The fewest gestures, up to so many, of those that lead about. */
function fewest<World>(
  setting: LessonSetup & { readonly simulator: Simulator<World> },
  lesson: Lesson<World>,
  most: number,
): number {
  const step = setting.scenario.steps.find(({ id }) => id === lesson.view.step);
  const isThere = (world: World) =>
    isOpen(setting, step, world) && leadsOn(setting, lesson.view.step, world);
  let border = [lesson.world];
  for (let length = 1; length <= most; length += 1) {
    border = border.flatMap((world) =>
      navigation(setting, world).flatMap((gesture) => {
        const { world: after, outcome } = setting.simulator.step(world, gesture);
        return outcome.kind === 'done' ? [after] : [];
      }),
    );
    if (border.some(isThere)) return length;
  }
  return Infinity;
}

/**
 * A learner who often does anything at all, and once away follows the way back.
 * @returns how often there was one, and how often only « Revenir juste avant » was left
 */
function wander<World>(
  setting: LessonSetup & { readonly simulator: Simulator<World> },
  seed: number,
  any: (lesson: Lesson<World>, chance: Chance) => Gesture,
  wanted: (lesson: Lesson<World>) => Gesture | undefined,
): { followed: number; taken: number } {
  const chance = new Chance(seed);
  const lesson = createLesson(setting);
  const seen = { followed: 0, taken: 0 };
  for (let turn = 0; turn < 60 && !lesson.view.result; turn += 1) {
    const right = chance.next() < 0.6 ? wanted(lesson) : undefined;
    lesson.send(right ?? any(lesson, chance));
    const { step, wayBack, mistake } = lesson.view;
    const where = `seed ${seed} at ${step} on ${wayBack?.page}`;
    if (!wayBack || chance.next() < 0.6) continue;
    if (wayBack.gestures.length === 0) {
      expect(mistake?.rewindable, where).toBe(true);
      lesson.rewind();
      seen.taken += 1;
      continue;
    }
    expect(wayBack.gestures.length, where).toBeLessThanOrEqual(fewest(setting, lesson, 2));
    const before = lesson.view.tally.mistakes;
    for (let left = wayBack.gestures.length; left > 0 && lesson.view.wayBack; left -= 1) {
      const { gestures } = lesson.view.wayBack;
      expect(gestures.length, where).toBeLessThanOrEqual(left);
      if (gestures[0]) lesson.send(gestures[0]);
    }
    expect(lesson.view.wayBack, where).toBeUndefined();
    expect(lesson.view.tally.mistakes, where).toBe(before);
    seen.followed += 1;
  }
  return seen;
}

const sum = (all: readonly { followed: number }[]) =>
  all.reduce((total, { followed }) => total + followed, 0);

describe('whatever a learner did, the way back leads to the step, and no shorter one is known', () => {
  it('on the toy computer', { timeout: 120_000 }, () => {
    const setting = {
      scenario: tinyScenario,
      level: 'exercice',
      persona: 'colette',
      simulator: tiny,
    } as const;
    const found = Array.from({ length: many * 10 }, (_, seed) =>
      wander(setting, seed + 1, (_lesson, chance) => anyTiny(chance, known), wantedTiny),
    );
    expect(sum(found)).toBeGreaterThan(many * 3);
  });

  it.each(setups)('$scenario.id, $persona', { timeout: 600_000 }, (setup) => {
    const setting = { ...setup, level: 'exercice', simulator } as const;
    const found = seeds.map((seed) =>
      wander(
        setting,
        seed,
        (lesson, chance) => anyGesture(setup, lesson, chance),
        (lesson) => wantedNow(setup, lesson),
      ),
    );
    expect(sum(found)).toBeGreaterThan(0);
  });
});
