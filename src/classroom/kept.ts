import * as z from 'zod/mini';
import { deskPapers } from './desk';
import { learnerState, opening, pass } from './messages';
import type { Drawer, GroupRecord } from './ports';
import { readValue } from './read';
import { times } from './times';

const count = z.int().check(z.gte(0));

/** A place in a session, to be found again after a reload. */
const keptSeat = z.strictObject({
  pass,
  name: z.string(),
  /** When it was taken, by this machine's calendar clock. */
  taken: z.number(),
  notesSeen: count,
  /** The number of the last call, and whether that hand is still up. */
  hands: count,
  handUp: z.boolean(),
});
export type KeptSeat = z.infer<typeof keptSeat>;

/** The facilitator's desk, to be found again after a power cut. */
const keptLead = z.strictObject({
  opening,
  taken: z.number(),
  papers: deskPapers,
  states: z.record(z.string(), learnerState),
});
export type KeptLead = z.infer<typeof keptLead>;

const stepDone = z.strictObject({ ms: count, err: count, help: count });
const recordLine = z.object({
  learner: z.string(),
  name: z.string(),
  scenario: z.string(),
  level: z.enum(['regarder', 'aide', 'exercice', 'seul']),
  index: count,
  total: count,
  done: z.record(z.string(), stepDone),
  hints: count,
  mistakes: count,
  result: z.nullable(z.enum(['reussi', 'a-revoir'])),
});
const groupRecord = z.object({
  code: z.string(),
  began: z.string(),
  ended: z.exactOptional(z.string()),
  lines: z.array(recordLine),
});

/** What this machine keeps of group sessions. Whatever cannot be read is as if it were not there. */
export class Kept {
  constructor(private readonly drawer: Drawer) {}

  async seat(): Promise<KeptSeat | undefined> {
    return fresh(readValue(keptSeat, await this.drawer.get('seat')));
  }

  keepSeat(seat: KeptSeat): Promise<void> {
    return this.drawer.put('seat', seat);
  }

  forgetSeat(): Promise<void> {
    return this.drawer.remove('seat');
  }

  async lead(): Promise<KeptLead | undefined> {
    return fresh(readValue(keptLead, await this.drawer.get('lead')));
  }

  keepLead(lead: KeptLead): Promise<void> {
    return this.drawer.put('lead', lead);
  }

  forgetLead(): Promise<void> {
    return this.drawer.remove('lead');
  }

  keepRecord(record: GroupRecord): Promise<void> {
    return this.drawer.put(nameOf(record.code), record);
  }

  forgetRecord(code: string): Promise<void> {
    return this.drawer.remove(nameOf(code));
  }

  async record(code: string): Promise<GroupRecord | undefined> {
    return readValue(groupRecord, await this.drawer.get(nameOf(code)));
  }

  /** Newest first. */
  async records(): Promise<GroupRecord[]> {
    const names = (await this.drawer.keys()).filter((key) => key.startsWith(nameOf('')));
    const read = await Promise.all(names.map((key) => this.record(key.slice(nameOf('').length))));
    const records = read.filter((record) => record !== undefined);
    return records.sort((one, other) => (one.began < other.began ? 1 : -1));
  }

  /** A number that no earlier page of this machine had. */
  async nextBoot(): Promise<number> {
    const before = readValue(count, await this.drawer.get('boot')) ?? 0;
    await this.drawer.put('boot', before + 1);
    return before + 1;
  }
}

const nameOf = (code: string) => `record/${code}`;

function fresh<T extends { taken: number }>(kept: T | undefined): T | undefined {
  return kept && Math.abs(Date.now() - kept.taken) < times.day ? kept : undefined;
}
