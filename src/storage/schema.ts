import type Dexie from 'dexie';
import type { Table } from 'dexie';
import { newId } from './ids';
import type * as rows from './rows';
import { fromFirstSchema } from './upgrade';

export const databaseName = 'coup-dessai';

/**
 * Grows by one at every change of a table *or of the shape of a row*: code that does not know a
 * row's shape must not write beside it, nor take it for a broken one.
 */
export const schemaNumber = 2;

/** The number that the browser sees: Dexie multiplies by ten. */
export const nativeVersion = schemaNumber * 10;

interface Tables {
  readonly meta: Table<rows.MetaRow, string>;
  readonly learners: Table<rows.LearnerRow, string>;
  readonly comfort: Table<rows.ComfortRow, string>;
  readonly placements: Table<rows.PlacementRow, string>;
  readonly skills: Table<rows.SkillRow, [string, string, string]>;
  readonly runs: Table<rows.RunRow, string>;
  readonly events: Table<rows.EventRow, [string, number]>;
}

export type Store = Dexie & Tables;

/** Declares the tables. Rows of `events` are only ever added; `runs` holds one row a run. */
export function declareTables(dexie: Dexie): Store {
  dexie.version(1).stores({
    meta: 'key',
    learners: 'id',
    comfort: 'learner',
    runs: 'run, order, [learner+order]',
    events: '[run+seq]',
  });
  dexie
    .version(schemaNumber)
    .stores({ placements: 'learner', skills: '[learner+target+gesture]' })
    .upgrade(fromFirstSchema);
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
export function isOther(row: rows.MetaRow | undefined): boolean {
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
