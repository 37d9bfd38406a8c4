import type Dexie from 'dexie';
import type { Table } from 'dexie';
import type { Comfort, Learner, RunEvent, RunSummary } from '../lesson/ports';
import { newId } from './ids';

export const databaseName = 'coup-dessai';

/**
 * Grows by one at every change of a table *or of the shape of a row*: code that does not know a
 * row's shape must not write beside it, nor take it for a broken one.
 */
export const schemaNumber = 1;

/** The number that the browser sees: Dexie multiplies by ten. */
export const nativeVersion = schemaNumber * 10;

/** `schema`: the number above. `store`: which database this is. `welcomed`: a yes. */
export interface MetaRow {
  readonly key: 'schema' | 'store' | 'welcomed';
  readonly value: number | string | boolean;
}

/** `order` grows at each change of run: newest first must not depend on the machine's clock. */
export type RunRow = RunSummary & { readonly order: number };
export type EventRow = RunEvent & { readonly run: string };
export type ComfortRow = Comfort & { readonly learner: string };

export interface Tables {
  readonly meta: Table<MetaRow, string>;
  readonly learners: Table<Learner, string>;
  readonly comfort: Table<ComfortRow, string>;
  readonly runs: Table<RunRow, string>;
  readonly events: Table<EventRow, [string, number]>;
}

export type Store = Dexie & Tables;

/** Declares the tables. Rows of `events` are only ever added; `runs` holds one row a run. */
export function declareTables(dexie: Dexie): Store {
  dexie.version(schemaNumber).stores({
    meta: 'key',
    learners: 'id',
    comfort: 'learner',
    runs: 'run, order, [learner+order]',
    events: '[run+seq]',
  });
  const store = dexie as Store;
  // Part of the transaction that creates the tables: there is no database without its number.
  store.on('populate', () => {
    void store.meta.bulkAdd([
      { key: 'schema', value: schemaNumber },
      { key: 'store', value: newId() },
    ]);
  });
  return store;
}

/** Other code than this, newer as a rule, has shaped the database. It may be read, not written. */
export class OtherSchema extends Error {
  override readonly name = 'OtherSchema';
}

/** Throws `OtherSchema` where other code has written: asked at opening and in every write. */
export async function refuseOther(store: Store): Promise<void> {
  if (isOther(await store.meta.get('schema'))) throw new OtherSchema();
}

/** The row itself may be lost where the browser lost part of its files. */
export function isOther(row: MetaRow | undefined): boolean {
  return row !== undefined && row.value !== schemaNumber;
}

type TableName = Exclude<keyof Tables, 'meta'>;

/**
 * One transaction that writes: it resolves once on disk, all or nothing (`database.ts` opens with
 * `strict` durability). The schema is read in it, beside the work: no write of ours can follow an
 * upgrade by newer code.
 */
export function write<T>(
  store: Store,
  tables: readonly TableName[],
  work: () => Promise<T>,
): Promise<T> {
  return store.transaction('rw', ['meta', ...tables], async () => {
    const checked = refuseOther(store);
    const [result] = await Promise.all([work(), checked]);
    return result;
  });
}

/** A row as it came in, without what only the table needs. */
export function without<Row extends object, Key extends keyof Row>(
  row: Row,
  key: Key,
): Omit<Row, Key> {
  const rest = Object.entries(row).filter(([name]) => name !== key);
  return Object.fromEntries(rest) as Omit<Row, Key>;
}
