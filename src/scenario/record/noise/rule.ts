import type { Catalogue } from '../../ports';
import type { Deed } from '../trace';

/**
 * One kind of noise. Proposes shorter recordings, the likeliest first; `fold.ts` plays each one
 * again, and takes it only where everything that is left still does the same.
 */
export type NoiseRule = <World>(
  deeds: readonly Deed<World>[],
  catalogue: Catalogue,
) => Iterable<readonly Deed<World>[]>;

/** The deeds without those of a stretch. @param to included */
export function without<World>(
  deeds: readonly Deed<World>[],
  from: number,
  to: number = from,
): readonly Deed<World>[] {
  return [...deeds.slice(0, from), ...deeds.slice(to + 1)];
}
