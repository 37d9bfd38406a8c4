import { hireChecker } from '../checker/hire';
import type { Unpack } from '../checker/messages';
import { WatchedWorker, type Hired, type Patience } from '../checker/watched';
import { limits } from './limits';
import type { Opening } from './open';

export interface UnpackOptions {
  readonly hire?: () => Hired;
  readonly patience?: Patience;
}

/**
 * Opens a file that somebody gave: a scenario's archive, or its text alone. In a worker of its own,
 * stopped after two seconds; what is too big is not even read. Never rejects.
 */
export async function unpack(
  file: Blob,
  { hire = hireChecker, patience }: UnpackOptions = {},
): Promise<Opening> {
  if (file.size > limits.archive) return { refused: 'tooBig' };
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return { refused: 'damaged' };
  const worker = new WatchedWorker<Unpack, Opening>(hire, patience);
  try {
    const found = await worker.ask({ kind: 'unpack', bytes });
    return found === 'stopped' || found === undefined ? { refused: 'stopped' } : found;
  } catch {
    return { refused: 'notLoaded' };
  } finally {
    worker.close();
  }
}
