import type { Done } from '../scenario/meets';
import type { Gesture, KeptGesture, Outcome } from '../simulator/world/gesture';
import { keepGesture } from './keep';
import { afterAttempt, afterPassing } from './after';
import { whereabouts } from './away';
import { lessonMachine, type LessonEvent } from './machine';
import { wayBack } from './marks';
import type { Moment } from './moment';
import { afterClumsy, afterHelp, afterSlip, afterTry, nothingNoticed } from './noticing';
import type { Clumsy, NewRunEvent } from './ports';
import { isLit } from './help';
import { isOpen } from './place';
import { resultOf } from './result';
import type { Run } from './run';
import { slipIn } from './slip';
import { alone, stepOf, type Setting } from './setting';
import { traceOf } from './trace';

/** Everything that can happen in a run, as functions from run to run. */
export interface Runner<World> {
  begin(): Run<World>;
  /** @param kept the gesture as it was stored, when it is played again */
  gesture(run: Run<World>, gesture: Gesture, kept?: KeptGesture): [Run<World>, Outcome];
  /** The next hint; where none is left, the place. */
  hint(run: Run<World>): Run<World>;
  /** « Montrez-moi ». */
  show(run: Run<World>): Run<World>;
  /** Gives help again as it was given, whatever the step starts with now. */
  giveAgain(run: Run<World>, help: 'hint' | 'show'): Run<World>;
  why(run: Run<World>): Run<World>;
  rewind(run: Run<World>): Run<World>;
  /** A gesture was made clumsily. */
  clumsy(run: Run<World>, kind: Clumsy): Run<World>;
  /** An exercise was done, or refused. */
  warmedUp(run: Run<World>): Run<World>;
  /** Of the level « seul » only. */
  finish(run: Run<World>): Run<World>;
}

/** What cannot be done leaves the very same run. After the end nothing can be done. */
export function createRunner<World>(setting: Setting<World>): Runner<World> {
  const { simulator, level } = setting;
  const machine = lessonMachine(setting);

  function begin(): Run<World> {
    const { start } = machine;
    return ended(setting, { ...blank, moment: start });
  }

  function pass(from: Moment<World>, event: LessonEvent<World>): Moment<World> {
    const to = machine.next(from, event);
    if (event.type !== 'GESTURE' || to.verdict.kind !== 'arrived') return to;
    // A short cut must not lead to where the lesson cannot go on.
    const isSound = isOpen(setting, stepOf(setting, to.step), to.world);
    return isSound ? to : machine.next(from, { ...event, strict: true });
  }

  function give(run: Run<World>, kind: 'hint' | 'show'): Run<World> {
    if (run.result || level === 'seul') return run;
    const moment = machine.next(run.moment, { type: kind === 'hint' ? 'HINT' : 'SHOW' });
    const helped = { ...run, moment, hints: run.hints + 1, noticed: afterHelp(run.noticed) };
    return note(helped, { kind, step: moment.step });
  }

  function show(run: Run<World>): Run<World> {
    return isLit(setting, run.moment) ? run : give(run, 'show');
  }

  /** A text that the learner typed, compared with the one that was asked for. */
  function seen(run: Run<World>, done: Done<World>): Run<World> {
    const step = stepOf(setting, run.moment.step);
    const kind = step && slipIn(setting, step, done);
    return kind ? { ...run, noticed: afterSlip(run.noticed, kind) } : run;
  }

  return {
    begin,
    gesture(run, gesture, kept) {
      if (run.result) return [run, { kind: 'none' }];
      const before = run.moment;
      const { world, outcome } = simulator.step(before.world, gesture);
      const done: Done<World> = { gesture, outcome, world };
      const moment = pass(before, { type: 'GESTURE', ...done });
      const isNothing = outcome.kind === 'none' && world === before.world;
      if (isNothing && moment.verdict.kind === 'attempt') {
        const noticed = afterTry(run.noticed, 'nothing', done);
        return [{ ...run, noticed }, outcome];
      }
      const isPassed = moment.verdict.kind === 'right' || moment.verdict.kind === 'arrived';
      const trace = isPassed ? traceOf(setting, run, done) : undefined;
      const judged = isPassed
        ? afterPassing(setting, run, moment)
        : afterAttempt(setting, kept ? run : seen(run, done), moment, done);
      const noted = note(whereabouts(setting, judged, run.away && !isPassed), {
        kind: 'gesture',
        step: before.step,
        gesture: kept ?? keepGesture(setting, before.world, gesture, outcome),
        outcome: outcome.kind,
        ...(outcome.kind === 'refused' && { mistake: outcome.mistake }),
        next: moment.step,
        ...(trace && { trace }),
      });
      return [ended(setting, noted), outcome];
    },
    hint(run) {
      const most = stepOf(setting, run.moment.step)?.hints.length ?? 0;
      return run.moment.hintsShown < most ? give(run, 'hint') : show(run);
    },
    show,
    giveAgain: give,
    why(run) {
      const moment = machine.next(run.moment, { type: 'WHY' });
      if (run.result || moment.whyShown === run.moment.whyShown) return run;
      return note({ ...run, moment }, { kind: 'why', step: moment.step });
    },
    rewind(run) {
      const mark = wayBack(setting, run);
      if (!mark || run.result) return run;
      const { mistake: _mended, moment: now, ...rest } = run;
      const { step, hintsShown, whyShown, placeShown } = now;
      const isSame = step === mark.moment.step;
      // Help that was given at this step stays given.
      const help = isSame ? { hintsShown, whyShown, placeShown } : {};
      const moment = { ...mark.moment, ...help };
      const marks = run.marks.slice(0, run.marks.indexOf(mark));
      const slips = isSame ? run.slips : 0;
      const noticed = afterHelp(run.noticed);
      const back = { ...rest, moment, marks, slips, noticed, mending: false };
      return note(whereabouts(setting, back, false), { kind: 'rewind', step, to: mark.seq });
    },
    clumsy: (run, kind) => (run.result ? run : { ...run, noticed: afterClumsy(run.noticed, kind) }),
    warmedUp: (run) => ({ ...run, noticed: { ...run.noticed, slips: {} } }),
    finish(run) {
      if (run.result || level !== 'seul') return run;
      return ended(setting, { ...run, moment: machine.next(run.moment, { type: 'FINISH' }) });
    },
  };
}

const blank = {
  marks: [],
  mending: false,
  hints: 0,
  mistakes: 0,
  slips: 0,
  noticed: nothingNoticed,
  away: false,
  stumbled: [],
  events: [],
} as const;

function note<World>(run: Run<World>, event: NewRunEvent): Run<World> {
  const numbered = { ...event, seq: run.events.length + 1 };
  return { ...run, events: [...run.events, numbered] };
}

/** Judges a run that has come to its end. */
function ended<World>(setting: Setting<World>, run: Run<World>): Run<World> {
  const { moment } = run;
  if (!moment.ended || run.result) return run;
  const result = resultOf(setting, moment.world, run);
  const step = setting.level === 'seul' ? alone : moment.step;
  return note({ ...run, result }, { kind: 'finish', step, result: result.result });
}
