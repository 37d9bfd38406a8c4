import type { Comfort, Learner, Memory, RunSummary } from '../../lesson/ports';
import { applyComfort, usualComfort } from './comfort';
import type { Ports } from './ports';

/**
 * Who is here and what this machine remembers of them. On a machine that kept nothing, the memory
 * is opened only after the first room is on the screen.
 */
export class Session {
  /** Known once the memory is open. */
  learner = $state.raw<Learner>();
  comfort = $state.raw<Comfort>(usualComfort);
  mode = $state<'kept' | 'memory-only'>('kept');
  /** Whether the welcome screen was read; unknown until the memory is read. */
  welcomed = $state<boolean>();

  #memory: Promise<Memory> | undefined;
  #started: Promise<void> | undefined;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(readonly ports: Ports) {}

  /** Reads what is remembered; nothing is opened on a machine that kept nothing. Call it freely. */
  start(): Promise<void> {
    this.#started ??= this.#start();
    return this.#started;
  }

  /** The memory, with the learner and their comfort already read. */
  memory(): Promise<Memory> {
    this.#memory ??= this.#open();
    this.#memory.catch(() => (this.#memory = undefined));
    return this.#memory;
  }

  /** The runs of this learner, newest first, after everything under way is written. */
  async runs(): Promise<RunSummary[]> {
    const memory = await this.memory();
    await this.#writing;
    return this.learner ? memory.runs(this.learner.id) : [];
  }

  /** As `runs`, but does not open the memory of a machine that kept nothing. */
  async remembered(): Promise<RunSummary[]> {
    await this.start();
    return this.#memory ? this.runs() : [];
  }

  /** Lets `runs` wait for a write that goes on after its room is left. */
  waitFor(writing: Promise<unknown>): void {
    this.#writing = Promise.all([this.#writing, writing]);
  }

  async welcome(): Promise<void> {
    this.welcomed = true;
    await (await this.memory()).setWelcomed();
  }

  async changeComfort(comfort: Comfort): Promise<void> {
    this.comfort = comfort;
    applyComfort(comfort);
    const memory = await this.memory();
    if (this.learner) await memory.setComfort(this.learner.id, comfort);
  }

  async rename(learner: Learner): Promise<void> {
    this.learner = learner;
    await (await this.memory()).rename(learner);
  }

  /** « Effacer mes traces »: this machine is then as new. */
  async eraseAll(): Promise<void> {
    const memory = await this.memory();
    await this.#writing;
    await memory.eraseAll();
    this.#memory = undefined;
    this.learner = undefined;
    this.welcomed = false;
    this.comfort = usualComfort;
    applyComfort(usualComfort);
  }

  async #start(): Promise<void> {
    if (await this.ports.somethingKept()) await this.memory();
    else this.welcomed = false;
  }

  async #open(): Promise<Memory> {
    const memory = await this.ports.memory();
    memory.onMode((mode) => (this.mode = mode));
    await this.#read(memory);
    return memory;
  }

  async #read(memory: Memory): Promise<void> {
    const learner = await memory.learner();
    const [comfort, welcomed] = await Promise.all([memory.comfort(learner.id), memory.welcomed()]);
    this.learner = learner;
    this.welcomed = welcomed || this.welcomed === true;
    this.mode = memory.mode();
    // A choice made while the memory was being opened stands.
    if (this.comfort !== usualComfort) return;
    this.comfort = comfort;
    applyComfort(comfort);
  }
}
