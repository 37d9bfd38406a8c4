import type { Memory, RunEvent, RunSummary, Skill } from '../lesson/ports';
import { appendRun } from './append';
import { WithGuest, type Shelf } from './guest';
import { KeptLearners } from './kept-learners';
import type { MemoryOptions } from './machine';
import { forgetRun, mendRun, readEvents, readRuns } from './runs';
import type { Store } from './schema';
import { readEvent, readSummary } from './shapes';
import { readSkills } from './skills';

export type { MemoryOptions } from './machine';

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
  return new ThisMachine(new KeptMemory(options));
}

class ThisMachine extends WithGuest<KeptMemory> implements MachineMemory {
  damaged(): readonly string[] {
    return this.kept.damaged();
  }

  close(): void {
    this.kept.close();
  }
}

class KeptMemory extends KeptLearners implements Shelf {
  damaged(): readonly string[] {
    return [...this.damagedRuns];
  }

  skills(learner: string): Promise<Skill[]> {
    return this.use(
      async (store) => {
        const skills = await readSkills(store, learner);
        this.volatile.takeSkills(learner, skills);
        return skills;
      },
      () => this.volatile.skills(learner),
    );
  }

  runs(learner: string): Promise<RunSummary[]> {
    return this.use(
      async (store) => {
        const { runs, broken } = await readRuns(store, learner);
        for (const run of broken) this.damagedRuns.add(run);
        this.volatile.takeRuns(learner, runs);
        return runs;
      },
      () => this.volatile.runs(learner),
    );
  }

  events(run: string): Promise<RunEvent[]> {
    return this.use(
      async (store) => {
        const { events, damaged } = await readEvents(store, run);
        this.volatile.takeEvents(run, events);
        if (damaged) await this.#mend(store, run);
        return events;
      },
      () => this.#eventsInMemory(run),
    );
  }

  async append(summary: RunSummary, events: readonly RunEvent[]): Promise<boolean> {
    const row = readSummary(summary);
    const rows = events.map(readEvent).filter((event) => event !== undefined);
    if (!row || rows.length !== events.length) return this.refuse();
    return this.use(
      async (store) => {
        if (!(await appendRun(store, row, rows))) return false;
        await this.volatile.follow(row, rows);
        await this.journal?.written(row, rows);
        return true;
      },
      () => this.volatile.append(row, rows),
    );
  }

  async forget(run: string): Promise<void> {
    await this.volatile.forget(run);
    await this.use(
      (store) => forgetRun(store, run),
      () => this.free((store) => forgetRun(store, run)),
    );
    await this.journal?.forgotten(run);
  }

  async #mend(store: Store, run: string): Promise<void> {
    this.damagedRuns.add(run);
    await mendRun(store, run).catch((problem: unknown) => this.fall(problem));
  }

  /** What this page knows; a beginning that it was never told may still be readable. */
  async #eventsInMemory(run: string): Promise<RunEvent[]> {
    const own = await this.volatile.events(run);
    if (own[0]?.seq === 1) return own;
    const before = await this.#keptEvents(run);
    return own[0]?.seq === before.length + 1 ? [...before, ...own] : before;
  }

  async #keptEvents(run: string): Promise<RunEvent[]> {
    const store = this.database.current;
    if (!store) return [];
    const kept = await readEvents(store, run).catch(() => undefined);
    return kept?.events ?? [];
  }
}
