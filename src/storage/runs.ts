import { Dexie } from 'dexie';
import type { RunEvent, RunSummary } from '../lesson/ports';
import { intactBeginning, sealed } from './chain';
import { without, type RunRow } from './rows';
import { write, type Store } from './schema';
import { readSummary } from './shapes';

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
    const read = readSummary(without(row, 'order', 'checksum'));
    if (read) runs.push(read);
    else broken.push(row.run);
  }
  return { runs, broken };
}

export interface KeptEvents {
  /** From the first one on, up to the first that is missing, changed or cannot be read. */
  readonly events: RunEvent[];
  /** Fewer or more rows than the run's row says, some that cannot be read, or wrong sums. */
  readonly damaged: boolean;
}

/**
 * Reads a run back and checks it (sequence, number of rows, checksums): browsers may lose part of
 * their files without a word.
 */
export function readEvents(store: Store, run: string): Promise<KeptEvents> {
  return store.transaction('r', ['runs', 'events'], () => readBack(store, run));
}

/**
 * Brings a damaged run back to its intact beginning, so that it can go on from there. The row
 * keeps its step: the lesson can still be taken up where the learner was.
 */
export function mendRun(store: Store, run: string): Promise<void> {
  return write(store, ['runs', 'events'], async () => {
    const { row, events, head, damaged } = await readBack(store, run);
    if (!damaged) return;
    const last = row ? events.length : 0;
    await eventsOf(store, run, last + 1).delete();
    if (row) await store.runs.put(sealed({ ...row, seq: last }, head));
  });
}

/** Removes a run and its events. */
export function forgetRun(store: Store, run: string): Promise<void> {
  return write(store, ['runs', 'events'], async () => {
    await Promise.all([store.runs.delete(run), eventsOf(store, run).delete()]);
  });
}

interface WholeRun extends KeptEvents {
  readonly row: RunRow | undefined;
  readonly head: number;
}

async function readBack(store: Store, run: string): Promise<WholeRun> {
  const [row, rows] = await Promise.all([store.runs.get(run), eventsOf(store, run).toArray()]);
  const { events, head } = intactBeginning(run, rows);
  const fits = row ? isSealed(row, head, events.length) : events.length === 0;
  return { row, events, head, damaged: !fits || rows.length !== events.length };
}

const isSealed = (row: RunRow, head: number, last: number): boolean =>
  row.seq === last && row.checksum === sealed(row, head).checksum;

function eventsOf(store: Store, run: string, from = 1) {
  return store.events.where('[run+seq]').between([run, from], [run, Dexie.maxKey]);
}
