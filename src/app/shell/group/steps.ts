import type { StepDone } from '../../../classroom/messages';

/** Where a lesson is, in numbers: helps and mistakes are since its beginning. */
export interface Place {
  readonly step: string;
  readonly hints: number;
  readonly mistakes: number;
  readonly ended: boolean;
}

type Done = Readonly<Record<string, StepDone>>;

/**
 * How each step of one run went: time, mistakes, helps. A step that is passed twice counts all of
 * its time. Times are of a clock that never goes back, such as `performance.now`.
 */
export class Steps {
  #place: Place;
  #since: number;
  #done: Done;

  /** @param done what was known before a reload */
  constructor(place: Place, now: number, done: Done = {}) {
    this.#place = place;
    this.#since = now;
    this.#done = done;
  }

  get done(): Done {
    return this.#done;
  }

  /** Takes where the lesson is now. @returns whether another step has begun */
  at(place: Place, now: number): boolean {
    const before = this.#place;
    const isOver = place.ended && !before.ended;
    const isOther = place.step !== before.step;
    if (!isOther && !isOver) return false;
    this.#done = { ...this.#done, [before.step]: this.#sum(before, place, now) };
    this.#place = place;
    this.#since = now;
    return isOther && !place.ended;
  }

  #sum(before: Place, place: Place, now: number): StepDone {
    const { ms, err, help } = this.#done[before.step] ?? { ms: 0, err: 0, help: 0 };
    return {
      ms: ms + Math.max(0, Math.round(now - this.#since)),
      err: err + Math.max(0, place.mistakes - before.mistakes),
      help: help + Math.max(0, place.hints - before.hints),
    };
  }
}
