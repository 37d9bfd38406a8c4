import type { LearnerState, StepDone } from './messages';
import type { GroupRecord, RecordLine } from './ports';

/** Far beyond any session and any exercise; a hostile machine can fill no more. */
const most = { lines: 80, steps: 200 } as const;

type Started = LearnerState & {
  readonly scenario: string;
  readonly level: RecordLine['level'];
};

/**
 * Adds what one learner's machine said. Of each count the highest is kept, and a success once made
 * stays: a state that comes late, twice or in another order changes nothing. So does the same
 * exercise done again: it is one line, with the more laborious of the runs for each step and the
 * best result. A learner who changes their name changes it in all their lines.
 * @returns the same object where nothing is new
 */
export function addToRecord(
  record: GroupRecord,
  learner: string,
  state: LearnerState,
): GroupRecord {
  const named = rename(record.lines, learner, state.name);
  const lines = isStarted(state) ? withState(named, learner, state) : named;
  return lines === record.lines ? record : { ...record, lines };
}

type Lines = readonly RecordLine[];

function rename(lines: Lines, learner: string, name: string): Lines {
  const old = (line: RecordLine) => line.learner === learner && line.name !== name;
  return lines.some(old) ? lines.map((line) => (old(line) ? { ...line, name } : line)) : lines;
}

function isStarted(state: LearnerState): state is Started {
  return state.scenario !== null && state.level !== null;
}

function withState(lines: Lines, learner: string, state: Started): Lines {
  const own = lines.filter((line) => line.learner === learner);
  const known = own.find((line) => line.scenario === state.scenario && line.level === state.level);
  if (!known && own.length >= most.lines) return lines;
  const line = merge(known ?? emptyLine(learner, state), state);
  if (!known) return [...lines, line];
  return same(known, line) ? lines : lines.map((each) => (each === known ? line : each));
}

function emptyLine(learner: string, { name, scenario, level }: Started): RecordLine {
  const counts = { index: 0, total: 0, done: {}, hints: 0, mistakes: 0 };
  return { learner, name, scenario, level, ...counts, result: null };
}

function merge(line: RecordLine, state: Started): RecordLine {
  const succeeded = line.result === 'reussi' || state.result === 'reussi';
  return {
    ...line,
    index: Math.max(line.index, state.index),
    total: Math.max(line.total, state.total),
    done: mergeSteps(line.done, state.done),
    hints: Math.max(line.hints, state.hints),
    mistakes: Math.max(line.mistakes, state.mistakes),
    result: succeeded ? 'reussi' : (line.result ?? state.result),
  };
}

type Steps = Readonly<Record<string, StepDone>>;

/** Through a map: a step may be called `constructor`. */
function mergeSteps(known: Steps, said: Steps): Steps {
  const steps = new Map(Object.entries(known));
  for (const [step, { ms, err, help }] of Object.entries(said)) {
    const before = steps.get(step);
    if (!before && steps.size >= most.steps) continue;
    steps.set(step, {
      ms: Math.max(ms, before?.ms ?? 0),
      err: Math.max(err, before?.err ?? 0),
      help: Math.max(help, before?.help ?? 0),
    });
  }
  return Object.fromEntries(steps);
}

function same(a: RecordLine, b: RecordLine): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
