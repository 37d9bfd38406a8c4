import type { Comfort, Learner, Memory, RunEvent, RunSummary } from '../lesson/ports';
import { appendRun } from './append';
import { Database, type End, type Patience } from './database';
import { Erasure } from './erasure';
import type { Journal } from './journal';
import {
  comfortOf,
  firstLearner,
  isWelcomed,
  keepComfort,
  keepLearner,
  keepWelcomed,
  learnerInUse,
} from './learners';
import { Modes, type Mode } from './modes';
import { forgetRun, mendRun, readEvents, readRuns } from './runs';
import { refuseOther, type Store } from './schema';
import { readComfort, readEvent, readLearner, readSummary } from './shapes';
import { Volatile } from './volatile';

export interface MemoryOptions {
  readonly journal?: Journal;
  readonly patience?: Patience;
}

/** The memory of this machine, and what it can tell of itself beside. */
export interface MachineMemory extends Memory {
  /** Runs of which something was lost, as far as they were read. */
  damaged(): readonly string[];
  /** Lets go of the database; the page does so by itself when it is left. */
  close(): void;
}

/**
 * Begins to open the memory and gives it at once: its methods wait for the opening. Nothing
 * rejects. Whatever the database refuses, from then on this page keeps things in memory alone and
 * says so with `onMode`; what is on disk stays as it is.
 */
export async function createMemory(options: MemoryOptions = {}): Promise<MachineMemory> {
  return new KeptMemory(options);
}

class KeptMemory implements MachineMemory {
  readonly #modes = new Modes();
  readonly #damaged = new Set<string>();
  readonly #volatile = new Volatile();
  readonly #database: Database;
  readonly #erasure = new Erasure(() => this.#database.shut('erased'));
  readonly #journal: Journal | undefined;
  #ready: Promise<void>;

  constructor({ journal, patience }: MemoryOptions) {
    this.#journal = journal;
    this.#database = new Database((end) => this.#ended(end), patience);
    this.#ready = this.#start();
  }

  mode(): Mode {
    return this.#modes.now;
  }

  onMode(listener: (mode: Mode) => void): () => void {
    return this.#modes.listen(listener);
  }

  damaged(): readonly string[] {
    return [...this.#damaged];
  }

  learner(): Promise<Learner> {
    return this.#use(
      async (store) => {
        const learner = await learnerInUse(store);
        await this.#volatile.rename(learner);
        return learner;
      },
      () => this.#volatile.learner(),
    );
  }

  async rename(learner: Learner): Promise<void> {
    const row = readLearner(learner);
    if (!row) return;
    await this.#volatile.rename(row);
    await this.#use((store) => keepLearner(store, row), nothing);
  }

