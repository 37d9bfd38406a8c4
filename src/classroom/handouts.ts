import { isRefused } from './door';
import type { Handout, Pass } from './messages';
import type { Door, Refused } from './ports';

/**
 * Exercises of the facilitator's own, on their way to the learners. The relay keeps them in memory
 * alone: what it does not have any more is handed over again.
 */
export class Handouts {
  readonly #byName = new Map<string, Handout>();
  #tending = false;

  /** @param pass the one that counts now */
  constructor(
    private readonly door: Pick<Door, 'hand' | 'handed'>,
    private readonly pass: () => Pass,
  ) {}

  /** @returns why the learners cannot have it now; one that could not be reached is tried again later */
  async hand(name: string, handout: Handout): Promise<Refused | undefined> {
    const refused = await this.door.hand(this.pass(), name, handout);
    if (!refused || refused.refused === 'unreachable') this.#byName.set(name, handout);
    return refused;
  }

  /** After each connection, and with each sign of life. */
  async tend(): Promise<void> {
    if (this.#tending || this.#byName.size === 0) return;
    this.#tending = true;
    const there = await this.door.handed(this.pass());
    if (!isRefused(there)) {
      const missing = [...this.#byName].filter(([name]) => !there.names.includes(name));
      for (const [name, handout] of missing) await this.door.hand(this.pass(), name, handout);
    }
    this.#tending = false;
  }
}
