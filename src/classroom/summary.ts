import type { StepDone } from './messages';
import type { GroupRecord, GroupSummary, PersonSummary, RecordLine, StepSummary } from './ports';

const minute = 60_000;
/** No session is longer: a machine's clock was set. */
const longest = 24 * 60;

/**
 * A session in numbers. What was only watched is no work, and counts nowhere but for the person who
 * was there. Steps come with the most mistakes and helps first; people as they came.
 */
export function summary(record: GroupRecord): GroupSummary {
  const people = groupBy(record.lines, ({ learner }) => learner).map(personOf);
  return {
    learners: people.length,
    finished: people.filter(({ finished }) => finished > 0).length,
    minutes: minutesOf(record, people),
    steps: stepsOf(record.lines.filter(isWork)),
    people,
  };
}

function isWork({ level }: RecordLine): boolean {
  return level !== 'regarder';
}

/** From the beginning to the end; while it goes on, the longest time that somebody worked. */
function minutesOf({ began, ended }: GroupRecord, people: readonly PersonSummary[]): number {
  const worked = Math.max(0, ...people.map(({ ms }) => ms));
  const open = ended === undefined ? worked : Date.parse(ended) - Date.parse(began);
  const minutes = Math.round(open / minute);
  return minutes >= 0 && minutes <= longest ? minutes : Math.round(worked / minute);
}

/** An exercise counts once, at whatever levels it was done. */
function personOf(lines: readonly [RecordLine, ...RecordLine[]]): PersonSummary {
  const [{ learner, name }] = lines;
  const work = lines.filter(isWork);
  const steps = work.flatMap(({ done }) => Object.values(done));
  return {
    learner,
    name,
    scenarios: exercises(work),
    finished: exercises(work.filter(({ result }) => result !== null)),
    succeeded: exercises(work.filter(({ result }) => result === 'reussi')),
    mistakes: sum(work.map(({ mistakes }) => mistakes)),
    helps: sum(work.map(({ hints }) => hints)),
    ms: sum(steps.map(({ ms }) => ms)),
  };
}

function exercises(lines: readonly RecordLine[]): number {
  return new Set(lines.map(({ scenario }) => scenario)).size;
}

type Passed = StepDone & { readonly learner: string; readonly scenario: string; step: string };

function stepsOf(lines: readonly RecordLine[]): StepSummary[] {
  const passed = lines.flatMap(({ learner, scenario, done }) =>
    Object.entries(done).map(([step, went]): Passed => ({ ...went, learner, scenario, step })),
  );
  const steps = groupBy(passed, ({ scenario, step }) => `${scenario}/${step}`).map(stepOf);
  return steps.sort((a, b) => b.mistakes + b.helps - (a.mistakes + a.helps));
}

function stepOf(passed: readonly [Passed, ...Passed[]]): StepSummary {
  const [{ scenario, step }] = passed;
  return {
    scenario,
    step,
    learners: new Set(passed.map(({ learner }) => learner)).size,
    mistakes: sum(passed.map(({ err }) => err)),
    helps: sum(passed.map(({ help }) => help)),
    ms: middle(passed.map(({ ms }) => ms)),
  };
}

/** The middle one; of two in the middle, what lies between them. */
function middle(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return Math.round(((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}
