import type { Memory } from '../lesson/ports';
import { Database, type End, type Patience } from './database';
import { eraseDrawer } from './drawer';
import { Erasure } from './erasure';
import type { Journal } from './journal';
import { comfortOf, everyone, isWelcomed, placementOf, whoIsInUse } from './learners';
import { Modes, type Mode } from './modes';
import { readRuns } from './runs';
import { refuseOther, type Store } from './schema';
import { readSkills } from './skills';
import { Volatile } from './volatile';

export interface MemoryOptions {
  readonly journal?: Journal;
  readonly patience?: Patience;
}

/**
 * The database of this machine and what stands in for it. Whatever the database refuses, from then
 * on this page keeps things in memory alone and says so; what is on disk stays as it is.
 */
export class Machine implements Pick<Memory, 'mode' | 'onMode' | 'eraseAll'> {
  protected readonly volatile = new Volatile();
  protected readonly database: Database;
  protected readonly journal: Journal | undefined;
  protected readonly damagedRuns = new Set<string>();
  readonly #modes = new Modes();
  readonly #erasure = new Erasure(() => this.database.shut('erased'));
  #ready: Promise<void>;

  constructor({ journal, patience }: MemoryOptions) {
    this.journal = journal;
    this.database = new Database((end) => this.#ended(end), patience);
    this.#ready = this.#start();
  }

  mode(): Mode {
    return this.#modes.now;
  }

  onMode(listener: (mode: Mode) => void): () => void {
    return this.#modes.listen(listener);
  }

  eraseAll(): Promise<void> {
    this.#ready = this.#ready.then(() => this.#erase());
    return this.#ready;
  }

  close(): void {
    this.#erasure.close();
    this.database.close();
  }

  /** What the database says, or the stand-in where it does not. */
  protected async use<T>(
    kept: (store: Store) => Promise<T>,
    standIn: () => Promise<T>,
  ): Promise<T> {
    await this.#ready;
    if (this.mode() === 'kept') {
      try {
        return await kept(await this.database.open());
      } catch (problem) {
        this.fall(problem);
      }
    }
    return standIn();
  }

  /** Where no more room is left, room can still be made. */
  protected async free(remove: (store: Store) => Promise<unknown>): Promise<void> {
    const store = this.database.current;
    if (store) await remove(store).catch(() => undefined);
  }

  protected fall(problem: unknown): void {
    this.#modes.fall(problem);
  }

  /** Something that may hold a typed word came in: from here on nothing is kept. */
  protected async refuse(): Promise<false> {
    await this.#ready;
    this.fall(new Error('refused'));
    return false;
  }

  async #start(): Promise<void> {
    try {
      const store = await this.database.open();
      await refuseOther(store).catch((problem: unknown) => this.#readOnly(store, problem));
    } catch (problem) {
      this.fall(problem);
    }
  }

  /** Newer code has been here: what can be understood is shown, and nothing is written. */
  async #readOnly(store: Store, problem: unknown): Promise<void> {
    const learners = await everyone(store);
    this.volatile.takeLearners(learners);
    for (const { id } of learners) await this.#readLearner(store, id);
    const inUse = await whoIsInUse(store);
    if (inUse) this.volatile.takeLearner(inUse);
    if (await isWelcomed(store)) await this.volatile.setWelcomed();
    this.fall(problem);
  }

  async #readLearner(store: Store, id: string): Promise<void> {
    await this.volatile.setComfort(id, await comfortOf(store, id));
    this.volatile.takeSkills(id, await readSkills(store, id));
    this.volatile.takeRuns(id, (await readRuns(store, id)).runs);
    const placement = await placementOf(store, id);
    if (placement) await this.volatile.setPlacement(id, placement);
  }

  async #erase(): Promise<void> {
    this.#erasure.tell();
    const [gone] = await Promise.all([this.database.erase(), eraseDrawer()]);
    await this.volatile.eraseAll();
    await this.journal?.erased();
    this.damagedRuns.clear();
    this.#modes.turn(gone ? 'kept' : 'memory-only');
  }

  #ended(end: End): void {
    if (end === 'erased') void this.volatile.eraseAll();
    this.fall(new Error(end));
  }
}
