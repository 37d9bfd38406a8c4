import type { Note } from '../../../classroom/messages';
import type { Seat } from '../../../classroom/ports';

/** Takes each note of the facilitator once: gives hints at once, hands sentences on to be read. */
export class Hints {
  readonly #taken = new Set<number>();
  readonly #done = new Set<number>();

  constructor(private readonly seat: Seat) {}

  /**
   * @param give shows the next hint of the step; false where there is none to show
   * @returns what is to be read: sentences, and hints that could not be given
   */
  take(notes: readonly Note[], give: () => boolean): readonly Note[] {
    const fresh = notes.filter(({ id }) => !this.#taken.has(id));
    // All at once: giving a hint or telling what was seen may bring us here again.
    for (const { id } of fresh) this.#taken.add(id);
    const given = fresh.filter(({ kind }) => kind === 'hint' && give());
    for (const { id } of given) this.#done.add(id);
    this.#tell();
    return fresh.filter((note) => !given.includes(note));
  }

  /** It was read. */
  done(id: number): void {
    this.#done.add(id);
    this.#tell();
  }

  /** The highest number that may be told: none before it still waits. */
  #tell(): void {
    let last: number | undefined;
    for (const id of [...this.#taken].sort((a, b) => a - b)) {
      if (!this.#done.has(id)) break;
      last = id;
    }
    if (last === undefined || last === this.#told) return;
    this.#told = last;
    this.seat.noteSeen(last);
  }

  #told: number | undefined;
}
