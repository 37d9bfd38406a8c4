import { kits } from '../../../src/simulator/world/kit';
import type { PersonaName } from '../../../src/simulator/world/gesture';

export const everyone = Object.keys(kits) as PersonaName[];

/** A row of numbers that is the same at each run (mulberry32). */
export function createDice(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: <T>(from: readonly T[]): T => from[below(from.length)]!,
    digits: (count: number): string => Array.from({ length: count }, () => below(10)).join(''),
  };
}
export type Dice = ReturnType<typeof createDice>;

/** One letter added, left out, changed, or swapped with its neighbour. */
export function edit(text: string, dice: Dice): string {
  const at = dice.below(text.length);
  const letter = dice.pick([...'0123456789abE. -']);
  switch (dice.below(4)) {
    case 0:
      return text.slice(0, at) + letter + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(at + 1);
    case 2:
      return text.slice(0, at) + letter + text.slice(at + 1);
    default:
      return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
  }
}
