import { Dexie } from 'dexie';
import { inTime } from './in-time';
import { databaseName, declareTables, nativeVersion, OtherSchema, type Store } from './schema';

/** Milliseconds to wait: for an answer at all, and for other pages that hold the database. */
export interface Patience {
  readonly answer: number;
  readonly others: number;
}

export const usualPatience: Patience = { answer: 4000, others: 1000 };

/** Why this page may not use the database any more: another page upgraded or erased it. */
export type End = 'upgraded' | 'erased';

/**
 * The connection of this page to the database. It opens on demand, and again after the browser
 * closed it (a page that sleeps and wakes); after an `End` it stays shut, so that old code never
 * writes into a newer database and no page brings back what another one erased.
 */
export class Database {
  #store: Store | undefined;
  #opening: Promise<Store> | undefined;
  #end: End | undefined;
  #identity: unknown;

  constructor(
    private readonly onend: (end: End) => void,
    private readonly patience: Patience = usualPatience,
  ) {}

  /** The store where it is open at this moment. */
  get current(): Store | undefined {
    return this.#store;
  }

  /** Rejects where there is no database to be had: forbidden, broken, blocked or at its `End`. */
  open(): Promise<Store> {
    if (this.#end) return Promise.reject(new Error(this.#end));
    this.#opening ??= this.#open().catch((problem: unknown) => {
      this.close();
      throw problem;
    });
    return this.#opening;
  }

  close(): void {
    this.#store?.close();
    this.#store = undefined;
    this.#opening = undefined;
  }

  /** Another page has upgraded or erased the database: this one uses it no more. */
  shut(end: End): void {
    this.close();
    this.#end = end;
    this.onend(end);
  }

  /**
   * Removes every row, then the database itself; a new one can be opened afterwards.
   * @returns false where the browser did not remove it
   */
  async erase(): Promise<boolean> {
    await this.#clear();
    this.close();
    this.#end = undefined;
    this.#identity = undefined;
    try {
      await this.#remove();
      return true;
    } catch {
      return false;
    }
  }

  async #open(): Promise<Store> {
    const store = declareTables(new Dexie(databaseName, options()));
    this.#listen(store);
    const opening = store.open();
    try {
      await inTime(opening, this.patience.answer, (within) => {
        store.on('blocked', () => {
          within(this.patience.others);
          return false;
        });
      });
    } catch (problem) {
      // Should it open after all, it must not stand in another page's way.
      opening.then(
        () => store.close(),
        () => undefined,
      );
      throw problem;
    }
    this.#store = store;
    await this.#recognise(store);
    return store;
  }

  #listen(store: Store): void {
    store.on('versionchange', ({ newVersion }) => {
      store.close();
      this.shut(newVersion === null ? 'erased' : 'upgraded');
      return false;
    });
    store.on('close', () => {
      if (this.#store !== store) return;
      this.#store = undefined;
      this.#opening = undefined;
    });
  }

  /** A database that was made anew meanwhile means that the old one was erased. */
  async #recognise(store: Store): Promise<void> {
    const identity = (await store.meta.get('store'))?.value ?? null;
    this.#identity ??= identity;
    if (this.#identity === identity) return;
    this.shut('erased');
    throw new Error('erased');
  }

  /** Where another page hinders the removal of the database, its rows at least are gone. */
  async #clear(): Promise<void> {
    try {
      const store = await this.open();
      const tables = store.tables;
      await store.transaction('rw', tables, () => Promise.all(tables.map((each) => each.clear())));
    } catch {
      // The removal that follows needs no open database.
    }
  }

  #remove(): Promise<void> {
    const request = indexedDB.deleteDatabase(databaseName);
    const removed = new Promise<void>((resolve, reject) => {
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
    return inTime(removed, this.patience.answer, (within) => {
      request.onblocked = () => within(this.patience.others);
    });
  }
}

function options() {
  return {
    autoOpen: false,
    cache: 'disabled',
    chromeTransactionDurability: 'strict',
    indexedDB: { open: openAsIs, databases: () => Promise.resolve([]) },
  } as const;
}

/**
 * Opens our version, or, where the browser holds a newer one, that one as it is. Left alone, Dexie
 * would add to a newer database the tables that this code knows, and raise its version.
 * `databases` above keeps it from listing names in a database of its own.
 */
function openAsIs(name: string, version?: number): IDBOpenDBRequest {
  if (version === undefined) return indexedDB.open(name);
  if (version !== nativeVersion) throw new OtherSchema();
  return indexedDB.open(name, version);
}
