/**
 * Where an exercise waits for a spoken word: at about one and two thirds; once in a short one,
 * never in a very short one. Never at the first step, nor at the last.
 * @param _scenario its name; all exercises are alike so far
 * @param steps names of its steps, in order
 */
export function gates(_scenario: string, steps: readonly string[]): readonly string[] {
  const count = steps.length;
  const places = count < 6 ? [count / 2] : [count / 3, (2 * count) / 3];
  if (count < 3) return [];
  return places.flatMap((place) => steps[Math.floor(place)] ?? []);
}
