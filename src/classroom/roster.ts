import type { Member } from './board';
import { learnerState, presence } from './messages';
import type { LearnerState, Presence } from './messages';
import { readMessage } from './read';

interface Place {
  state?: LearnerState;
  on: boolean;
  /** The newest connection that was told of. */
  k: number;
  heard: number;
  left: boolean;
  /** The next sign of a connection counts as one of life, even if it says nothing new. */
  unsure: boolean;
}

/** Nobody was heard yet. */
const never = Number.NEGATIVE_INFINITY;

/**
 * What is known of each learner. Every message carries all there is to say and a number that grows,
 * so that any order, and any repetition, ends in the same: the highest (`boot`, `rev`) of the
 * states; of the connections the highest `k`, and its end after its beginning.
 */
export class Roster {
  readonly #places = new Map<string, Place>();

  constructor(private readonly now: () => number) {}

  members(): Member[] {
    const members: Member[] = [];
    for (const [learner, { state, on, heard, left }] of this.#places) {
      if (state) members.push({ learner, state, on, heard, left });
    }
    return members;
  }

  /** Everyone of whom anything was heard. */
  learners(): string[] {
    return [...this.#places.keys()];
  }

  state(learner: string): LearnerState | undefined {
    return this.#places.get(learner)?.state;
  }

  /** @returns the state, where it says something new */
  hearState(learner: string, payload: string): LearnerState | undefined {
    if (payload === '') return this.#leave(learner);
    const state = readMessage(learnerState, payload);
    const place = this.#place(learner);
    if (!state || !isNewer(state, place.state)) return undefined;
    this.#places.set(learner, { ...place, state, heard: this.now(), left: false });
    return state;
  }

  /** @returns whether it says something new */
  hearPresence(learner: string, payload: string): boolean {
    const said = readMessage(presence, payload);
    const place = this.#place(learner);
    if (!said || !counts(said, place)) return false;
    const heard = said.on ? this.now() : place.heard;
    this.#places.set(learner, { ...place, on: said.on, k: said.k, heard, unsure: false });
    return true;
  }

  /**
   * Someone without a link, as their screen showed it; or as it was before a reload.
   * @param heard when they were heard over the link; they may never have been
   * @returns whether it says something new
   */
  put(learner: string, state: LearnerState, heard?: number): boolean {
    const place = this.#place(learner);
    if (!isNewer(state, place.state)) return false;
    this.#places.set(learner, { ...place, state, heard: heard ?? place.heard, left: false });
    return true;
  }

  /** The relay was away: what it kept is all there is to know of who is there. */
  doubt(): void {
    for (const place of this.#places.values()) place.unsure = true;
  }

  /** The learner took leave; what they did is kept. */
  #leave(learner: string): undefined {
    const place = this.#places.get(learner);
    if (place) this.#places.set(learner, { ...place, left: true });
  }

  #place(learner: string): Place {
    const known = this.#places.get(learner);
    return known ?? { on: false, k: -1, heard: never, left: false, unsure: false };
  }
}

function isNewer(state: LearnerState, known: LearnerState | undefined): boolean {
  if (!known || state.boot !== known.boot) return !known || state.boot > known.boot;
  return state.rev > known.rev;
}

function counts(said: Presence, place: Place): boolean {
  if (said.k !== place.k) return said.k > place.k;
  return place.on && (!said.on || place.unsure);
}
