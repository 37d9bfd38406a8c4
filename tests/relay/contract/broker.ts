import type { Pass } from '../../../src/classroom/messages';

/** One session on a broker. */
export interface Room {
  readonly code: string;
  readonly lead: Pass;
  join(): Promise<Pass>;
  /** What a client does to come in again after the broker was killed. */
  again(pass: Pass): Promise<Pass>;
}

/** A real process on loopback. */
export interface Broker {
  start(): Promise<void>;
  /** Kills it without a warning, as a power cut does. */
  kill(): Promise<void>;
  /** Ends it for good and leaves nothing behind. */
  stop(): Promise<void>;
  /** A session that no other test uses. */
  room(): Promise<Room>;
}
