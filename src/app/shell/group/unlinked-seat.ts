import type { Progress, Seat, SeatView } from '../../../classroom/ports';

/**
 * A place in a group without any link: nothing is sent, spoken gates stand, and a raised hand shows
 * on this screen alone.
 */
export class UnlinkedSeat implements Seat {
  #hand = false;
  readonly #listeners = new Set<() => void>();

  view(): SeatView {
    return {
      code: '',
      link: 'alone',
      facilitator: false,
      scenarios: [],
      gates: true,
      watch: false,
      beacon: this.#hand,
      notes: [],
      hand: this.#hand,
      stuck: false,
      ended: false,
    };
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  raiseHand(up: boolean): void {
    this.#hand = up;
    for (const listener of this.#listeners) listener();
  }

  /** Nobody could have handed it over. */
  async fetchHandout(): Promise<{ readonly refused: 'unknown' }> {
    return { refused: 'unknown' };
  }

  report(_progress: Progress | undefined): void {}
  stir(): void {}
  setHeld(_held: boolean): void {}
  noteSeen(_id: number): void {}
  goAlone(): void {}
  rename(_name: string, _picture: string): void {}
  async leave(): Promise<void> {}
  async close(): Promise<void> {}
}
