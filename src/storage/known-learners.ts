import type { Learner } from '../lesson/ports';
import { newLearner } from './learners';

/** The learners that a page knows by itself, in the order in which they came. */
export class KnownLearners {
  #all = new Map<string, Learner>();
  #inUse: string | undefined;

  get all(): Learner[] {
    return [...this.#all.values()];
  }

  /** The one in use, made where there is none. */
  get inUse(): Learner {
    const learner = this.#all.get(this.#inUse ?? '') ?? this.all[0];
    return learner ?? this.take(newLearner());
  }

  /** Adds or renews a learner, and takes it into use. */
  take(learner: Learner): Learner {
    this.#all.set(learner.id, learner);
    this.#inUse = learner.id;
    return learner;
  }

  /** Renames one who is here. */
  rename(learner: Learner): void {
    if (this.#all.has(learner.id)) this.#all.set(learner.id, learner);
  }

  use(id: string): Learner {
    if (this.#all.has(id)) this.#inUse = id;
    return this.inUse;
  }

  remove(id: string): void {
    this.#all.delete(id);
  }

  /** These are all there are; the one in use stays so. */
  replace(learners: readonly Learner[]): void {
    this.#all = new Map(learners.map((learner) => [learner.id, learner]));
  }
}
