import { playTo } from '../scenario/path';
import type { Gesture } from '../simulator/world/gesture';
import { reachedStep } from './effective';
import type { RunEvent } from './ports';
import type { Run } from './run';
import type { Runner } from './runner';
import type { Setting } from './setting';

/**
 * How a run was taken up again. `exact`: its events go on. `path` and `anew`: it could not be
 * played as it was, so its events begin afresh, counted from 1, and take the old ones' place.
 */
export type Resumed = 'exact' | 'path' | 'anew';

/** Takes up a run from its events. Never throws: what cannot be played is begun again. */
export function resume<World>(
  setting: Setting<World>,
  runner: Runner<World>,
  events: readonly RunEvent[],
): { readonly run: Run<World>; readonly resumed: Resumed } {
  const exact = attempt(() => replay(setting, runner, events));
  if (exact) return { run: exact, resumed: 'exact' };
  const path = attempt(() => alongPath(setting, runner, events));
  if (path) return { run: path, resumed: 'path' };
  return { run: runner.begin(), resumed: 'anew' };
}

/** A stored run may hold anything: what breaks while it is played does not fit. */
function attempt<T>(play: () => T | undefined): T | undefined {
  try {
    return play();
  } catch {
    return undefined;
  }
}

function replay<World>(
  setting: Setting<World>,
  runner: Runner<World>,
  events: readonly RunEvent[],
): Run<World> | undefined {
  let run = runner.begin();
  for (const event of events) {
    run = again(setting, runner, run, event);
    if (!isSame(run.events[event.seq - 1], event)) return undefined;
  }
  const [longest, last] = [run.events.length, events.length];
  // A run that was stopped between its last gesture and its end gets its end now.
  if (longest !== last && !(longest === last + 1 && run.result)) return undefined;
  return { ...run, events: [...events, ...run.events.slice(last)] };
}

/** Plays one event again. */
export function again<World>(
  { simulator }: Setting<World>,
  runner: Runner<World>,
  run: Run<World>,
  event: RunEvent,
): Run<World> {
  switch (event.kind) {
    case 'gesture': {
      const gesture = simulator.replay(run.moment.world, event.gesture);
      return runner.gesture(run, gesture, event.gesture)[0];
    }
    case 'hint':
    case 'show':
      return runner.giveAgain(run, event.kind);
    case 'why':
      return runner.why(run);
    case 'rewind':
      return runner.rewind(run);
    case 'finish':
      return runner.finish(run);
  }
}

/**
 * Events are flat but for the kept gesture, which is handed on as it is. How a step went is not
 * compared: what the learner has shown since may have changed the help that it started with.
 */
function isSame(a: RunEvent | undefined, b: RunEvent): boolean {
  if (!a) return false;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  names.delete('trace');
  return [...names].every((name) => a[name as keyof RunEvent] === b[name as keyof RunEvent]);
}

function alongPath<World>(
  setting: Setting<World>,
  runner: Runner<World>,
  events: readonly RunEvent[],
): Run<World> | undefined {
  const { simulator, scenario, persona, level } = setting;
  const step = reachedStep(events);
  if (level === 'seul' || step === undefined) return undefined;
  const way = playTo(simulator, scenario, persona, step);
  if (!way) return undefined;
  const run = way.gestures.reduce(
    (played, gesture: Gesture) => runner.gesture(played, gesture)[0],
    runner.begin(),
  );
  const { step: there, skipped } = run.moment;
  return there === step || skipped.includes(step) ? run : undefined;
}
