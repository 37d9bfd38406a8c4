import type { Lesson } from '../../../src/lesson/lesson';
import type { Gesture, GestureKind, TargetName } from '../../../src/simulator/world/gesture';
import { tiny, type TinyWorld } from '../../support/tiny';
import { tinyCatalogue } from '../../support/tiny-catalogue';
import { tinyScenario } from '../../support/tiny-scenario';
import { gestureFor, wantedAt } from '../../../src/scenario/path';
import { kit, type TinyLesson } from './play';

/** A small seeded generator: the same numbers on every machine. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed * 2_654_435_761;
  }

  /** @returns at least 0, less than 1 */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  oneOf<T>(items: readonly T[]): T {
    return items[Math.floor(this.next() * items.length)]!;
  }
}

const samples = ['2 53', `${kit['numero']} 45`, 'bonjour', '000000', 'nulle-part.example'];
/** Right and wrong values, for any field. */
export const known: readonly string[] = [...Object.values(kit), ...samples];

const kinds: readonly GestureKind[] = [
  'press',
  'press',
  'fill',
  'choose',
  'check',
  'visit',
  'key',
  'attach',
  'back',
  'switch-tab',
  'read',
];

/** Any gesture: on the screen or not, with effect or without. */
export function anyGesture(chance: Chance, texts: readonly string[]): Gesture {
  const target: TargetName = chance.oneOf([...Object.keys(tinyCatalogue.targets), 'nulle.part']);
  const accepted = tinyCatalogue.targets[target]?.accepts ?? kinds;
  const kind = chance.next() < 0.8 ? chance.oneOf(accepted) : chance.oneOf(kinds);
  switch (kind) {
    case 'read':
      return { kind };
    case 'press':
    case 'back':
    case 'switch-tab':
      return { kind, target };
    case 'check':
      return { kind, target, value: chance.next() < 0.5 };
    case 'key':
      return { kind, target, key: chance.oneOf(['Enter', 'Escape', 'Tab']) };
    case 'attach':
      return { kind, target, paper: chance.oneOf(['releve', 'photo-floue']) };
    case 'choose':
      return { kind, target, value: chance.oneOf(['Maladie', 'Retraite']) };
    default:
      return { kind, target, value: chance.oneOf(texts) };
  }
}

/** As the coach tells to do it: once another code was asked for, the panel shows that one. */
export function asShown<World>({ view }: Lesson<World>, gesture: Gesture | undefined) {
  if (gesture?.kind !== 'fill' || view.value === undefined) return gesture;
  return { ...gesture, value: view.value };
}

/** The gesture that the lesson waits for now, as far as there is one. */
export function wantedNow(lesson: TinyLesson): Gesture | undefined {
  const step = tinyScenario.steps.find(({ id }) => id === lesson.view.step);
  const wanted = step && wantedAt(step);
  return wanted && asShown(lesson, gestureFor<TinyWorld>(tiny, lesson.world, 'colette', wanted));
}

/** One thing that a learner may do: often the right one, else anything at all. */
export function anything(chance: Chance, lesson: TinyLesson, texts: readonly string[]): void {
  const dice = chance.next();
  if (dice < 0.05) return lesson.hint();
  if (dice < 0.08) return lesson.why();
  if (dice < 0.16) return lesson.rewind();
  if (dice < 0.17) return lesson.finish();
  const right = dice < 0.5 ? wantedNow(lesson) : undefined;
  lesson.send(right ?? anyGesture(chance, texts));
}

/** The same, with wrong values as they are replayed: letter by letter. */
export function anythingKept(chance: Chance, lesson: TinyLesson): void {
  anything(
    chance,
    {
      ...lesson,
      get view() {
        return lesson.view;
      },
      get world() {
        return lesson.world;
      },
      send: (gesture) => lesson.send(tiny.replay(lesson.world, tiny.keep(lesson.world, gesture))),
    },
    known,
  );
}
