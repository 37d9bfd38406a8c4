import type { RunEvent, RunSummary } from '../lesson/ports';
import { isOther, OtherSchema, type MetaRow, type RunRow, type Store } from './schema';

/**
 * Adds new events and puts the run's row after them: both or neither, on disk when it resolves.
 * @returns false, with nothing written, unless the events go on exactly where the kept ones end;
 * so a page never overwrites what another one added to the same run
 */
export async function appendRun(
  store: Store,
  summary: RunSummary,
  events: readonly RunEvent[],
): Promise<boolean> {
  const row = { ...summary, order: await placeOf(store, summary.run) };
  try {
    await commit(store.backendDB(), row, events);
    return true;
  } catch (problem) {
    if (problem instanceof Elsewhere) return false;
    throw problem;
  }
}

/** The run went on in another page, or its last events were lost. */
class Elsewhere extends Error {}

/**
 * Written at every step: it speaks to the browser itself, as the same through Dexie takes twice
 * the time. What is asked first is not waited for; an answer that does not fit undoes the rest.
 */
function commit(database: IDBDatabase, row: RunRow, events: readonly RunEvent[]): Promise<void> {
  const tables = ['meta', 'runs', 'events'];
  const transaction = database.transaction(tables, 'readwrite', { durability: 'strict' });
  const runs = transaction.objectStore('runs');
  return new Promise((resolve, reject) => {
    const undo = (problem: unknown) => {
      reject(problem);
      transaction.abort();
    };
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    try {
      const meta = transaction.objectStore('meta');
      ask<MetaRow>(meta.get('schema'), (schema) => {
        if (isOther(schema)) undo(new OtherSchema());
      });
      ask<RunRow>(runs.get(row.run), (own) => {
        if (!goesOn(own?.seq ?? 0, row, events)) undo(new Elsewhere());
      });
      const kept = transaction.objectStore('events');
      for (const event of events) add(kept, { ...event, run: row.run }, reject);
      runs.put(row);
    } catch (problem) {
      undo(problem);
    }
  });
}

function ask<Row>(
  request: IDBRequest<Row | undefined>,
  answer: (row: Row | undefined) => void,
): void {
  request.addEventListener('success', () => answer(request.result));
}

/** Never replaces: a row that is there already ends the whole transaction. */
function add(kept: IDBObjectStore, row: object, reject: (why: unknown) => void): void {
  const request = kept.add(row);
  request.addEventListener('error', () => {
    if (request.error?.name === 'ConstraintError') reject(new Elsewhere());
  });
}

function goesOn(last: number, row: RunSummary, events: readonly RunEvent[]): boolean {
  const each = events.every((event, index) => event.seq === last + 1 + index);
  return each && row.seq === last + events.length;
}

/** The run that each connection goes on with, and its place: asked for once a run. */
const takenUp = new WeakMap<Store, Pick<RunRow, 'run' | 'order'>>();

/** A run's place is after every other one that was taken up before. */
async function placeOf(store: Store, run: string): Promise<number> {
  const known = takenUp.get(store);
  if (known?.run === run) return known.order;
  const newest = await store.runs.orderBy('order').last();
  const order = newest?.run === run ? newest.order : (newest?.order ?? 0) + 1;
  takenUp.set(store, { run, order });
  return order;
}
