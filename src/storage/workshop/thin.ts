/** Versions of one scenario that are kept. */
export const maxVersions = 200;
/** The newest, which are never thinned out. */
const fresh = 100;

/**
 * Which version has to go so that one more has room: of the older ones, the one whose neighbours are
 * nearest to each other, so that long ago stays reachable in large steps. The first one stays.
 * @param revs in rising order
 */
export function superfluous(revs: readonly number[], most = maxVersions): number | undefined {
  if (revs.length <= most) return undefined;
  const older = revs.slice(1, -Math.min(fresh, Math.floor(most / 2)));
  const gap = (rev: number): number => {
    const at = revs.indexOf(rev);
    return (revs[at + 1] ?? rev) - (revs[at - 1] ?? rev);
  };
  return older.reduce<number | undefined>(
    (best, rev) => (best === undefined || gap(rev) < gap(best) ? rev : best),
    undefined,
  );
}
