import { parseArgs } from 'node:util';
import { StartProblem } from '../problem';
import type { Registry } from '../registry';
import { createSeatsRegistry } from '../seats-registry';
import { originOf, relayAddress } from './address';
import { readSeatFile, type SeatedSession } from './file';
import { openTaken } from './taken';

/** The relay that `npm start` was pointed at. */
export interface Elsewhere {
  readonly registry: Registry;
  readonly relayOrigins: readonly string[];
}

/** The last words of a session, and the wills of those who leave, come first. */
const farewell = 5_000;

const known = { relay: { type: 'string' }, seats: { type: 'string' } } as const;

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: known }).values;
  } catch {
    throw new StartProblem(
      `«\u202f${words.join(' ')}\u202f» ne se comprend pas ici\u202f: écrivez npm start, ou npm start -- --relay ADRESSE --seats FICHIER.`,
    );
  }
}

/** Where the relay cannot be reached now, the janitor does it later. */
async function sweep(relay: string, session: SeatedSession): Promise<void> {
  const { emptySession } = await import('./janitor');
  await emptySession(relay, session, false).catch(() => undefined);
}

/**
 * Reads `--relay wss://… --seats FILE`.
 * @param words the command line without the program
 * @returns undefined where neither is given: the relay is this server's own
 * @throws StartProblem with one sentence for the person at the keyboard
 */
export function relayElsewhere(words: readonly string[]): Elsewhere | undefined {
  const { relay: address, seats: file } = parse(words);
  if (address === undefined && file === undefined) return undefined;
  if (address === undefined || file === undefined) {
    throw new StartProblem('--relay et --seats vont ensemble\u202f: donnez les deux.');
  }
  const relay = relayAddress(address);
  const empty = (session: SeatedSession): void => {
    setTimeout(() => void sweep(relay, session), farewell).unref();
  };
  const seats = readSeatFile(file);
  const registry = createSeatsRegistry({ seats, taken: openTaken(file), relay, empty });
  return { registry, relayOrigins: [originOf(relay)] };
}
