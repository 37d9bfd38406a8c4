import { Dexie } from 'dexie';
import type { RunEvent, RunSummary } from '../lesson/ports';
import { without, write, type EventRow, type RunRow, type Store } from './schema';
import { readEvent, readSummary } from './shapes';

/**
 * Adds new events and puts the run's row after them: both or neither.
 * @returns false, with nothing written, unless the events go on exactly where the kept ones end;
 * so a page never overwrites what another one added to the same run
 */
export async function appendRun(
  store: Store,
  summary: RunSummary,
  events: readonly RunEvent[],
): Promise<boolean> {
  const { run } = summary;
  const add = async () => {
    const [own, newest] = await Promise.all([
      store.runs.get(run),
      store.runs.orderBy('order').last(),
    ]);
    if (!goesOn(own ? own.seq : 0, summary, events)) return false;
    await Promise.all([
      store.events.bulkAdd(events.map((event) => ({ ...event, run }))),
      store.runs.put({ ...summary, order: orderAfter(newest, run) }),
    ]);
    return true;
  };
  try {
    return await write(store, ['runs', 'events'], add);
  } catch (problem) {
    if (alreadyThere(problem)) return false;
    throw problem;
  }
}

function goesOn(last: number, summary: RunSummary, events: readonly RunEvent[]): boolean {
  const each = events.every((event, index) => event.seq === last + 1 + index);
  return each && summary.seq === last + events.length;
}

function orderAfter(newest: RunRow | undefined, run: string): number {
  if (!newest) return 1;
  return newest.run === run ? newest.order : newest.order + 1;
}

const alreadyThere = (problem: unknown): boolean =>
  problem instanceof Dexie.BulkError &&
  problem.failures.every((failure) => failure.name === 'ConstraintError');

/** A learner's rows, the newest first; those that cannot be read are left out, and named. */
export async function readRuns(
  store: Store,
  learner: string,
): Promise<{ runs: RunSummary[]; broken: string[] }> {
  const rows = await store.runs
    .where('[learner+order]')
    .between([learner, Dexie.minKey], [learner, Dexie.maxKey])
    .reverse()
    .toArray();
  const runs: RunSummary[] = [];
  const broken: string[] = [];
  for (const row of rows) {
    const read = readSummary(without(row, 'order'));
    if (read) runs.push(read);
    else broken.push(row.run);
  }
  return { runs, broken };
}

export interface KeptEvents {
  /** From the first one on, up to the first that is missing or cannot be read. */
  readonly events: RunEvent[];
  /** Fewer or more rows than the run's row says, or some that cannot be read. */
  readonly damaged: boolean;
}

/** Reads a run back and checks it: browsers may lose part of their files without a word. */
export function readEvents(store: Store, run: string): Promise<KeptEvents> {
  return store.transaction('r', ['runs', 'events'], () => readBack(store, run));
}

/**
 * Brings a damaged run back to its intact beginning, so that it can go on from there. The row
 * keeps its step: the lesson can still be taken up where the learner was.
 */
export function mendRun(store: Store, run: string): Promise<void> {
  return write(store, ['runs', 'events'], async () => {
    const { events, damaged } = await readBack(store, run);
    if (!damaged) return;
    const row = await store.runs.get(run);
    const last = row ? events.length : 0;
    await eventsOf(store, run, last + 1).delete();
    if (row) await store.runs.put({ ...row, seq: last });
  });
}

/** Removes a run and its events. */
export function forgetRun(store: Store, run: string): Promise<void> {
  return write(store, ['runs', 'events'], async () => {
    await Promise.all([store.runs.delete(run), eventsOf(store, run).delete()]);
  });
}

async function readBack(store: Store, run: string): Promise<KeptEvents> {
  const [row, rows] = await Promise.all([store.runs.get(run), eventsOf(store, run).toArray()]);
  const events = intactBeginning(rows);
  const whole = rows.length === events.length && (row ? row.seq : 0) === events.length;
  return { events, damaged: !whole };
}

function intactBeginning(rows: readonly EventRow[]): RunEvent[] {
  const events: RunEvent[] = [];
  for (const row of rows) {
    const event = readEvent(without(row, 'run'));
    if (event?.seq !== events.length + 1) break;
    events.push(event);
  }
  return events;
}

function eventsOf(store: Store, run: string, from = 1) {
  return store.events.where('[run+seq]').between([run, from], [run, Dexie.maxKey]);
}
