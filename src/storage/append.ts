import type { RunEvent, RunSummary, Skill } from '../lesson/ports';
import { chained, headOf, sealed } from './chain';
import type { EventRow, LearnerRow, MetaRow, RunRow, SkillRow } from './rows';
import { isOther, OtherSchema, type Store } from './schema';
import { grown, practised } from './skills';

/**
 * Adds new events, puts the run's row after them and takes their traces into the learner's skills:
 * all or nothing, on disk when it resolves.
 * @returns false, with nothing written, unless the events go on exactly where the kept ones end, so
 * that a page never overwrites what another one added to the same run; nor for a run of another
 * learner, or the first events of a learner whom this machine does not know any more
 */
export async function appendRun(
  store: Store,
  summary: RunSummary,
  events: readonly RunEvent[],
): Promise<boolean> {
  const known = takenUp.get(store);
  if (known?.run === summary.run && (await goOn(store, known, summary, events))) return true;
  return goOn(store, await placeOf(store, summary.run), summary, events);
}

/** Where a run ends that this page goes on with: told by the disk once, then by its own writes. */
interface Place {
  readonly run: string;
  readonly order: number;
  readonly seq: number;
  /** The sum of the last event. */
  readonly head: number;
  /** The sum of the run's row; undefined before there is one. */
  readonly seal: number | undefined;
}

const takenUp = new WeakMap<Store, Place>();

/** A run's order is after every other one that was taken up before. */
async function placeOf(store: Store, run: string): Promise<Place> {
  const [newest, own] = await Promise.all([
    store.runs.orderBy('order').last(),
    store.runs.get(run),
  ]);
  const last = own && (await store.events.get([run, own.seq]));
  const order = newest?.run === run ? newest.order : (newest?.order ?? 0) + 1;
  const head = headOf(run, last ? [last] : []);
  return { run, order, seq: own?.seq ?? 0, head, seal: own?.checksum };
}

async function goOn(
  store: Store,
  place: Place,
  summary: RunSummary,
  events: readonly RunEvent[],
): Promise<boolean> {
  if (!follows(place.seq, summary, events)) return false;
  const { run, order, seal } = place;
  const rows = chained(run, events, place.head);
  const head = rows.at(-1)?.checksum ?? place.head;
  const row = sealed({ ...summary, order }, head);
  takenUp.delete(store);
  try {
    await commit(store.backendDB(), { seal, row, rows });
  } catch (problem) {
    if (problem instanceof Elsewhere) return false;
    throw problem;
  }
  takenUp.set(store, { run, order, seq: row.seq, head, seal: row.checksum });
  return true;
}

function follows(last: number, row: RunSummary, events: readonly RunEvent[]): boolean {
  const each = events.every((event, index) => event.seq === last + 1 + index);
  return each && row.seq === last + events.length;
}

/** The run went on in another page, or its last events were lost. */
class Elsewhere extends Error {}

interface Change {
  /** What the sum of the run's row must be before. */
  readonly seal: number | undefined;
  readonly row: RunRow;
  readonly rows: readonly EventRow[];
}

/**
 * Written at every step: it speaks to the browser itself, as the same through Dexie takes twice
 * the time. What is asked first is not waited for; an answer that does not fit undoes the rest.
 */
function commit(database: IDBDatabase, change: Change): Promise<void> {
  const skills = practised(change.rows);
  const tables = ['meta', 'runs', 'events'];
  if (change.seal === undefined) tables.push('learners');
  if (skills.length > 0) tables.push('skills');
  const transaction = database.transaction(tables, 'readwrite', { durability: 'strict' });
  return new Promise((resolve, reject) => {
    const undo = (problem: unknown) => {
      reject(problem);
      transaction.abort();
    };
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    try {
      check(transaction, change, undo);
      grow(transaction, change.row.learner, skills);
      const kept = transaction.objectStore('events');
      for (const row of change.rows) add(kept, row, reject);
      transaction.objectStore('runs').put(change.row);
    } catch (problem) {
      undo(problem);
    }
  });
}

type Undo = (problem: unknown) => void;

function check(transaction: IDBTransaction, { seal, row }: Change, undo: Undo): void {
  ask<MetaRow>(transaction, 'meta', 'schema', (schema) => {
    if (isOther(schema)) undo(new OtherSchema());
  });
  ask<RunRow>(transaction, 'runs', row.run, (own) => {
    if (own?.checksum !== seal || (own && own.learner !== row.learner)) undo(new Elsewhere());
  });
  if (seal !== undefined) return;
  ask<LearnerRow>(transaction, 'learners', row.learner, (learner) => {
    if (!learner) undo(new Elsewhere());
  });
}

function grow(transaction: IDBTransaction, learner: string, skills: readonly Skill[]): void {
  for (const skill of skills) {
    const key = [learner, skill.target, skill.gesture];
    ask<SkillRow>(transaction, 'skills', key, (before) => {
      transaction.objectStore('skills').put(grown(learner, before, skill));
    });
  }
}

function ask<Row>(
  transaction: IDBTransaction,
  table: string,
  key: IDBValidKey,
  answer: (row: Row | undefined) => void,
): void {
  const request: IDBRequest<Row | undefined> = transaction.objectStore(table).get(key);
  request.addEventListener('success', () => answer(request.result));
}

/** Never replaces: a row that is there already ends the whole transaction. */
function add(kept: IDBObjectStore, row: object, reject: (why: unknown) => void): void {
  const request = kept.add(row);
  request.addEventListener('error', () => {
    if (request.error?.name === 'ConstraintError') reject(new Elsewhere());
  });
}
