import type { GestureKind } from '../simulator/world/gesture';
import type { Scenario, Step, StepId } from './scenario';
import { wantedAt } from './wanted';

/** « 12 étapes, 9 minutes ». */
export interface Pace {
  readonly steps: number;
  readonly minutes: number;
}

/** Seconds to read an instruction and find the place. */
const reading = 20;

/** Seconds to do each gesture, for somebody who is new to it. */
const seconds: Readonly<Record<GestureKind, number>> = {
  press: 8,
  fill: 25,
  choose: 15,
  check: 5,
  visit: 30,
  key: 5,
  attach: 30,
  back: 5,
  'switch-tab': 10,
  read: 15,
};

/**
 * How many steps a learner goes through, and about how long it takes: 20 seconds to read and find,
 * and for each gesture its own time, as the durations of the shipped scenarios have it. The last
 * step asks for nothing and takes no time. Whole minutes, one at least.
 * @param path the steps of the proved path; without it, the first choice everywhere
 */
export function paceOf(scenario: Scenario, path?: readonly StepId[]): Pace {
  const ids = path ?? straightPath(scenario);
  const steps = ids.flatMap((id) => scenario.steps.find((step) => step.id === id) ?? []);
  const time = steps.reduce((sum, step) => sum + secondsFor(step), 0);
  return { steps: steps.length, minutes: Math.max(1, Math.round(time / 60)) };
}

function secondsFor(step: Step): number {
  const wanted = wantedAt(step);
  return wanted ? reading + seconds[wanted.kind] : 0;
}

/** First choices to the end; the next one where a loop comes back. */
function straightPath({ steps }: Scenario): readonly StepId[] {
  const path: StepId[] = [];
  const taken = new Set<string>();
  let id = steps[0]?.id;
  while (id !== undefined) {
    const from: StepId = id;
    path.push(from);
    const step = steps.find((other) => other.id === from);
    const ways: readonly (StepId | undefined)[] = step?.choices?.map(({ next }) => next) ?? [
      step?.next,
    ];
    id = ways.find((next) => next !== undefined && !taken.has(`${from} ${next}`));
    taken.add(`${from} ${id ?? ''}`);
  }
  return path;
}
