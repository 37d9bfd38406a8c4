import { createLesson, type Lesson } from '../../../src/lesson/lesson';
import type { LessonSetup } from '../../../src/lesson/ports';
import { answers, gestureFor, passes } from '../../../src/scenario/path';
import { ways } from '../../../src/scenario/meets';
import type { Answer, Step, Wanted } from '../../../src/scenario/scenario';
import { computer } from '../../../src/simulator/computer';
import type { Gesture } from '../../../src/simulator/world/gesture';
import type { World } from '../../../src/simulator/world/world';

/** A run beside the one on the screen, so that the robot knows which world it is in. */
export type Mirror = Lesson<World>;

export function mirrorOf(setup: LessonSetup, events: Mirror['events'] = []): Mirror {
  return createLesson({ ...setup, simulator: computer, events });
}

export function stepNow({ scenario }: LessonSetup, { view }: Mirror): Step {
  const step = scenario.steps.find(({ id }) => id === view.step);
  if (!step) throw new Error(`There is no step « ${view.step} ».`);
  return step;
}

interface Node {
  readonly world: World;
  readonly gestures: readonly Gesture[];
}

/** How far to look, and among what: near first, then wider, then what must be done again and again. */
interface Search {
  readonly longest: number;
  readonly among: (world: World, shown: ReadonlySet<string>) => readonly Gesture[];
}
const searches: readonly Search[] = [
  { longest: 2, among: (world, shown) => [...shown].flatMap((name) => wrongOn(world, name)) },
  {
    longest: 2,
    among: (world, shown) =>
      [...shown].flatMap((target) => [{ kind: 'press', target }, ...wrongOn(world, target)]),
  },
  { longest: 6, among: (world, shown) => [...shown].flatMap((name) => unnoticedOn(world, name)) },
];

/**
 * A short sequence of gestures, from where the run is, whose last one is answered by this line and
 * by no other, and that does not leave the step.
 * @returns undefined where nobody can make this mistake from here
 */
export function planFor(
  setup: LessonSetup,
  mirror: Mirror,
  answer: Answer,
): readonly Gesture[] | undefined {
  for (const search of searches) {
    const plan = look(setup, mirror, answer, search);
    if (plan) return plan;
  }
  return undefined;
}

function look(
  setup: LessonSetup,
  mirror: Mirror,
  answer: Answer,
  { longest, among }: Search,
): readonly Gesture[] | undefined {
  const step = stepNow(setup, mirror);
  const seen = new Set<string>();
  let border: readonly Node[] = [{ world: mirror.world, gestures: [] }];
  for (let depth = 0; depth < longest; depth += 1) {
    const next: Node[] = [];
    for (const { world, gestures } of border) {
      const shown = computer.targets(world);
      const tries = [...usual(setup, step, answer, world), ...among(world, shown)];
      for (const gesture of tries.filter((each) => 'target' in each && shown.has(each.target))) {
        const { world: after, outcome } = computer.step(world, gesture);
        const done = { gesture, outcome, world: after };
        const plan = [...gestures, gesture];
        const isMeant = answers(computer, setup.persona, answer.when, done);
        if (isMeant && isAnswered(setup, mirror, step, answer, plan)) return plan;
        const state = JSON.stringify(after);
        if (after === world || seen.has(state) || isPassed(setup, step, done)) continue;
        seen.add(state);
        next.push({ world: after, gestures: plan });
      }
    }
    border = next;
  }
  return undefined;
}

function isPassed(
  { persona }: LessonSetup,
  step: Step,
  done: Parameters<typeof passes<World>>[3],
): boolean {
  return ways(step).some((way) => passes(computer, persona, way, done));
}

/** Whether the lesson itself gives this answer, at this step. */
function isAnswered(
  setup: LessonSetup,
  { events }: Mirror,
  step: Step,
  { say }: Answer,
  plan: readonly Gesture[],
): boolean {
  const run = mirrorOf(setup, events);
  for (const gesture of plan) run.send(gesture);
  return run.view.step === step.id && run.view.mistake?.say === say;
}

/** The line's own gesture, and the step's: made too early, it may be refused. */
function usual(
  { persona }: LessonSetup,
  step: Step,
  { when }: Answer,
  world: World,
): readonly Gesture[] {
  const own =
    'kind' in when ? (gestureFor(computer, world, persona, when) ?? anyText(when)) : undefined;
  const wanted = ways(step).map((way) => gestureFor(computer, world, persona, way.wanted));
  return [own, ...wanted].filter((gesture) => gesture !== undefined);
}

/** Where any text at all is meant: one that the field takes. */
function anyText({ kind, target }: Wanted): Gesture | undefined {
  if (kind !== 'fill' || target === undefined) return undefined;
  const control = computer.registry.controls.get(target);
  const canned = control?.kind === 'field' ? control.field.canned : undefined;
  return { kind, target, value: canned ?? 'bonjour' };
}

/** What a field, a list or a box can be given that it should not have. */
function wrongOn(world: World, target: string): readonly Gesture[] {
  const known = computer.catalogue.targets[target];
  return (known?.accepts ?? []).flatMap((kind): Gesture[] => {
    switch (kind) {
      case 'fill':
      case 'visit': {
        const wrong = (known?.mistakes ?? []).map((code) => computer.sample(world, target, code));
        const nothing = world.drafts[target]?.value ? '' : undefined;
        const values = [nothing, ...wrong].filter((value) => value !== undefined);
        return values.map((value) => ({ kind, target, value }));
      }
      case 'check':
        return [true, false].map((value) => ({ kind, target, value }));
      case 'attach': {
        const papers = (known?.mistakes ?? []).map((code) => computer.sample(world, target, code));
        return papers
          .filter((paper) => paper !== undefined)
          .map((paper) => ({ kind, target, paper }));
      }
      case 'choose':
        return (known?.options ?? []).map((value) => ({ kind, target, value }));
      default:
        return [];
    }
  });
}

/** A wrong text that the field takes: it is found out only when the form is sent. */
function unnoticedOn(world: World, target: string): readonly Gesture[] {
  const texts = wrongOn(world, target).filter((gesture) => {
    const isText = gesture.kind === 'fill' && gesture.value !== '';
    return isText && computer.step(world, gesture).outcome.kind === 'done';
  });
  return texts.slice(0, 1);
}
