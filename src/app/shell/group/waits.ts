import type { Hold } from '../../../classroom/messages';
import type { SeatView } from '../../../classroom/ports';

/** What a learner waits before: everyone's hold, or a gate that a spoken word opens. */
export type Wait =
  { readonly kind: 'hold'; readonly n: number } | { readonly kind: 'gate'; readonly seed: string };

/** The step on the screen, and the steps of its exercise in their order. */
export interface Here {
  readonly scenario: string;
  readonly step: string;
  readonly steps: readonly string[];
  /** The steps where a gate stands. */
  readonly gates: readonly string[];
}

type Pace = Pick<SeatView, 'hold' | 'gates' | 'link'>;

interface Kept {
  readonly wait?: string | undefined;
  readonly opened: number;
  readonly passed: readonly string[];
}

/** The seed of a gate's word, the same on every machine. */
export const seedOf = ({ scenario, step }: Pick<Here, 'scenario' | 'step'>): string =>
  `${scenario}/${step}`;

/**
 * Decides when a learner waits: only where a step begins, so that nobody is stopped while they
 * write. A hold comes before a gate.
 */
export class Waits {
  #here: Here | undefined;
  #hold: number | undefined;
  #gate: string | undefined;
  /** From before a reload: it stands again as soon as its place is on the screen. */
  #again: string | undefined;
  #opened: number;
  #passed: readonly string[];

  /** @param linked without any link, gates stand although one goes on alone */
  constructor(
    kept: Kept,
    private readonly linked: boolean,
  ) {
    this.#again = kept.wait;
    this.#opened = kept.opened;
    this.#passed = kept.passed;
  }

  get now(): Wait | undefined {
    if (this.#hold !== undefined) return { kind: 'hold', n: this.#hold };
    return this.#gate === undefined ? undefined : { kind: 'gate', seed: this.#gate };
  }

  /** What a reload must know. */
  get kept(): Required<Pick<Kept, 'opened' | 'passed'>> & { wait: string | undefined } {
    const wait = this.now;
    const here = this.#here && seedOf(this.#here);
    const name = wait && (wait.kind === 'hold' ? `${wait.n} ${here}` : wait.seed);
    return { wait: name ?? this.#again, opened: this.#opened, passed: this.#passed };
  }

  /** A step begins, or an exercise is opened at it. */
  begin(here: Here, pace: Pace): void {
    this.#here = here;
    this.#gate = this.#hold = undefined;
    const { hold } = pace;
    if (hold && this.#holds(hold, pace) && reaches(hold, here)) this.#hold = hold.n;
    if (this.#stands(pace, here)) this.#gate = seedOf(here);
    this.#takeUp(pace);
  }

  /** The exercise is over, or was left: nobody waits between two. */
  leave(): void {
    this.#here = this.#hold = this.#gate = undefined;
  }

  /** The group's pace changed: who waits may be released, and nobody is stopped in mid-step. */
  follow(pace: Pace): void {
    if (pace.hold?.n !== this.#hold || this.#isAlone(pace)) this.#hold = undefined;
    if (!pace.gates || this.#isAlone(pace)) this.#gate = undefined;
    this.#takeUp(pace);
  }

  /** Its word was said: the one that stands is opened. */
  open(): void {
    if (this.#hold !== undefined) {
      this.#opened = this.#hold;
      this.#hold = undefined;
    } else if (this.#gate !== undefined) {
      this.#passed = [...this.#passed, this.#gate];
      this.#gate = undefined;
    }
  }

  #takeUp(pace: Pace): void {
    const here = this.#here;
    if (!here || this.#again === undefined) return;
    const { hold } = pace;
    const isHold = hold && this.#again === `${hold.n} ${seedOf(here)}`;
    if (isHold && this.#holds(hold, pace)) this.#hold = hold.n;
    else if (this.#again === seedOf(here) && this.#stands(pace, here)) this.#gate = seedOf(here);
    if (this.now) this.#again = undefined;
  }

  #holds(hold: Hold, pace: Pace): boolean {
    return hold.n > this.#opened && !this.#isAlone(pace);
  }

  #stands(pace: Pace, here: Here): boolean {
    const seed = seedOf(here);
    return (
      pace.gates &&
      !this.#isAlone(pace) &&
      here.gates.includes(here.step) &&
      !this.#passed.includes(seed)
    );
  }

  #isAlone({ link }: Pace): boolean {
    return this.linked && link === 'alone';
  }
}

/** Whether a hold stands at this step: whoever is further waits with the others. */
function reaches({ step }: Hold, here: Here): boolean {
  if (step === null) return true;
  const place = here.steps.indexOf(step);
  return place !== -1 && here.steps.indexOf(here.step) >= place;
}
