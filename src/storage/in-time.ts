/** It did not come in time. */
export class TooLate extends Error {
  override readonly name = 'TooLate';
}

/**
 * Gives what the work gives, or rejects with `TooLate`. The work itself goes on: browsers leave
 * requests of a database waiting for ever behind a page that does not answer.
 * @param hurry called with a function that leaves the work less time, from then on
 */
export function inTime<T>(
  work: PromiseLike<T>,
  milliseconds: number,
  hurry?: (within: (milliseconds: number) => void) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timers: ReturnType<typeof setTimeout>[] = [];
    const within = (time: number) => timers.push(setTimeout(() => reject(new TooLate()), time));
    const stop = () => timers.forEach(clearTimeout);
    within(milliseconds);
    hurry?.(within);
    work.then(
      (result) => (stop(), resolve(result)),
      (problem: unknown) => (stop(), reject(problem)),
    );
  });
}
