import type { Pace } from './messages';
import type { Progress } from './ports';

const usually = { seconds: 90, mistakes: 3 };

/** Whether a learner is stuck where they are: computed here, so that nobody has to watch them. */
export class Stumbling {
  #progress: Progress | undefined;
  /** Mistakes of the exercise before this step began. */
  #before = 0;
  #gesture: number;

  constructor(private readonly now: () => number) {
    this.#gesture = now();
  }

  stir(): void {
    this.#gesture = this.now();
  }

  follow(progress: Progress | undefined): void {
    const last = this.#progress;
    this.#progress = progress;
    if (!progress) return;
    const sameRun = last?.scenario === progress.scenario && last.level === progress.level;
    const sameStep = sameRun && last.step === progress.step;
    if (!sameStep) this.#before = sameRun ? last.mistakes : 0;
    // Begun again.
    if (progress.mistakes < this.#before) this.#before = progress.mistakes;
    if (!sameStep || progress.mistakes > last.mistakes) this.stir();
  }

  /** Seconds since the last gesture. */
  idle(): number {
    return Math.floor((this.now() - this.#gesture) / 1_000);
  }

  /** @param patience how long, and how many mistakes; 0 never */
  isStuck(patience: Pace['patience'] = usually): boolean {
    const progress = this.#progress;
    if (!progress || progress.result || progress.level === 'regarder') return false;
    const mistakes = progress.mistakes - this.#before;
    const long = patience.seconds > 0 && this.idle() >= patience.seconds;
    return long || (patience.mistakes > 0 && mistakes >= patience.mistakes);
  }
}
