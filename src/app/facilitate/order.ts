import type { Need, Tile } from '../../classroom/ports';

const needs: readonly Need[] = [
  'hand',
  'stuck',
  'mistakes',
  'working',
  'held',
  'finished',
  'offline',
  'gone',
];

/** Who needs help comes first; among equals, as they were given. */
export function wantedOrder(tiles: readonly Tile[]): readonly string[] {
  const sorted = [...tiles].sort((a, b) => needs.indexOf(a.need) - needs.indexOf(b.need));
  return sorted.map(({ learner }) => learner);
}

/** The order on the screen: nobody moves while someone points there; newcomers come last. */
export class BoardOrder {
  #shown: readonly string[] = [];

  /**
   * @param still nobody may move now
   * @returns the same list as before where nothing moved
   */
  follow(wanted: readonly string[], still: boolean): readonly string[] {
    const next = still ? keepPlaces(this.#shown, wanted) : wanted;
    if (!isSame(this.#shown, next)) this.#shown = next;
    return this.#shown;
  }
}

export const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((name, index) => name === other[index]);

function keepPlaces(shown: readonly string[], wanted: readonly string[]): readonly string[] {
  const stay = shown.filter((learner) => wanted.includes(learner));
  return [...stay, ...wanted.filter((learner) => !stay.includes(learner))];
}
