import type { RunEvent, RunSummary } from '../lesson/ports';

/**
 * A second writer beside the database, for browsers that lose a whole database (a crash in the
 * middle of a write can wipe IndexedDB, where a file in the origin's private file system is left).
 * It is told of each change once the database has committed it, and the learner is told « saved »
 * once both have it. A journal that cannot write says nothing: none of these rejects.
 *
 * What it holds and the database lost is given back with `Memory.append`, whose check of `seq`
 * makes it harmless to try; whoever builds the journal does so at start, before anything is read.
 */
export interface Journal {
  written(summary: RunSummary, events: readonly RunEvent[]): Promise<void>;
  forgotten(run: string): Promise<void>;
  erased(): Promise<void>;
}
