import type { LearnerState } from '../../../classroom/messages';
import type { Unlinked } from '../../../classroom/ports';

/** Every screen shows its exercise; the picture beside the name is the same for all. */
const picture = 'marguerite';
/** Seconds are counted from then: a later code is a newer one, after a reload as well. */
const epoch = Date.UTC(2026, 0, 1);

/**
 * What a code of six characters says, as a state of its learner.
 * @param lists the exercises that it may be about, in the order of the learners' machines: those of
 *   the session, then all
 * @returns undefined where it is none of any list
 */
export function stateFromCode(
  code: string,
  name: string,
  unlinked: Unlinked,
  lists: readonly (readonly string[])[],
  now = Date.now(),
): LearnerState | undefined {
  const [said] = lists.flatMap((scenarios) => unlinked.readCode(code, scenarios) ?? []);
  if (!said) return undefined;
  const rev = Math.min(Math.max(0, Math.floor((now - epoch) / 1_000)), 1_000_000_000);
  return { ...unsaid, rev, name, ...said };
}

const unsaid: LearnerState = {
  v: 1,
  boot: 0,
  rev: 0,
  name: '',
  picture,
  scenario: null,
  level: null,
  step: null,
  index: 0,
  total: 0,
  done: {},
  hints: 0,
  mistakes: 0,
  result: null,
  hand: 0,
  stuck: false,
  idle: 0,
  held: false,
  alone: true,
  notesSeen: 0,
  paceRev: 0,
};

/** The place of whoever has only a first name: the same name is the same person. */
export function placeOf(name: string): string {
  const bytes = new TextEncoder().encode(name.normalize('NFC').trim().toLowerCase());
  // Two sums, read from both ends: no two names of a room have both in common.
  const sums = [bytes, bytes.toReversed()].map((each) =>
    each.reduce((sum, byte) => (Math.imul(sum, 31) + byte) >>> 0, bytes.length),
  );
  return `nom-${sums.map((sum) => sum.toString(36)).join('-')}`;
}
