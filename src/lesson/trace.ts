import { ways, type Done } from '../scenario/meets';
import { passesBy } from './done';
import { isAsked, isLit } from './help';
import type { Trace, Went } from './ports';
import type { Run } from './run';
import { stepOf, type Setting } from './setting';

/**
 * What a passed step says of the learner. With help, the place is always shown: a step passed there
 * without a mistake and without asking says nothing of what the learner can do, and leaves no trace.
 * A hint that shows by itself is no help given: the place is still for the learner to find.
 * @param run before the gesture that passed
 */
export function traceOf<World>(
  setting: Setting<World>,
  run: Run<World>,
  done: Done<World>,
): Trace | undefined {
  const step = stepOf(setting, run.moment.step);
  const went = wentAt(setting, run);
  if (!step || !went) return undefined;
  const all = ways(step);
  const way = all.find((each) => passesBy(setting, each, done)) ?? all[0];
  if (!way) return undefined;
  const { target, kind: gesture } = way.wanted;
  return { ...(target !== undefined && { target }), gesture, went };
}

function wentAt<World>(setting: Setting<World>, { slips, moment }: Run<World>): Went | undefined {
  if (setting.level !== 'aide' && setting.level !== 'exercice') return undefined;
  if (slips > 0) return 'stumbled';
  if (isAsked(setting, moment)) return 'helped';
  if (setting.level === 'aide') return undefined;
  return isLit(setting, moment) ? 'helped' : 'alone';
}
