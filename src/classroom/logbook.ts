import type { Clock } from './clock';
import type { Kept, KeptLead } from './kept';
import type { LearnerState } from './messages';
import type { GroupRecord } from './ports';
import { addToRecord } from './records';
import { times } from './times';

/** What stays of a session on the facilitator's machine: its record, and the desk while it leads. */
export class Logbook {
  #record: GroupRecord;
  #due = false;
  #over = false;

  /** @param papers the desk as it is; undefined where another facilitator leads */
  constructor(
    private readonly kept: Kept,
    private readonly clock: Clock,
    record: GroupRecord,
    private readonly papers: () => Omit<KeptLead, 'taken'> | undefined,
  ) {
    this.#record = record;
  }

  get record(): GroupRecord {
    return this.#record;
  }

  note(learner: string, state: LearnerState): void {
    this.#record = addToRecord(this.#record, learner, state);
    this.keep();
  }

  /** Writes it down soon. */
  keep(): void {
    if (this.#due || this.#over) return;
    this.#due = true;
    this.clock.after(times.pen, () => {
      this.#due = false;
      void this.#write();
    });
  }

  /** Another facilitator leads: loading this page again does not change that. */
  forgetDesk(): void {
    void this.kept.forgetLead();
  }

  /** The page is left: the desk is found again. */
  async close(): Promise<void> {
    await this.#write();
    this.#over = true;
  }

  /** The session is over: its record stays. */
  async end(): Promise<void> {
    this.#over = true;
    this.#record = { ...this.#record, ended: new Date().toISOString() };
    await this.kept.keepRecord(this.#record);
    await this.kept.forgetLead();
  }

  async #write(): Promise<void> {
    if (this.#over) return;
    await this.kept.keepRecord(this.#record);
    const papers = this.papers();
    // It may have ended, or been taken over, while this was written.
    if (papers && !this.#over) await this.kept.keepLead({ ...papers, taken: Date.now() });
  }
}
