import { hireChecker } from '../checker/hire';
import type { Unpack } from '../checker/messages';
import { WatchedWorker, type Hired, type Patience } from '../checker/watched';
import { limits } from './limits';
import type { Opening } from './open';

export interface UnpackerOptions {
  readonly hire?: () => Hired;
  readonly patience?: Patience;
}

/** Opens the files that somebody gave: a scenario's archive, or its text alone. */
export interface Unpacker {
  /**
   * In a worker, stopped after two seconds; what is too big is not even read. Never rejects.
   * @returns undefined when a newer file overtook this one
   */
  unpack(file: Blob): Promise<Opening | undefined>;
  close(): void;
}

/** Its worker is sent for at once: the first file is not the one that waits for it. */
export function createUnpacker({ hire = hireChecker, patience }: UnpackerOptions = {}): Unpacker {
  const worker = new WatchedWorker<Unpack, Opening>(hire, patience);
  worker.prepare();
  return {
    async unpack(file) {
      if (file.size > limits.archive) return { refused: 'tooBig' };
      const bytes = await file.arrayBuffer().catch(() => undefined);
      if (!bytes) return { refused: 'damaged' };
      try {
        const found = await worker.ask({ kind: 'unpack', bytes });
        return found === 'stopped' ? { refused: 'stopped' } : found;
      } catch {
        return { refused: 'notLoaded' };
      }
    },
    close: () => worker.close(),
  };
}
