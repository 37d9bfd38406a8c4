import type { Done } from '../scenario/meets';
import type { Step, StepId } from '../scenario/scenario';
import type { TargetName } from '../simulator/world/gesture';
import { judge, type Judgement } from './judge';
import type { Moment } from './machine';
import { hasDrifted, isOnScreen, isOpen } from './place';
import type { Mistake } from './ports';
import type { Mark, Run } from './run';
import { stepOf, type Setting } from './setting';

/** What is said of a mistake, before it is known what it led to. */
type Said = Pick<Mistake, 'code' | 'say'>;

/** The run after a gesture that passed the step. */
export function afterPassing<World>(
  setting: Setting<World>,
  run: Run<World>,
  moment: Moment<World>,
): Run<World> {
  const { mark, mistake: _past, ...rest } = run;
  const step = stepOf(setting, moment.step);
  const passed: Run<World> = { ...rest, moment };
  if (isOpen(setting, step, moment.world)) return passed;
  // Passed from a wrong place, as « J'ai lu » can be: what went wrong can still be taken back.
  const kept = mark ? { ...passed, mark } : passed;
  return isOnScreen(setting, step, moment.world) ? kept : say(setting, kept, {});
}

/** The run after a gesture that did not pass the step. */
export function afterAttempt<World>(
  setting: Setting<World>,
  run: Run<World>,
  moment: Moment<World>,
  done: Done<World>,
): Run<World> {
  if (setting.level === 'seul') return alone({ ...run, moment }, done);
  const { verdict } = moment;
  const step = stepOf(setting, moment.step);
  const next: Run<World> = { ...run, moment };
  const before: Mark<World> = { moment: run.moment, seq: run.events.length };
  const mark = run.mark ?? before;
  if (verdict.kind === 'answered') {
    return count(setting, { ...next, mark }, { ...codeOf(done), ...saidBy(verdict) });
  }
  const judgement = isEcho(run, done)
    ? 'still'
    : judge(setting, step, done, run.moment.world, run.mark?.moment.world);
  return settle(setting, step, next, mark, judgement, done);
}

/** Nothing is said at « seul »; what the site refuses is counted all the same. */
function alone<World>(run: Run<World>, { outcome }: Done<World>): Run<World> {
  return outcome.kind === 'refused' ? { ...run, mistakes: run.mistakes + 1 } : run;
}

function settle<World>(
  setting: Setting<World>,
  step: Step | undefined,
  run: Run<World>,
  mark: Mark<World>,
  judgement: Judgement,
  done: Done<World>,
): Run<World> {
  const { mistake, mark: own, ...rest } = run;
  switch (judgement) {
    case 'wrong':
      return count(setting, { ...run, mark }, codeOf(done));
    case 'lost':
      return say(setting, { ...run, mark }, mistake);
    case 'home':
      return { ...rest, mark };
    case 'quiet':
      return isBlocked(setting, step, mark, run) ? { ...rest, mark } : rest;
    case 'still': {
      const marked = own || isBlocked(setting, step, mark, run) ? { ...run, mark } : run;
      return mistake ? say(setting, marked, mistake) : marked;
    }
  }
}

/** The step could be passed at that moment, and no longer can. */
function isBlocked<World>(
  setting: Setting<World>,
  step: Step | undefined,
  mark: Mark<World>,
  { moment }: Pick<Run<World>, 'moment'>,
): boolean {
  const was = stepOf(setting, mark.moment.step);
  return isOpen(setting, was, mark.moment.world) && !isOpen(setting, step, moment.world);
}

/** Whether « Revenir juste avant » would bring anything back. */
export function isRewindable<World>(
  setting: Setting<World>,
  { mark, moment }: Pick<Run<World>, 'mark' | 'moment'>,
): boolean {
  if (!mark) return false;
  if (hasDrifted(setting, mark.moment.world, moment.world)) return true;
  return isBlocked(setting, stepOf(setting, moment.step), mark, { moment });
}

/**
 * [[Entrée]] in a field sends what was just written, and then the form: two gestures, one act of
 * the learner. What the form answers is not a second mistake.
 */
function isEcho<World>(run: Run<World>, { gesture, outcome }: Done<World>): boolean {
  if (gesture.kind !== 'key' || outcome.kind !== 'refused') return false;
  return lastFilled(run) === gesture.target;
}

function lastFilled({ events }: Run<unknown>): TargetName | undefined {
  const last = events.at(-1);
  return last?.kind === 'gesture' && last.gesture.kind === 'fill' ? last.gesture.target : undefined;
}

function codeOf({ outcome }: Done<unknown>): Said {
  return outcome.kind === 'refused' ? { code: outcome.mistake } : {};
}

function saidBy({ say: sentence, code }: Said): Said {
  return {
    ...(sentence !== undefined && { say: sentence }),
    ...(code !== undefined && { code }),
  };
}

function count<World>(setting: Setting<World>, run: Run<World>, said: Said): Run<World> {
  const { step } = run.moment;
  const counted = { ...run, mistakes: run.mistakes + 1, stumbled: once(run.stumbled, step) };
  return say(setting, counted, { ...said });
}

function once(steps: readonly StepId[], step: StepId): readonly StepId[] {
  return steps.includes(step) ? steps : [...steps, step];
}

/** Shows a mistake; one that is shown already stays the same object as long as it is the same. */
function say<World>(
  setting: Setting<World>,
  run: Run<World>,
  said: Said | Mistake = {},
): Run<World> {
  const rewindable = isRewindable(setting, run);
  const astray = !isOnScreen(setting, stepOf(setting, run.moment.step), run.moment.world);
  const isSame =
    'astray' in said && said.astray === astray && said.rewindable === rewindable;
  return { ...run, mistake: isSame ? said : { ...said, rewindable, astray } };
}
