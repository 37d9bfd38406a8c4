import type { Memory, RunEvent, RunSummary } from '../../lesson/ports';

export type Saved = 'saving' | 'saved' | 'memory-only';

interface KeeperSetup {
  /** Opens the memory; called at the first event. */
  readonly memory: () => Promise<Memory>;
  /** The sequence number of the last event that is already kept. */
  readonly from: number;
  /** Called after each write, and before the first. */
  readonly onsaved: (saved: Saved) => void;
  /** Another window wrote further in this run: nothing more is written from here. */
  readonly onelsewhere: () => void;
}

/**
 * Writes a run's events in their order, one transaction at a time. Events that come during a write
 * go together into the next one. The lesson never waits for it.
 */
export class Keeper {
  #waiting: RunEvent[] = [];
  #summary: (() => RunSummary) | undefined;
  #last: number;
  #work: Promise<void> = Promise.resolve();
  #busy = false;
  #stopped = false;

  constructor(private readonly setup: KeeperSetup) {
    this.#last = setup.from;
  }

  /**
   * Takes events to be kept. Those already taken are left out.
   * @param summary the row after these events; asked for when it is written
   */
  keep(events: readonly RunEvent[], summary: () => RunSummary): void {
    const fresh = events.filter((event) => event.seq > this.#last);
    const newest = fresh.at(-1);
    if (!newest || this.#stopped) return;
    this.#last = newest.seq;
    this.#waiting.push(...fresh);
    this.#summary = summary;
    if (this.#busy) return;
    this.#busy = true;
    this.setup.onsaved('saving');
    this.#work = this.#write();
  }

  /** Resolves when everything taken so far is written. */
  settled(): Promise<void> {
    return this.#work;
  }

  /** Writes nothing more; what waits is dropped. */
  stop(): void {
    this.#stopped = true;
    this.#waiting = [];
  }

  /** A memory whose file did not come is tried again, with all that waits, at the next event. */
  async #write(): Promise<void> {
    const kept = await this.setup.memory().then(
      (memory) => this.#writeAll(memory),
      () => false,
    );
    this.#busy = false;
    if (!this.#stopped) this.setup.onsaved(kept ? 'saved' : 'memory-only');
  }

  async #writeAll(memory: Memory): Promise<boolean> {
    let kept = true;
    while (this.#waiting.length > 0 && this.#summary) {
      const batch = this.#waiting.splice(0);
      kept = await memory.append(this.#summary(), batch);
      if (!kept && memory.mode() === 'kept') this.#elsewhere();
    }
    return kept;
  }

  #elsewhere(): void {
    if (this.#stopped) return;
    this.stop();
    this.setup.onelsewhere();
  }
}
