import type { Level } from '../lesson/ports';
import { tiles } from './board';
import type { Clock } from './clock';
import type { Kept } from './kept';
import { Listeners } from './listeners';
import { codeAlphabet, codeLength } from './messages';
import type { LearnerState } from './messages';
import type { GroupRecord, GroupView, Lead, Refused } from './ports';
import { addToRecord } from './records';
import { Roster } from './roster';

/**
 * The facilitator's desk where there is no link at all: the board is filled from the learners'
 * screens, and what goes to them is said aloud. What would be sent does nothing.
 */
export class UnlinkedLead implements Lead {
  readonly #listeners = new Listeners();
  readonly #roster: Roster;
  #record: GroupRecord;
  #view: GroupView;

  constructor(
    private readonly outside: { readonly clock: Clock; readonly kept: Kept },
    code = freshCode(),
  ) {
    this.#roster = new Roster(() => outside.clock.now());
    this.#record = { code, began: new Date().toISOString(), lines: [] };
    this.#view = {
      code,
      pin: '',
      link: 'connected',
      tiles: [],
      scenarios: [],
      gates: true,
      watch: false,
      beacon: false,
      open: false,
      ended: false,
      takenOver: false,
    };
  }

  view(): GroupView {
    return this.#view;
  }

  onChange(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  setScenarios(scenarios: readonly string[]): void {
    this.#change({ scenarios });
  }

  /** There is nothing that would carry it. */
  async hand(): Promise<Refused> {
    return { refused: 'unreachable' };
  }

  /** Nobody is told: it says what the group does now. */
  launch(scenario: string, level: Level): void {
    this.#change({ launch: { n: (this.#view.launch?.n ?? 0) + 1, scenario, level } });
  }

  collect(state: LearnerState, learner: string): void {
    if (!this.#roster.put(learner, state)) return;
    this.#record = addToRecord(this.#record, learner, state);
    this.#change({ tiles: tiles(this.#roster.members(), this.outside.clock.now()) });
    void this.outside.kept.keepRecord(this.#record);
  }

  record(): GroupRecord {
    return this.#record;
  }

  async end(): Promise<void> {
    this.#record = { ...this.#record, ended: new Date().toISOString() };
    this.#change({ ended: true });
    await this.outside.kept.keepRecord(this.#record);
  }

  hold(): void {}
  release(): void {}
  setGates(): void {}
  setWatch(): void {}
  setBeacon(): void {}
  async setDoor(): Promise<void> {}
  say(): void {}
  hint(): void {}
  lowerHand(): void {}
  room = async () => undefined;
  async close(): Promise<void> {}

  #change(part: Partial<GroupView>): void {
    this.#view = { ...this.#view, ...part };
    this.#listeners.tell();
  }
}

/** Names the record; nobody types it. */
function freshCode(): string {
  const dice = crypto.getRandomValues(new Uint8Array(codeLength));
  return [...dice].map((face) => codeAlphabet[face % codeAlphabet.length]).join('');
}
