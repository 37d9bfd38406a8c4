import { ways } from '../scenario/meets';
import { playTo } from '../scenario/path';
import type { Step, StepId } from '../scenario/scenario';
import { effective, type GestureEvent } from './effective';
import { isOpen } from './place';
import type { RunEvent } from './ports';
import { again } from './resume';
import { createRunner } from './runner';
import type { Setting } from './setting';

/** A step that went wrong, and the world as it stood when it began. */
export interface WrongStep<World> {
  readonly step: Step;
  readonly world: World;
}

/**
 * The steps of a run that went wrong, in the order of the run, each once. Alone there are no
 * steps: there it is those that ask for what the site refused. Where the run cannot be played
 * again, the world is the one of the proved path.
 */
export function wentWrong<World>(
  setting: Setting<World>,
  events: readonly RunEvent[],
): readonly WrongStep<World>[] {
  try {
    return setting.level === 'seul' ? refused(setting, events) : stumbled(setting, events);
  } catch {
    return along(setting, events);
  }
}

function stumbled<World>(
  setting: Setting<World>,
  events: readonly RunEvent[],
): readonly WrongStep<World>[] {
  const runner = createRunner(setting);
  let run = runner.begin();
  const begun = new Map<StepId, World>([[run.moment.step, run.moment.world]]);
  for (const event of events) {
    const { step } = run.moment;
    run = again(setting, runner, run, event);
    const { moment } = run;
    if (moment.step !== step && !run.stumbled.includes(moment.step)) {
      begun.set(moment.step, moment.world);
    }
  }
  return run.stumbled.flatMap((id) => {
    const step = setting.scenario.steps.find((each) => each.id === id);
    const world = begun.get(id);
    return step && world !== undefined ? [{ step, world }] : [];
  });
}

function refused<World>(
  setting: Setting<World>,
  events: readonly RunEvent[],
): readonly WrongStep<World>[] {
  const { simulator, scenario } = setting;
  const guided: Setting<World> = { ...setting, level: 'exercice' };
  const found = new Map<Step, World>();
  let { world } = createRunner(setting).begin().moment;
  for (const { gesture, outcome } of effective(events)) {
    if (outcome === 'refused') {
      const step = scenario.steps.find(
        (each) => asksFor(each, gesture) && isOpen(guided, each, world),
      );
      if (step && !found.has(step)) found.set(step, world);
    }
    world = simulator.step(world, simulator.replay(world, gesture)).world;
  }
  return [...found].map(([step, at]) => ({ step, world: at }));
}

function asksFor(step: Step, gesture: GestureEvent['gesture']): boolean {
  return ways(step).some(
    ({ wanted }) =>
      wanted.kind === gesture.kind && 'target' in gesture && wanted.target === gesture.target,
  );
}

function along<World>(
  { simulator, scenario, persona }: Setting<World>,
  events: readonly RunEvent[],
): readonly WrongStep<World>[] {
  const wrong = new Set(events.flatMap((event) => (isRefused(event) ? [event.step] : [])));
  return scenario.steps.flatMap((step) => {
    const found = wrong.has(step.id) ? playTo(simulator, scenario, persona, step.id) : undefined;
    return found ? [{ step, world: found.world }] : [];
  });
}

function isRefused(event: RunEvent): boolean {
  return event.kind === 'gesture' && event.outcome === 'refused' && event.next === event.step;
}
