import { Dexie, type Table } from 'dexie';
import { Erasure } from './erasure';
import { inTime } from './in-time';

/** Group sessions have a database of their own: theirs lasts no longer than they are needed. */
export const drawerName = 'coup-dessai-seances';

/** Milliseconds to wait for the database. */
const patience = 4_000;

interface Row {
  readonly key: string;
  readonly value: unknown;
}

type Rows = Table<Row, string>;

/**
 * Plain values under a key. Where the database refuses, this page keeps them in memory alone. None
 * of its promises rejects. Once the traces of this machine are erased, nothing of this page is
 * written any more: what goes on at that moment must not come back.
 */
export class KeptDrawer {
  readonly #memory = new Map<string, unknown>();
  #database: Dexie | undefined;
  #opening: Promise<Rows> | undefined;
  #kept = true;
  readonly #erasure = new Erasure(() => this.#erased());

  close(): void {
    this.#erasure.close();
    this.#database?.close();
  }

  async get(key: string): Promise<unknown> {
    if (this.#memory.has(key) || !(await this.#isThere())) return this.#memory.get(key);
    const row = await this.#use((rows) => rows.get(key));
    return row?.value;
  }

  async put(key: string, value: unknown): Promise<void> {
    const stored = await this.#use(async (rows) => {
      await rows.put({ key, value });
      return true;
    });
    if (stored) this.#memory.delete(key);
    else this.#memory.set(key, value);
  }

  async keys(): Promise<string[]> {
    const kept = (await this.#isThere())
      ? await this.#use((rows) => rows.toCollection().keys())
      : [];
    return [...new Set([...((kept ?? []) as string[]), ...this.#memory.keys()])].sort();
  }

  async remove(key: string): Promise<void> {
    this.#memory.delete(key);
    if (await this.#isThere()) await this.#use((rows) => rows.delete(key));
  }

  /** Reading alone makes no database. */
  async #isThere(): Promise<boolean> {
    if (this.#opening) return true;
    try {
      const databases = await indexedDB.databases();
      return databases.some(({ name }) => name === drawerName);
    } catch {
      // Older browsers cannot tell.
      return true;
    }
  }

  async #use<T>(work: (rows: Rows) => PromiseLike<T>): Promise<T | undefined> {
    if (!this.#kept) return undefined;
    try {
      return await inTime(this.#open().then(work), patience);
    } catch {
      return undefined;
    }
  }

  #open(): Promise<Rows> {
    this.#opening ??= this.#begin().catch((problem: unknown) => {
      this.#opening = undefined;
      throw problem;
    });
    return this.#opening;
  }

  async #begin(): Promise<Rows> {
    const database = declare();
    database.on('versionchange', () => this.#erased());
    database.on('close', () => (this.#opening = undefined));
    this.#database = database;
    await database.open();
    return database.table('drawer');
  }

  #erased(): void {
    this.#kept = false;
    this.#memory.clear();
    this.#database?.close();
  }
}

/** Removes every row, then the database itself: with « Effacer mes traces ». */
export async function eraseDrawer(): Promise<void> {
  try {
    await inTime(clear(), patience);
    await inTime(remove(), patience);
  } catch {
    // What hinders the removal finds no row any more.
  }
}

async function clear(): Promise<void> {
  const databases = await indexedDB.databases?.();
  if (databases && !databases.some(({ name }) => name === drawerName)) return;
  const database = declare();
  await database.open();
  await database.table('drawer').clear();
  database.close();
}

function remove(): Promise<void> {
  const request = indexedDB.deleteDatabase(drawerName);
  return new Promise<void>((resolve, reject) => {
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    request.onblocked = () => resolve();
  });
}

function declare(): Dexie {
  const database = new Dexie(drawerName, options());
  database.version(1).stores({ drawer: 'key' });
  return database;
}

function options() {
  return {
    autoOpen: false,
    cache: 'disabled',
    // Dexie would list names in a database of its own where the browser cannot.
    indexedDB: {
      open: (name: string, version?: number) => indexedDB.open(name, version),
      databases: () => Promise.resolve([]),
    },
  } as const;
}
