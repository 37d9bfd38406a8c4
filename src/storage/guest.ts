import type { Comfort, Learner, Memory, Placement } from '../lesson/ports';
import type { RunEvent, RunSummary, Skill } from '../lesson/ports';
import { Modes, type Mode } from './modes';
import { Volatile } from './volatile';

/** A memory that knows learners, and no guest. */
export type Shelf = Omit<Memory, 'beGuest'>;

interface Guest {
  readonly id: string;
  readonly memory: Volatile;
}

/**
 * « Invité », on top of a memory of learners. The guest has a memory of their own, in plain
 * variables, dropped when a learner is taken into use; everything goes by the learner's name, so
 * that a late write of one never lands with another. While the guest is here the mode is
 * `memory-only`, as what is done is not kept; what a learner still had to write is.
 */
export class WithGuest<Kept extends Shelf> implements Memory {
  readonly #modes = new Modes();
  #guest: Guest | undefined;

  constructor(protected readonly kept: Kept) {
    this.#tell();
    kept.onMode(() => this.#tell());
  }

  mode(): Mode {
    return this.#modes.now;
  }

  onMode(listener: (mode: Mode) => void): () => void {
    return this.#modes.listen(listener);
  }

  async beGuest(): Promise<Learner> {
    const memory = new Volatile();
    if (await this.welcomed()) await memory.setWelcomed();
    const learner = await memory.learner();
    this.#guest = { id: learner.id, memory };
    this.#tell();
    return learner;
  }

  learner(): Promise<Learner> {
    return this.#here.learner();
  }

  rename(learner: Learner): Promise<void> {
    return this.#of(learner.id).rename(learner);
  }

  learners(): Promise<Learner[]> {
    return this.kept.learners();
  }

  async addLearner(learner: Omit<Learner, 'id'>): Promise<Learner> {
    const added = await this.kept.addLearner(learner);
    this.#leave();
    return added;
  }

  async useLearner(id: string): Promise<Learner> {
    const learner = await this.kept.useLearner(id);
    if (learner.id !== id) return this.learner();
    this.#leave();
    return learner;
  }

  async removeLearner(id: string): Promise<Learner> {
    if (this.#guest?.id === id) this.#leave();
    else await this.kept.removeLearner(id);
    return this.learner();
  }

  skills(learner: string): Promise<Skill[]> {
    return this.#of(learner).skills(learner);
  }

  placement(learner: string): Promise<Placement | undefined> {
    return this.#of(learner).placement(learner);
  }

  setPlacement(learner: string, placement: Placement): Promise<void> {
    return this.#of(learner).setPlacement(learner, placement);
  }

  comfort(learner: string): Promise<Comfort> {
    return this.#of(learner).comfort(learner);
  }

  setComfort(learner: string, comfort: Comfort): Promise<void> {
    return this.#of(learner).setComfort(learner, comfort);
  }

  welcomed(): Promise<boolean> {
    return this.#here.welcomed();
  }

  setWelcomed(): Promise<void> {
    return this.#here.setWelcomed();
  }

  runs(learner: string): Promise<RunSummary[]> {
    return this.#of(learner).runs(learner);
  }

  events(run: string): Promise<RunEvent[]> {
    return this.#with(run).events(run);
  }

  append(summary: RunSummary, events: readonly RunEvent[]): Promise<boolean> {
    return this.#of(summary.learner).append(summary, events);
  }

  forget(run: string): Promise<void> {
    return this.#with(run).forget(run);
  }

  eraseAll(): Promise<void> {
    this.#leave();
    return this.kept.eraseAll();
  }

  get #here(): Shelf {
    return this.#guest?.memory ?? this.kept;
  }

  #of(learner: string): Shelf {
    return this.#guest?.id === learner ? this.#guest.memory : this.kept;
  }

  #with(run: string): Shelf {
    return this.#guest?.memory.has(run) ? this.#guest.memory : this.kept;
  }

  #leave(): void {
    this.#guest = undefined;
    this.#tell();
  }

  #tell(): void {
    this.#modes.turn(this.#guest ? 'memory-only' : this.kept.mode());
  }
}
