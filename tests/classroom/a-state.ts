import type { LearnerState } from '../../src/classroom/messages';

/** A learner at the second step of an exercise with help; change what the test is about. */
export function aState(part: Partial<LearnerState> = {}): LearnerState {
  return {
    v: 1,
    boot: 1,
    rev: 1,
    name: 'Colette',
    picture: 'marguerite',
    scenario: 'se-deconnecter',
    level: 'aide',
    step: 'sortir',
    index: 2,
    total: 8,
    done: { 'refuser-mot-de-passe': { ms: 12_000, err: 0, help: 0 } },
    hints: 0,
    mistakes: 0,
    result: null,
    hand: 0,
    stuck: false,
    idle: 0,
    held: false,
    alone: false,
    notesSeen: 0,
    paceRev: 0,
    ...part,
  };
}

/** Numbers that look thrown, and are the same in every run. */
export function dice(seed = 1): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
