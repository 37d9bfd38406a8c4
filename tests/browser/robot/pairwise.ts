type Row = Readonly<Record<string, string | number>>;

const pairsOf = (row: Row): string[] => {
  const cells = Object.entries(row).map(([name, value]) => `${name}=${value}`);
  return cells.flatMap((one, at) => cells.slice(at + 1).map((other) => `${one} ${other}`));
};

function everyChoice<Free extends Row>(free: Record<string, readonly (string | number)[]>): Free[] {
  let rows: Row[] = [{}];
  for (const [name, values] of Object.entries(free)) {
    rows = rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value })));
  }
  return rows as Free[];
}

/**
 * Gives each fixed row one choice of the free values, so that soon every pair of values has been
 * together once. Always the same for the same arguments.
 */
export function pairwise<Fixed extends Row, Free extends Row>(
  fixed: readonly Fixed[],
  free: { readonly [Name in keyof Free]: readonly Free[Name][] },
): (Fixed & Free)[] {
  const met = new Set<string>();
  const choices = everyChoice<Free>(free as Record<string, readonly (string | number)[]>);
  return fixed.map((row) => {
    const gain = (choice: Free) =>
      pairsOf({ ...row, ...choice }).filter((pair) => !met.has(pair)).length;
    const best = choices.reduce((one, other) => (gain(other) > gain(one) ? other : one));
    const whole = { ...row, ...best };
    for (const pair of pairsOf(whole)) met.add(pair);
    return whole;
  });
}

/** Every fixed row with every choice of the free values. */
export function all<Fixed extends Row, Free extends Row>(
  fixed: readonly Fixed[],
  free: { readonly [Name in keyof Free]: readonly Free[Name][] },
): (Fixed & Free)[] {
  const choices = everyChoice<Free>(free as Record<string, readonly (string | number)[]>);
  return fixed.flatMap((row) => choices.map((choice) => ({ ...row, ...choice })));
}
