import { SvelteMap } from 'svelte/reactivity';
import type { LearnerState } from '../../../classroom/messages';
import type { Unlinked } from '../../../classroom/ports';

/** What the last look at a screen, or the last code, was. */
export type Heard =
  | { readonly kind: 'new' | 'again'; readonly name: string }
  | { readonly kind: 'foreign' | 'unknown-code' | 'no-name' };

/** Whose screens were read, and what is to be said of it. */
export class Collected {
  heard = $state.raw<Heard>();
  /** First names by place. */
  readonly people = new SvelteMap<string, string>();
  #last = '';

  constructor(
    private readonly unlinked: Unlinked,
    private readonly oncollect: (state: LearnerState, learner: string) => void,
  ) {}

  /** A camera sees the same screen for seconds: it counts, and is told of, once. */
  see(text: string): void {
    if (text === this.#last) return;
    this.#last = text;
    const read = this.unlinked.readPicture(text);
    if (read) this.add(read.state, read.learner);
    else this.heard = { kind: 'foreign' };
  }

  add(state: LearnerState, learner: string): void {
    const kind = this.people.has(learner) ? 'again' : 'new';
    this.people.set(learner, state.name);
    this.heard = { kind, name: state.name };
    this.oncollect(state, learner);
  }
}
