import type { PersonaName } from '../simulator/world/gesture';
import type { Level, Result, RunSummary } from './ports';

/** Why a level is proposed. Each is one sentence of the interface; `values` are its numbers. */
export type NextReason =
  /** It was watched: now with help. */
  | 'watched'
  /** A goal was not reached, or something was spoiled: with more help. `count` of them. */
  | 'goals-open'
  | 'spoiled'
  /** Many mistakes for its length: the same again, or with more help. `mistakes` */
  | 'many-mistakes'
  /** It went well, and much help was asked for: once more on one's own. `hints` */
  | 'much-help'
  /** It went well: a harder level. `mistakes` */
  | 'went-well'
  /** This level was done well more than once: time to try alone. `times` */
  | 'often-enough'
  /** It had been done alone before: alone again. */
  | 'alone-before'
  /** Done alone: again, as someone else. */
  | 'other-persona'
  /** Done alone by everyone: nothing more to learn here but to keep it. */
  | 'mastered';

export interface NextLevel {
  readonly level: Level;
  readonly persona: PersonaName;
  readonly reason: NextReason;
  readonly values: Readonly<Record<string, number>>;
}

/** The run that has just ended. */
export interface EndedRun {
  readonly level: Level;
  readonly persona: PersonaName;
  /** All those of the scenario. */
  readonly personas: readonly PersonaName[];
  /** How many steps its way had. */
  readonly total: number;
  readonly result: Pick<Result, 'result' | 'open' | 'spoiled' | 'hints' | 'mistakes'>;
  /** The learner's other runs of this scenario, in any order. */
  readonly earlier: readonly Pick<RunSummary, 'level' | 'state' | 'persona'>[];
}

const easier: Readonly<Record<Level, Level>> = {
  regarder: 'regarder',
  aide: 'aide',
  exercice: 'aide',
  seul: 'exercice',
};
const harder: Readonly<Record<Level, Level>> = {
  regarder: 'aide',
  aide: 'exercice',
  exercice: 'seul',
  seul: 'seul',
};

/** From this many successes on, what still needs some help is tried alone. */
const often = 3;

/** The level that is proposed after a run, and why. The learner may always choose another one. */
export function nextLevel(run: EndedRun): NextLevel {
  const { level, persona, result } = run;
  const propose = (to: Level, reason: NextReason, values: NextLevel['values'] = {}): NextLevel => ({
    level: to,
    persona,
    reason,
    values,
  });

  if (level === 'regarder') return propose('aide', 'watched');
  if (result.spoiled.length > 0) {
    return propose(easier[level], 'spoiled', { count: result.spoiled.length });
  }
  if (result.result === 'a-revoir') {
    return propose(easier[level], 'goals-open', { count: result.open.length });
  }
  if (level === 'seul') return afterAlone(run);
  if (isMuch(result.mistakes, run.total)) {
    return propose(easier[level], 'many-mistakes', { mistakes: result.mistakes });
  }
  if (wasDone(run, 'seul')) return propose('seul', 'alone-before');
  if (level === 'exercice' && isMuch(result.hints, run.total)) {
    const times = 1 + count(run, 'exercice');
    return times < often
      ? propose('exercice', 'much-help', { hints: result.hints })
      : propose('seul', 'often-enough', { times });
  }
  return propose(harder[level], 'went-well', { mistakes: result.mistakes });
}

function afterAlone({ personas, persona, earlier }: EndedRun): NextLevel {
  const done = new Set([persona, ...earlier.filter(isDoneAlone).map((run) => run.persona)]);
  const other = personas.find((each) => !done.has(each));
  return other === undefined
    ? { level: 'seul', persona, reason: 'mastered', values: {} }
    : { level: 'seul', persona: other, reason: 'other-persona', values: {} };
}

function isDoneAlone({ level, state }: EndedRun['earlier'][number]): boolean {
  return level === 'seul' && state === 'reussi';
}

function wasDone(run: EndedRun, level: Level): boolean {
  return count(run, level) > 0;
}

function count({ earlier }: EndedRun, level: Level): number {
  return earlier.filter((run) => run.level === level && run.state === 'reussi').length;
}

/** More than one for every three steps; two are never much. */
function isMuch(number: number, steps: number): boolean {
  return number > Math.max(2, steps / 3);
}
