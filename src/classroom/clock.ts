/** Time, as the two ends of the link measure it: never a wall clock, never another machine's. */
export interface Clock {
  /** Milliseconds from any beginning; never goes back. */
  now(): number;
  /** @returns stops it */
  after(milliseconds: number, work: () => void): () => void;
  /** @returns stops it */
  every(milliseconds: number, work: () => void): () => void;
}

/** The clock of this page or process. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
  every: (milliseconds, work) => {
    const timer = setInterval(work, milliseconds);
    return () => clearInterval(timer);
  },
};
