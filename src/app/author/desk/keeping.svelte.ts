import type { OwnEntry, OwnFiles, SaveAbout, Workshop } from '../../../library/workshop';

/** `kept`: on this machine; `memory-only`: this browser keeps nothing. */
export type KeptState = 'keeping' | 'kept' | 'memory-only';

/** Keeps every change at once, one after the other; what comes meanwhile is kept together. */
export class Keeping {
  state = $state<KeptState>('kept');
  /** Another window has changed the same scenario, or removed it. */
  conflict = $state<'elsewhere' | 'removed'>();

  #rev: number;
  #waiting: { readonly files: OwnFiles; readonly about: SaveAbout } | undefined;
  #working: Promise<void> | undefined;

  constructor(
    private readonly workshop: Workshop,
    readonly entry: Pick<OwnEntry, 'key' | 'rev'>,
  ) {
    this.#rev = entry.rev;
    if (workshop.mode() === 'memory-only') this.state = 'memory-only';
  }

  keep(files: OwnFiles, about: SaveAbout): void {
    const milestone = about.milestone || (this.#waiting?.about.milestone ?? false);
    this.#waiting = { files, about: { ...about, milestone } };
    if (this.conflict) return;
    if (this.state === 'kept') this.state = 'keeping';
    this.#working ??= this.#work();
  }

  /** Resolves when everything so far is kept. */
  async settled(): Promise<void> {
    while (this.#working) await this.#working;
  }

  /** « Garder la mienne »: the other window's state stays in the history. */
  async overwrite(files: OwnFiles, about: SaveAbout): Promise<void> {
    const there = await this.workshop.open(this.entry.key);
    if (there) this.#rev = there.entry.rev;
    this.conflict = undefined;
    this.keep(files, { ...about, milestone: true });
    await this.settled();
  }

  /** The other window's state is taken over; what waited here is dropped. */
  follow(rev: number): void {
    this.#rev = rev;
    this.#waiting = undefined;
    this.conflict = undefined;
  }

  async #work(): Promise<void> {
    while (this.#waiting && !this.conflict) {
      const { files, about } = this.#waiting;
      this.#waiting = undefined;
      const saved = await this.workshop.save(this.entry.key, this.#rev, files, about);
      if ('rev' in saved) this.#rev = saved.rev;
      else {
        this.#waiting ??= { files, about };
        this.conflict = saved.conflict;
      }
    }
    this.#working = undefined;
    this.state = this.workshop.mode() === 'memory-only' ? 'memory-only' : 'kept';
  }
}
