import type { Tile } from '../../classroom/ports';

/** Tells which hands went up since it was last asked. */
export class Hands {
  #known = new Map<string, number>();

  /** @returns the first names, each call once */
  raised(tiles: readonly Tile[]): readonly string[] {
    const before = this.#known;
    const up = tiles.filter(({ state }) => state.hand > 0);
    this.#known = new Map(tiles.map(({ learner, state }) => [learner, state.hand]));
    const fresh = up.filter(({ learner, state }) => state.hand !== before.get(learner));
    return fresh.map(({ state }) => state.name);
  }
}
