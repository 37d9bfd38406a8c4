import { looksAlike, type Deed } from '../trace';
import { without, type NoiseRule } from './rule';

/** A gesture that the computer did not answer, or after which the world is as before. */
export const noEffect: NoiseRule = function* (deeds) {
  for (const [index, deed] of deeds.entries()) if (isIdle(deed)) yield without(deeds, index);
};

function isIdle<World>({ gesture, outcome, before, after, from, to }: Deed<World>): boolean {
  if (outcome.kind === 'none' || gesture.kind === 'read') return true;
  if (before === after) return true;
  return looksAlike(from, to) && JSON.stringify(before) === JSON.stringify(after);
}
