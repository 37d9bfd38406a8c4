import type { Simulator } from '../ports';
import { noise } from './noise';
import { isSamePlace, perform, type Deed } from './trace';

/**
 * The deeds without noise. Each thing left out is tried first: what is left is played again, must
 * be answered as it was, gesture by gesture, and must end at the same page with the same facts.
 */
export function fold<World>(
  simulator: Simulator<World>,
  deeds: readonly Deed<World>[],
): readonly Deed<World>[] {
  let kept = deeds;
  for (let next = shorter(simulator, kept); next; next = shorter(simulator, kept)) kept = next;
  return kept;
}

function shorter<World>(
  simulator: Simulator<World>,
  deeds: readonly Deed<World>[],
): readonly Deed<World>[] | undefined {
  for (const rule of noise) {
    for (const proposal of rule(deeds, simulator.catalogue)) {
      const played = replay(simulator, deeds, proposal);
      if (played) return played;
    }
  }
  return undefined;
}

/** @returns undefined where something would no longer be the same */
function replay<World>(
  simulator: Simulator<World>,
  deeds: readonly Deed<World>[],
  proposal: readonly Deed<World>[],
): readonly Deed<World>[] | undefined {
  const [first, end] = [deeds[0], deeds.at(-1)?.to];
  if (!first || !end) return undefined;
  const untouched = proposal.findIndex((deed, index) => deed !== deeds[index]);
  const played = proposal.slice(0, untouched === -1 ? proposal.length : untouched);
  for (const was of proposal.slice(played.length)) {
    const last = played.at(-1);
    const deed = perform(simulator, last?.after ?? first.before, was.gesture, last?.to);
    if (!isAlike(deed, was)) return undefined;
    played.push(deed);
  }
  return isSamePlace(played.at(-1)?.to ?? first.from, end) ? played : undefined;
}

function isAlike<World>(deed: Deed<World>, was: Deed<World>): boolean {
  return (
    deed.to.page === was.to.page && JSON.stringify(deed.outcome) === JSON.stringify(was.outcome)
  );
}
