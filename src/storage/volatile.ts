import type { Comfort, Learner, Memory, RunEvent, RunSummary } from '../lesson/ports';
import { newLearner, usualComfort } from './learners';

/**
 * The same memory, gone when the page is left. While the database works it is told what the
 * database said, so that it can stand in for it from one moment to the next.
 */
export class Volatile implements Memory {
  #learner: Learner | undefined;
  #welcomed = false;
  readonly #comfort = new Map<string, Comfort>();
  /** The newest last. */
  readonly #runs = new Map<string, RunSummary>();
  readonly #events = new Map<string, RunEvent[]>();

  mode(): 'memory-only' {
    return 'memory-only';
  }

  onMode(): () => void {
    return () => undefined;
  }

  async learner(): Promise<Learner> {
    this.#learner ??= newLearner();
    return this.#learner;
  }

  async rename(learner: Learner): Promise<void> {
    this.#learner = learner;
  }

  async comfort(learner: string): Promise<Comfort> {
    return this.#comfort.get(learner) ?? usualComfort;
  }

  async setComfort(learner: string, comfort: Comfort): Promise<void> {
    this.#comfort.set(learner, comfort);
  }

  async welcomed(): Promise<boolean> {
    return this.#welcomed;
  }

  async setWelcomed(): Promise<void> {
    this.#welcomed = true;
  }

  async runs(learner: string): Promise<RunSummary[]> {
    return [...this.#runs.values()].filter((run) => run.learner === learner).reverse();
  }

  /** May begin after 1 where the beginning was never told. */
  async events(run: string): Promise<RunEvent[]> {
    return [...(this.#events.get(run) ?? [])];
  }

  /** Takes them, and answers false: nothing is on disk. Events that leave a gap are refused. */
  async append(summary: RunSummary, events: readonly RunEvent[]): Promise<boolean> {
    const own = this.#events.get(summary.run) ?? [];
    const last = own.at(-1)?.seq;
    if (last !== undefined && events[0] && events[0].seq !== last + 1) return false;
    this.#events.set(summary.run, [...own, ...events]);
    this.#runs.delete(summary.run);
    this.#runs.set(summary.run, summary);
    return false;
  }

  async forget(run: string): Promise<void> {
    this.#runs.delete(run);
    this.#events.delete(run);
  }

  async eraseAll(): Promise<void> {
    this.#learner = undefined;
    this.#welcomed = false;
    this.#comfort.clear();
    this.#runs.clear();
    this.#events.clear();
  }

  /** @param runs the newest first, as the database gives them */
  takeRuns(runs: readonly RunSummary[]): void {
    this.#runs.clear();
    for (const run of [...runs].reverse()) this.#runs.set(run.run, run);
  }

  /** Holds the events of one run alone: the one under way. */
  takeEvents(run: string, events: readonly RunEvent[]): void {
    this.#events.clear();
    this.#events.set(run, [...events]);
  }

  /** After a commit: what was just written, on top of what this run had. */
  async follow(summary: RunSummary, events: readonly RunEvent[]): Promise<void> {
    if (!this.#events.has(summary.run)) this.#events.clear();
    await this.append(summary, events);
  }
}
