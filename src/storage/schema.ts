import type Dexie from 'dexie';
import type { Table } from 'dexie';
import type { Comfort, Learner, Placement, RunEvent, RunSummary, Skill } from '../lesson/ports';
import { newId } from './ids';
import { fromFirstSchema } from './upgrade';

export const databaseName = 'coup-dessai';

/**
 * Grows by one at every change of a table *or of the shape of a row*: code that does not know a
 * row's shape must not write beside it, nor take it for a broken one.
 */
export const schemaNumber = 2;

/** The number that the browser sees: Dexie multiplies by ten. */
export const nativeVersion = schemaNumber * 10;

/**
 * `schema`: the number above. `store`: which database this is. `welcomed`: a yes. `learner`: who is
 * in use, where that was chosen.
 */
export interface MetaRow {
  readonly key: 'schema' | 'store' | 'welcomed' | 'learner';
  readonly value: number | string | boolean;
}

/** What a row's checksum goes over is said in `chain.ts`. */
interface Summed {
  readonly checksum: number;
}

/** `order` grows at each change of run: newest first must not depend on the machine's clock. */
export type RunRow = RunSummary & Summed & { readonly order: number };
export type EventRow = RunEvent & Summed & { readonly run: string };
/** `order` grows with each learner who comes. */
export type LearnerRow = Learner & { readonly order: number };
export type ComfortRow = Comfort & { readonly learner: string };
export type PlacementRow = Placement & { readonly learner: string };
export type SkillRow = Skill & { readonly learner: string };

export interface Tables {
  readonly meta: Table<MetaRow, string>;
  readonly learners: Table<LearnerRow, string>;
  readonly comfort: Table<ComfortRow, string>;
  readonly placements: Table<PlacementRow, string>;
  readonly skills: Table<SkillRow, [string, string, string]>;
  readonly runs: Table<RunRow, string>;
  readonly events: Table<EventRow, [string, number]>;
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
