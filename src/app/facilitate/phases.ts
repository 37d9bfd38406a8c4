import type { Tile } from '../../classroom/ports';
import type { Phase } from '../shell/projection';

/** Where someone is, without saying who needs help. Nobody who has left. */
export function phaseOf({ state, presence }: Tile): Phase | undefined {
  if (presence === 'gone') return undefined;
  if (state.scenario === null) return 'waiting';
  if (state.result) return 'finished';
  const passed = state.total > 0 ? (state.index - 1) / state.total : 0;
  if (passed < 1 / 3) return 'begin';
  return passed < 2 / 3 ? 'middle' : 'near';
}

/** How many learners are in each phase. */
export function groupProgress(tiles: readonly Tile[]): Record<Phase, number> {
  const count = { waiting: 0, begin: 0, middle: 0, near: 0, finished: 0 };
  for (const tile of tiles) {
    const phase = phaseOf(tile);
    if (phase) count[phase] += 1;
  }
  return count;
}
