import type { LearnerState } from '../../../classroom/messages';
import type { Group } from '../group.svelte';

/** Where this learner is, as a screen shows it to a camera. */
export function learnerState(group: Group, shown: number): LearnerState {
  const { progress, view } = group;
  return {
    v: 1,
    boot: 0,
    rev: shown,
    name: group.name,
    picture: group.picture,
    scenario: progress?.scenario ?? null,
    level: progress?.level ?? null,
    step: progress?.step ?? null,
    index: progress?.index ?? 0,
    total: progress?.total ?? 0,
    done: progress?.done ?? {},
    hints: progress?.hints ?? 0,
    mistakes: progress?.mistakes ?? 0,
    result: progress?.result ?? null,
    hand: view.hand ? 1 : 0,
    stuck: view.stuck,
    idle: 0,
    held: group.cover?.kind === 'hold',
    alone: view.link === 'alone',
    notesSeen: 0,
    paceRev: 0,
  };
}
