import { Dexie } from 'dexie';
import type { RunEvent, RunSummary } from '../lesson/ports';
import { without, write, type EventRow, type Store } from './schema';
import { readEvent, readSummary } from './shapes';

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
