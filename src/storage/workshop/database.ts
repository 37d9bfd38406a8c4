import { Dexie, type Table } from 'dexie';
import { inTime } from '../in-time';
import { shelfNames, type Shelf, type Shelves, type VersionRow } from './rows';
import { workshopIsThere, workshopName } from './there';

/** Grows by one at every change of a table or of the shape of a row. */
const schemaNumber = 1;
/** The number that the browser sees: Dexie multiplies by ten. */
const nativeVersion = schemaNumber * 10;

/** Newer code shaped the database: this one leaves it alone. */
class OtherSchema extends Error {
  override readonly name = 'OtherSchema';
}

interface Open {
  readonly dexie: Dexie;
  readonly shelves: Shelves;
}

/**
 * The workshop's database. It opens on demand, and again after the browser closed it or after it
 * was removed; once newer code has changed it, it stays shut.
 */
export class WorkshopDatabase {
  #opening: Promise<Open> | undefined;
  #dexie: Dexie | undefined;
  #outdated = false;

  /** @param patience milliseconds to wait for an answer */
  constructor(private readonly patience: number) {}

  /** Whether there is one. Makes none. */
  async isThere(): Promise<boolean> {
    if (this.#opening) return true;
    return inTime(workshopIsThere(), this.patience);
  }

  read<T>(work: (shelves: Shelves) => Promise<T>): Promise<T> {
    return this.#within('r', work);
  }

  /** One transaction: on disk when it resolves, all or nothing. */
  write<T>(work: (shelves: Shelves) => Promise<T>): Promise<T> {
    return this.#within('rw', work);
  }

  close(): void {
    this.#dexie?.close();
    this.#dexie = undefined;
    this.#opening = undefined;
  }

  async #within<T>(mode: 'r' | 'rw', work: (shelves: Shelves) => Promise<T>): Promise<T> {
    const { dexie, shelves } = await inTime(this.#open(), this.patience);
    const done = dexie.transaction(mode, ['meta', ...shelfNames], async () => {
      await refuseOther(dexie.table('meta'));
      return work(shelves);
    });
    return inTime(done, this.patience);
  }

  #open(): Promise<Open> {
    if (this.#outdated) return Promise.reject(new OtherSchema());
    this.#opening ??= this.#begin().catch((problem: unknown) => {
      this.close();
      throw problem;
    });
    return this.#opening;
  }

  async #begin(): Promise<Open> {
    const dexie = declare();
    this.#dexie = dexie;
    dexie.on('versionchange', ({ newVersion }) => {
      if (newVersion !== null) this.#outdated = true;
      this.close();
      return false;
    });
    dexie.on('close', () => {
      if (this.#dexie === dexie) this.#opening = undefined;
    });
    await dexie.open();
    return { dexie, shelves: shelvesOf(dexie) };
  }
}

async function refuseOther(meta: Table): Promise<void> {
  const row = await meta.get('schema');
  if (row !== undefined && row.value !== schemaNumber) throw new OtherSchema();
}

function declare(): Dexie {
  const dexie = new Dexie(workshopName, options());
  dexie.version(schemaNumber).stores({
    meta: 'key',
    scenarios: 'id',
    versions: 'id, key',
    texts: 'id',
    ready: 'id',
    sounds: 'id',
  });
  dexie.on('populate', () => {
    void dexie.table('meta').add({ key: 'schema', value: schemaNumber });
  });
  return dexie;
}

function options() {
  return {
    autoOpen: false,
    cache: 'disabled',
    chromeTransactionDurability: 'strict',
    // Dexie would list names in a database of its own where the browser cannot.
    indexedDB: { open: openAsIs, databases: () => Promise.resolve([]) },
  } as const;
}

/** Left alone, Dexie would open a newer database too, and change it. */
function openAsIs(name: string, version?: number): IDBOpenDBRequest {
  if (version !== nativeVersion) throw new OtherSchema();
  return indexedDB.open(name, version);
}

function shelvesOf(dexie: Dexie): Shelves {
  const versions: Table<VersionRow, string> = dexie.table('versions');
  return {
    scenarios: shelf(dexie.table('scenarios')),
    versions: { ...shelf(versions), of: (key) => versions.where({ key }).toArray() },
    texts: shelf(dexie.table('texts')),
    ready: shelf(dexie.table('ready')),
    sounds: shelf(dexie.table('sounds')),
  };
}

function shelf<Row>(table: Table<Row, string>): Shelf<Row> {
  return {
    get: (id) => table.get(id),
    has: (id) =>
      table
        .where(':id')
        .equals(id)
        .count((found) => found > 0),
    put: (row) => table.put(row),
    delete: (id) => table.delete(id),
    all: () => table.toArray(),
  };
}