  comfort(learner: string): Promise<Comfort> {
    return this.#use(
      async (store) => {
        const comfort = await comfortOf(store, learner);
        await this.#volatile.setComfort(learner, comfort);
        return comfort;
      },
      () => this.#volatile.comfort(learner),
    );
  }

  async setComfort(learner: string, comfort: Comfort): Promise<void> {
    const row = readComfort(comfort);
    if (!row) return;
    await this.#volatile.setComfort(learner, row);
    await this.#use((store) => keepComfort(store, learner, row), nothing);
  }

  welcomed(): Promise<boolean> {
    return this.#use(
      async (store) => {
        const welcomed = await isWelcomed(store);
        if (welcomed) await this.#volatile.setWelcomed();
        return welcomed;
      },
      () => this.#volatile.welcomed(),
    );
  }

  async setWelcomed(): Promise<void> {
    await this.#volatile.setWelcomed();
    await this.#use(keepWelcomed, nothing);
  }

  runs(learner: string): Promise<RunSummary[]> {
    return this.#use(
      async (store) => {
        const { runs, broken } = await readRuns(store, learner);
        for (const run of broken) this.#damaged.add(run);
        this.#volatile.takeRuns(runs);
        return runs;
      },
      () => this.#volatile.runs(learner),
    );
  }

  events(run: string): Promise<RunEvent[]> {
    return this.#use(
      async (store) => {
        const { events, damaged } = await readEvents(store, run);
        this.#volatile.takeEvents(run, events);
        if (damaged) await this.#mend(store, run);
        return events;
      },
      () => this.#eventsInMemory(run),
    );
  }

  async append(summary: RunSummary, events: readonly RunEvent[]): Promise<boolean> {
    const row = readSummary(summary);
    const rows = events.map(readEvent).filter((event) => event !== undefined);
    if (!row || rows.length !== events.length) return this.#refuse();
    return this.#use(
      async (store) => {
        if (!(await appendRun(store, row, rows))) return false;
        await this.#volatile.follow(row, rows);
        await this.#journal?.written(row, rows);
        return true;
      },
      () => this.#volatile.append(row, rows),
    );
  }

  async forget(run: string): Promise<void> {
    await this.#volatile.forget(run);
    await this.#use(
      (store) => forgetRun(store, run),
      () => this.#forgetKept(run),
    );
    await this.#journal?.forgotten(run);
  }

  eraseAll(): Promise<void> {
    this.#ready = this.#ready.then(() => this.#erase());
    return this.#ready;
  }

  close(): void {
    this.#erasure.close();
    this.#database.close();
  }

  async #start(): Promise<void> {
    try {
      const store = await this.#database.open();
      await refuseOther(store).catch((problem: unknown) => this.#readOnly(store, problem));
    } catch (problem) {
      this.#modes.fall(problem);
    }
  }

  /** Newer code has been here: what can be understood is shown, and nothing is written. */
  async #readOnly(store: Store, problem: unknown): Promise<void> {
    const learner = await firstLearner(store);
    if (learner) {
      await this.#volatile.rename(learner);
      await this.#volatile.setComfort(learner.id, await comfortOf(store, learner.id));
      this.#volatile.takeRuns((await readRuns(store, learner.id)).runs);
    }
    if (await isWelcomed(store)) await this.#volatile.setWelcomed();
    this.#modes.fall(problem);
  }

  async #use<T>(kept: (store: Store) => Promise<T>, standIn: () => Promise<T>): Promise<T> {
    await this.#ready;
    if (this.#modes.now === 'kept') {
      try {
        return await kept(await this.#database.open());
      } catch (problem) {
        this.#modes.fall(problem);
      }
    }
    return standIn();
  }

  async #mend(store: Store, run: string): Promise<void> {
    this.#damaged.add(run);
    await mendRun(store, run).catch((problem: unknown) => this.#modes.fall(problem));
  }

  /** What this page knows; a beginning that it was never told may still be readable. */
  async #eventsInMemory(run: string): Promise<RunEvent[]> {
    const own = await this.#volatile.events(run);
    if (own[0]?.seq === 1) return own;
    const before = await this.#keptEvents(run);
    return own[0]?.seq === before.length + 1 ? [...before, ...own] : before;
  }

  async #keptEvents(run: string): Promise<RunEvent[]> {
    const store = this.#database.current;
    if (!store) return [];
    const kept = await readEvents(store, run).catch(() => undefined);
    return kept?.events ?? [];
  }

  /** Where no more room is left, room can still be made. */
  async #forgetKept(run: string): Promise<void> {
    const store = this.#database.current;
    if (store) await forgetRun(store, run).catch(() => undefined);
  }

  /** Something that may hold a typed word came in: from here on nothing is kept. */
  async #refuse(): Promise<false> {
    await this.#ready;
    this.#modes.fall(new Error('refused'));
    return false;
  }

  async #erase(): Promise<void> {
    this.#erasure.tell();
    const gone = await this.#database.erase();
    await this.#volatile.eraseAll();
    await this.#journal?.erased();
    this.#damaged.clear();
    this.#modes.turn(gone ? 'kept' : 'memory-only');
  }

  #ended(end: End): void {
    if (end === 'erased') void this.#volatile.eraseAll();
    this.#modes.fall(new Error(end));
  }
}

const nothing = () => Promise.resolve();
