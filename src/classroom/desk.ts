import * as z from 'zod/mini';
import type { Level } from '../lesson/ports';
import { letter, limits, pace } from './messages';
import type { Launch, LearnerState, Letter, Note, Pace } from './messages';
import { readValue } from './read';

/** What the facilitator decided so far; plain data, so that it survives a power cut. */
export const deskPapers = z.object({
  pace,
  letters: z.record(z.string(), letter),
  /** The highest number that was given. */
  count: z.int(),
});
export type DeskPapers = z.infer<typeof deskPapers>;

/** Far beyond what another facilitator can write while this one takes over. */
const leap = 1_000;
const usualPatience = { seconds: 90, mistakes: 3 };

/**
 * Writes `ctl` and the letters. Each method changes what it names and nothing else; `due` gathers
 * what is to be sent.
 */
export class Desk {
  readonly #due = new Set<string>();
  #paceDue = true;
  readonly #letters: Map<string, Letter>;
  #pace: Pace;
  /** One count for all that is numbered: a later word always has the higher number. */
  #count: number;

  constructor(facilitator: string, papers?: DeskPapers) {
    this.#pace = papers?.pace ?? emptyPace(facilitator);
    this.#letters = new Map(Object.entries(papers?.letters ?? {}));
    this.#count = papers?.count ?? 0;
  }

  get pace(): Pace {
    return this.#pace;
  }

  letter(learner: string): Letter | undefined {
    return this.#letters.get(learner);
  }

  papers(): DeskPapers {
    return { pace: this.#pace, letters: Object.fromEntries(this.#letters), count: this.#count };
  }

  /** Whom a letter was written to. */
  learners(): string[] {
    return [...this.#letters.keys()];
  }

  /** What was changed since the last call: `ctl`, and letters by learner. */
  takeDue(): { pace: boolean; learners: string[] } {
    const due = { pace: this.#paceDue, learners: [...this.#due] };
    this.#paceDue = false;
    this.#due.clear();
    return due;
  }

  /** Goes on from what another hand wrote: nothing that comes late can count more. */
  adopt(retained: Pace, facilitator: string): void {
    const rev = Math.max(this.#pace.rev, retained.rev) + leap;
    this.#pace = { ...retained, rev, fid: facilitator };
    // Some numbers were given that nobody here knows of: those of a hold that was released.
    this.#countOn(rev, retained.launch?.n, retained.hold?.n, retained.say?.n);
    this.#paceDue = true;
  }

  adoptLetter(learner: string, retained: Letter): void {
    const own = this.#letters.get(learner);
    if (!own || retained.rev > own.rev) this.#letters.set(learner, retained);
    this.#countOn(retained.launch?.n, ...retained.notes.map(({ id }) => id));
  }

  /** Shows what another facilitator decides. */
  follow(other: Pace): void {
    this.#pace = other;
  }

  /** Everything is to be said again. */
  resend(): void {
    this.#paceDue = true;
    for (const learner of this.#letters.keys()) this.#due.add(learner);
  }

  /** The same again, with a number that says that it is no echo. */
  beat(): void {
    this.change({});
  }

  /** Says again what its reader did not confirm. */
  insist(states: (learner: string) => LearnerState | undefined): void {
    for (const [learner, written] of this.#letters) {
      const state = states(learner);
      const handLost = state !== undefined && state.hand > 0 && state.hand <= written.handSeen;
      if (written.notes.length > 0 || handLost) this.#due.add(learner);
    }
  }

  /** Nothing happens where the wire would not take it. */
  change(part: Partial<Omit<Pace, 'v' | 'rev' | 'fid'>>): void {
    const next = readValue(pace, { ...this.#pace, ...part, rev: this.#pace.rev + 1 });
    if (!next) return;
    this.#pace = next;
    this.#paceDue = true;
  }

  launch(scenario: string, level: Level, learners?: readonly string[]): void {
    const launch: Launch = { n: this.#next(), scenario, level };
    if (!learners) this.change({ launch, hold: null });
    else for (const learner of learners) this.#write(learner, { launch });
  }

  hold(step: string | undefined, wordOf: (n: number) => string): void {
    const n = this.#next();
    this.change({ hold: { n, step: step ?? null, word: wordOf(n) } });
  }

  say(text: string): void {
    this.change({ say: { n: this.#next(), text } });
  }

  note(learners: readonly string[], kind: Note['kind'], text?: string): void {
    const note: Note = { id: this.#next(), kind, ...(text === undefined ? {} : { text }) };
    for (const learner of learners) {
      const before = this.#letters.get(learner)?.notes ?? [];
      this.#write(learner, { notes: [...before, note].slice(-limits.hints) });
    }
  }

  lowerHand(learner: string, hand: number): void {
    const seen = this.#letters.get(learner)?.handSeen ?? 0;
    if (hand > seen) this.#write(learner, { handSeen: hand });
  }

  /** Takes back the notes that the learner's screen has shown. Nothing is sent for that. */
  settle(learner: string, { notesSeen }: LearnerState): void {
    this.#countOn(notesSeen);
    const written = this.#letters.get(learner);
    const left = written?.notes.filter(({ id }) => id > notesSeen);
    if (!written || left?.length === written.notes.length) return;
    this.#letters.set(learner, { ...written, notes: left ?? [] });
  }

  /** Numbered by `ctl`, which leaps: above a letter that was sent and not written down. */
  #write(learner: string, part: Partial<Letter>): void {
    const before = this.#letters.get(learner) ?? emptyLetter;
    const next = readValue(letter, {
      ...before,
      ...part,
      rev: Math.max(before.rev + 1, this.#pace.rev),
    });
    if (!next) return;
    this.#letters.set(learner, next);
    this.#due.add(learner);
  }

  #next(): number {
    this.#count += 1;
    return this.#count;
  }

  #countOn(...used: (number | undefined)[]): void {
    this.#count = Math.max(this.#count, ...used.map((n) => n ?? 0));
  }
}

const emptyLetter: Letter = { v: 1, rev: 0, notes: [], launch: null, handSeen: 0 };

function emptyPace(fid: string): Pace {
  return {
    v: 1,
    rev: 1,
    fid,
    launch: null,
    scenarios: [],
    hold: null,
    gates: false,
    watch: false,
    beacon: false,
    open: true,
    ended: false,
    say: null,
    patience: usualPatience,
  };
}
