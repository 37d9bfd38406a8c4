import type { Done } from '../scenario/meets';
import type { Gesture } from '../simulator/world/gesture';
import { isOnScreen, isOpen } from './place';
import type { Run } from './run';
import { stepOf, type Setting } from './setting';
import { wayBackTo } from './way-back';

/** The run, knowing whether the learner is away from the step: from leaving its place to where it
 *  can be done again, and not before. */
export function whereabouts<World>(
  setting: Setting<World>,
  run: Run<World>,
  wasAway: boolean,
): Run<World> {
  const { step: id, world } = run.moment;
  const step = stepOf(setting, id);
  const away = !isOnScreen(setting, step, world) || (wasAway && !isOpen(setting, step, world));
  return away === run.away ? run : { ...run, away };
}

/** Whether a gesture is the next one of the way back: whatever it leads past, it is no mistake. */
export function isWayBack<World>(
  setting: Setting<World>,
  run: Run<World>,
  { gesture }: Done<World>,
): boolean {
  const step = stepOf(setting, run.moment.step);
  if (!run.away || !step) return false;
  const [next] = wayBackTo(setting, step, run.moment.world);
  return next !== undefined && isSame(setting, next, gesture);
}

function isSame({ simulator }: Setting<unknown>, a: Gesture, b: Gesture): boolean {
  if (a.kind === 'read' || b.kind === 'read' || a.kind !== b.kind || a.target !== b.target) {
    return false;
  }
  const isText = (a.kind === 'fill' || a.kind === 'visit') && a.kind === b.kind;
  if (isText) return simulator.same(a.target, a.value, b.value);
  return JSON.stringify(a) === JSON.stringify(b);
}
