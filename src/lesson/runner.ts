import type { Done } from '../scenario/meets';
import type { Gesture, KeptGesture, Outcome } from '../simulator/world/gesture';
import { keepGesture } from './keep';
import { afterAttempt, afterPassing } from './after';
import { lessonMachine, type LessonEvent, type Moment } from './machine';
import { wayBack } from './marks';
import type { NewRunEvent } from './ports';
import { isOpen } from './place';
import { resultOf } from './result';
import type { Run } from './run';
import { alone, stepOf, type Setting } from './setting';

/** Everything that can happen in a run, as functions from run to run. */
export interface Runner<World> {
  begin(): Run<World>;
  /** @param kept the gesture as it was stored, when it is played again */
  gesture(run: Run<World>, gesture: Gesture, kept?: KeptGesture): [Run<World>, Outcome];
  hint(run: Run<World>): Run<World>;
  why(run: Run<World>): Run<World>;
  rewind(run: Run<World>): Run<World>;
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

  return {
    begin,
    gesture(run, gesture, kept) {
      if (run.result) return [run, { kind: 'none' }];
      const before = run.moment;
      const { world, outcome } = simulator.step(before.world, gesture);
      const done: Done<World> = { gesture, outcome, world };
      const moment = pass(before, { type: 'GESTURE', ...done });
      const isNothing = outcome.kind === 'none' && world === before.world;
      if (isNothing && moment.verdict.kind === 'attempt') return [run, outcome];
      const judged =
        moment.verdict.kind === 'right' || moment.verdict.kind === 'arrived'
          ? afterPassing(setting, run, moment)
          : afterAttempt(setting, run, moment, done);
      const noted = note(judged, {
        kind: 'gesture',
        step: before.step,
        gesture: kept ?? keepGesture(setting, before.world, gesture, outcome),
        outcome: outcome.kind,
        ...(outcome.kind === 'refused' && { mistake: outcome.mistake }),
        next: moment.step,
      });
      return [ended(setting, noted), outcome];
    },
    hint(run) {
      const moment = machine.next(run.moment, { type: 'HINT' });
      if (run.result || moment.hintsShown === run.moment.hintsShown) return run;
      const { step } = moment;
      return note({ ...run, moment, hints: run.hints + 1 }, { kind: 'hint', step });
    },
    why(run) {
      const moment = machine.next(run.moment, { type: 'WHY' });
      if (run.result || moment.whyShown === run.moment.whyShown) return run;
      return note({ ...run, moment }, { kind: 'why', step: moment.step });
    },
    rewind(run) {
      const mark = wayBack(setting, run);
      if (!mark || run.result) return run;
      const { mistake: _mended, moment: now, ...rest } = run;
      const { step, hintsShown, whyShown } = now;
      // Help that was given at this step stays given.
      const help = step === mark.moment.step ? { hintsShown, whyShown } : {};
      const moment = { ...mark.moment, ...help };
      const marks = run.marks.slice(0, run.marks.indexOf(mark));
      const back = { ...rest, moment, marks, mending: false };
      return note(back, { kind: 'rewind', step, to: mark.seq });
    },
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
