import type { Done } from '../scenario/meets';
import type { StepId } from '../scenario/scenario';
import type { TargetName } from '../simulator/world/gesture';
import { isWayBack } from './away';
import { judge, type Judgement } from './judge';
import { answeredAt, guarded, marked, mended, passed, wayBack } from './marks';
import { afterStep, afterTry } from './noticing';
import { isOnScreen, isOpen } from './place';
import type { Moment, Verdict } from './moment';
import type { Mistake } from './ports';
import type { Run } from './run';
import { stepOf, type Setting } from './setting';

/** What is said of a mistake, before it is known what it led to. */
type Said = Pick<Mistake, 'code' | 'say'>;

/** The run after a gesture that passed the step. */
export function afterPassing<World>(
  setting: Setting<World>,
  run: Run<World>,
  moment: Moment<World>,
): Run<World> {
  const noticed = afterStep(run.noticed);
  const next = passed(setting, { ...silent(run), slips: 0, noticed, moment }, run.moment);
  // Passed from a wrong place, as « J'ai lu » can be: what went wrong can still be taken back.
  return isThere(setting, moment) ? next : say(setting, next, {});
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
  const judgement = verdict.kind === 'answered' ? 'wrong' : judgementOf(setting, run, done);
  if (judgement === 'wrong' && isWayBack(setting, run, done)) {
    const isBack = isOpen(setting, stepOf(setting, moment.step), moment.world);
    return settle(setting, { ...run, moment }, run.moment, isBack ? 'home' : 'lost', done);
  }
  if (verdict.kind === 'answered') return answered(setting, run, moment, done, verdict);
  const next = { ...run, moment, noticed: afterTry(run.noticed, judgement, done) };
  return settle(setting, next, run.moment, judgement, done);
}

/** What the scenario has an answer for. Where it was done, it can be taken back. */
function answered<World>(
  setting: Setting<World>,
  run: Run<World>,
  moment: Moment<World>,
  done: Done<World>,
  { say: sentence, code }: Extract<Verdict, { kind: 'answered' }>,
): Run<World> {
  const next = { ...run, moment, noticed: afterTry(run.noticed, 'wrong', done) };
  const said = { ...codeOf(done), say: sentence, ...(code !== undefined && { code }) };
  const mark = done.outcome.kind === 'done' ? answeredAt : marked;
  return count(setting, mark(setting, next, run.moment), said);
}

/** Nothing is said at « seul »; what the site refuses is counted all the same. */
function alone<World>(run: Run<World>, { outcome }: Done<World>): Run<World> {
  return outcome.kind === 'refused' ? { ...run, mistakes: run.mistakes + 1 } : run;
}

function judgementOf<World>(
  setting: Setting<World>,
  run: Run<World>,
  done: Done<World>,
): Judgement {
  if (isEcho(run, done)) return 'still';
  const { step, world } = run.moment;
  const good = run.mending ? run.marks.at(-1)?.moment.world : undefined;
  return judge(setting, stepOf(setting, step), done, world, good);
}

function settle<World>(
  setting: Setting<World>,
  run: Run<World>,
  before: Moment<World>,
  judgement: Judgement,
  done: Done<World>,
): Run<World> {
  switch (judgement) {
    case 'wrong':
      return count(setting, marked(setting, run, before), codeOf(done));
    case 'lost':
      return say(setting, marked(setting, run, before), run.mistake ?? {});
    case 'home':
      return silent(run);
    case 'quiet':
      return mended(setting, silent(guarded(setting, run, before)));
    case 'still': {
      const now = guarded(setting, run, before);
      return now.mistake ? say(setting, now, now.mistake) : now;
    }
  }
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

function count<World>(setting: Setting<World>, run: Run<World>, said: Said): Run<World> {
  const { step } = run.moment;
  const counted = {
    ...run,
    mistakes: run.mistakes + 1,
    slips: run.slips + 1,
    stumbled: once(run.stumbled, step),
  };
  return say(setting, counted, said);
}

function once(steps: readonly StepId[], step: StepId): readonly StepId[] {
  return steps.includes(step) ? steps : [...steps, step];
}

/** Shows a mistake; one that is shown already stays the same object as long as it is the same. */
function say<World>(setting: Setting<World>, run: Run<World>, said: Said | Mistake): Run<World> {
  const rewindable = wayBack(setting, run) !== undefined;
  const astray = !isThere(setting, run.moment);
  const isSame = 'astray' in said && said.astray === astray && said.rewindable === rewindable;
  return { ...run, mistake: isSame ? said : { ...said, rewindable, astray } };
}

function silent<World>({ mistake: _past, ...run }: Run<World>): Run<World> {
  return run;
}

function isThere<World>(setting: Setting<World>, { step, world }: Moment<World>): boolean {
  return isOnScreen(setting, stepOf(setting, step), world);
}
