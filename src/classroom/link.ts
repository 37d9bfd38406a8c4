import type { LinkState } from './ports';
import { times } from './times';

/** What is known of the link at one moment. */
export interface LinkFacts {
  readonly connected: boolean;
  readonly alone: boolean;
  /** Milliseconds since the facilitator's machine gave a sign. */
  readonly silence: number;
}

/**
 * The four states of a learner's link. `alone` is left by a new launch only; `waiting-long` by a
 * sign of the facilitator's machine. Whatever the state, the adapter goes on trying to connect.
 */
export function linkOf({ connected, alone, silence }: LinkFacts): LinkState {
  if (alone) return 'alone';
  if (silence >= times.patience) return 'waiting-long';
  return connected ? 'connected' : 'reconnecting';
}

/**
 * The number of a page's first connection. The next ones count on from it, and stay below those of
 * the machine's next page, however often they fail for a day.
 */
export const firstConnection = (boot: number): number => boot * 10_000;
