import type { LearnerState } from './messages';
import type { Need, Presence, Tile } from './ports';
import { times } from './times';

/** What is known of one learner. `heard` is by this machine's clock; `-Infinity`: never over the link. */
export interface Member {
  readonly learner: string;
  readonly state: LearnerState;
  readonly on: boolean;
  readonly heard: number;
  readonly left: boolean;
}

/** Nobody waits for whoever was away for so long. */
const goneAfter = 15 * 60_000;

/** One mistake is learning; a second one at the same step begins to be trouble. */
const manyMistakes = 2;

const order: readonly Need[] = [
  'hand',
  'stuck',
  'mistakes',
  'working',
  'held',
  'finished',
  'offline',
  'gone',
];

/**
 * The board: who needs help comes first. Learners with the same need stand as they came, and no
 * count moves a tile: it moves only when its need becomes another one.
 * @param members in the order in which they came
 * @param now by the clock of `heard`
 */
export function tiles(members: readonly Member[], now: number): Tile[] {
  const unsorted = members.map((member) => tileOf(member, now));
  return unsorted.sort((a, b) => order.indexOf(a.need) - order.indexOf(b.need));
}

function tileOf(member: Member, now: number): Tile {
  const presence = presenceOf(member, now);
  const need = needOf(member, presence);
  return { learner: member.learner, state: member.state, presence, need };
}

/**
 * A sign of life is worth the lease, whatever the relay says. Someone whose screen was read without
 * a link was never heard, and is offline rather than gone.
 */
function presenceOf({ on, heard, left }: Member, now: number): Presence {
  if (left) return 'gone';
  if (on && now - heard <= times.lease) return 'here';
  return Number.isFinite(heard) && now - heard > goneAfter ? 'gone' : 'offline';
}

function needOf({ state, heard }: Member, presence: Presence): Need {
  if (presence === 'gone') return 'gone';
  const told = presence === 'here' || !Number.isFinite(heard);
  if (told && state.hand > 0) return 'hand';
  if (state.result !== null) return 'finished';
  if (!told) return 'offline';
  if (state.stuck) return 'stuck';
  if (state.held) return 'held';
  return mistakesHere(state) >= manyMistakes ? 'mistakes' : 'working';
}

/** Mistakes at the step of the moment: all of the exercise, less those of the steps that were passed. */
export function mistakesHere({ step, done, mistakes }: LearnerState): number {
  const all = Object.entries(done);
  const here = all.find(([name]) => name === step);
  if (here) return here[1].err;
  return mistakes - all.reduce((sum, [, { err }]) => sum + err, 0);
}
