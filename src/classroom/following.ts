import { letter, pace, presence } from './messages';
import type { Launch, Letter, Note, Pace } from './messages';
import { readMessage } from './read';
import { times } from './times';

/**
 * What a learner's machine heard from the facilitator's. Of `ctl` and of the letter the highest
 * `rev` counts; a `ctl` with a higher one is also a sign of life, which the relay's own copy of an
 * old one is not.
 */
export class Following {
  pace: Pace | undefined;
  #letter: Letter | undefined;
  #heard: number;
  /** The connection of the facilitator that last came, and whether one stands. */
  #connection: number | undefined;
  #there = false;
  #ended = false;

  constructor(private readonly now: () => number) {
    this.#heard = now();
  }

  /** @returns whether it says something new */
  hearPace(payload: string): boolean {
    const heard = readMessage(pace, payload);
    if (!heard || heard.rev <= (this.pace?.rev ?? -1)) return false;
    this.pace = heard;
    this.#alive();
    return true;
  }

  /** @returns whether it says something new */
  hearLetter(payload: string): boolean {
    const heard = readMessage(letter, payload);
    if (!heard || heard.rev <= (this.#letter?.rev ?? -1)) return false;
    this.#letter = heard;
    return true;
  }

  /** A late will of an older connection says nothing. */
  hearFacilitator(payload: string): void {
    const heard = readMessage(presence, payload);
    if (!heard) return;
    const known = this.#connection;
    if (heard.on && heard.k !== known) this.#alive();
    if (!heard.on && (known === undefined || known === heard.k)) this.#there = false;
    if (heard.on) this.#connection = heard.k;
  }

  /** Milliseconds without a sign of the facilitator's machine. */
  silence(): number {
    return this.now() - this.#heard;
  }

  /** This machine slept: that time is not the facilitator's silence. */
  forgive(milliseconds: number): void {
    this.#heard = Math.min(this.now(), this.#heard + milliseconds);
  }

  isThere(): boolean {
    return this.#there && this.silence() < times.lease;
  }

  /** The door said so: `ctl` was not heard. */
  end(): void {
    this.#ended = true;
  }

  get ended(): boolean {
    return this.#ended || this.pace?.ended === true;
  }

  /** The newer of the one for all and the one for this learner. */
  launch(): Launch | undefined {
    const all = this.pace?.launch ?? undefined;
    const own = this.#letter?.launch ?? undefined;
    return (own?.n ?? -1) > (all?.n ?? -1) ? own : all;
  }

  /** Numbered above `seen`, oldest first. */
  notes(seen: number): readonly Note[] {
    const say = this.pace?.say;
    const toAll: Note[] = say ? [{ id: say.n, kind: 'sentence', text: say.text }] : [];
    const notes = [...toAll, ...(this.#letter?.notes ?? [])].filter(({ id }) => id > seen);
    return notes.sort((one, other) => one.id - other.id);
  }

  get handSeen(): number {
    return this.#letter?.handSeen ?? 0;
  }

  #alive(): void {
    this.#heard = this.now();
    this.#there = true;
  }
}
