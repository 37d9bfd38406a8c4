import { ways } from '../scenario/meets';
import type { Step } from '../scenario/scenario';
import { startingHelp } from './fading';
import type { Moment } from './moment';
import type { Help } from './ports';
import { stepOf, type Setting } from './setting';

/** How much a step shows by itself when it begins. */
function helpAt({ level, skills }: Setting<unknown>, step: Step): Help {
  if (level !== 'exercice' || !skills || skills.length === 0) return 'none';
  const [way] = ways(step);
  if (!way) return 'none';
  return startingHelp(skills, way.wanted.target, way.wanted.kind);
}

/** How many hints a step shows by itself when it begins. */
export function hintsAt(setting: Setting<unknown>, step: Step): number {
  return helpAt(setting, step) === 'hint' ? Math.min(step.hints.length, 1) : 0;
}

/** Whether the place is shown: always with help; else when it was asked for, or shows by itself. */
export function isLit<World>(setting: Setting<World>, moment: Moment<World>): boolean {
  if (setting.level !== 'exercice') return setting.level !== 'seul';
  const step = stepOf(setting, moment.step);
  if (!step || step.end) return false;
  if (moment.placeShown || helpAt(setting, step) === 'place') return true;
  return isAsked(setting, moment) && moment.hintsShown === step.hints.length;
}

/** Whether the learner asked for help at this step. What shows by itself was not asked for. */
export function isAsked<World>(setting: Setting<World>, moment: Moment<World>): boolean {
  const step = stepOf(setting, moment.step);
  return moment.placeShown || (step !== undefined && moment.hintsShown > hintsAt(setting, step));
}
