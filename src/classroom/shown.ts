import { tiles } from './board';
import type { Clock } from './clock';
import type { Tile } from './ports';
import type { Roster } from './roster';

/** The board as it was last shown: what did not change since stays the same object. */
export class Shown {
  #last: readonly Tile[] = [];

  constructor(
    private readonly roster: Roster,
    private readonly clock: Clock,
  ) {}

  tiles(): readonly Tile[] {
    const before = new Map(this.#last.map((tile) => [tile.learner, tile]));
    const now = tiles(this.roster.members(), this.clock.now()).map((tile) => {
      const old = before.get(tile.learner);
      return old && isSame(old, tile) ? old : tile;
    });
    const moved = now.length !== before.size || now.some((tile, at) => tile !== this.#last[at]);
    if (moved) this.#last = now;
    return this.#last;
  }

  /** Whether time alone changed it: someone fell silent. */
  looksDifferent(): boolean {
    const before = this.#last;
    return this.tiles() !== before;
  }
}

function isSame(one: Tile, other: Tile): boolean {
  return one.state === other.state && one.presence === other.presence && one.need === other.need;
}
