import { systemClock, type Clock } from './clock';
import { createDoor, isRefused } from './door';
import { Kept, type KeptSeat } from './kept';
import { connectMqtt } from './mqtt-relay';
import type { Who } from './own-state';
import type { Classroom, ConnectRelay, Door, Drawer, Lead, Refused, Reports, Seat } from './ports';
import { LearnerSeat } from './seat';
import { unlinked } from './unlinked';

export interface ClassroomOptions {
  /** The memory of this machine. */
  readonly drawer: Drawer;
  readonly connect?: ConnectRelay;
  readonly door?: Door;
  readonly clock?: Clock;
}

type Office = typeof import('./office');

const newSeat = { notesSeen: 0, hands: 0, handUp: false } as const;

/** Group sessions on this machine. What only a facilitator needs is fetched when it is needed. */
export function createClassroom({
  drawer,
  connect = connectMqtt,
  door = createDoor(),
  clock = systemClock,
}: ClassroomOptions): Classroom {
  const kept = new Kept(drawer);
  const outside = { connect, door, clock, kept };
  let office: Office | undefined;
  let current: LearnerSeat | undefined;
  /** Whoever presses twice gets the same desk. */
  let opening: Promise<Lead | Refused> | undefined;
  let reopening: Promise<Lead | undefined> | undefined;

  /** Its file may not come: then nobody can be reached either. */
  const inOffice = async <T>(work: (office: Office) => Promise<T>): Promise<T | Refused> => {
    try {
      office ??= await import('./office');
    } catch {
      return { refused: 'unreachable' };
    }
    return work(office);
  };

  /** Two seats of one page in the same place would push each other out for ever. */
  const sit = async (seat: KeptSeat, who: Who): Promise<Seat> => {
    const boot = await kept.nextBoot();
    void current?.close();
    const taken = new LearnerSeat(outside, { seat, who, boot });
    current = taken;
    await taken.begin();
    return taken;
  };

  const reopen = async (): Promise<Lead | undefined> => {
    if (!(await kept.lead())) return undefined;
    const lead = await inOffice(({ reopenLead }) => reopenLead(outside));
    return isRefused(lead) ? undefined : lead;
  };

  return {
    join: async (code, who) => {
      const before = await kept.seat();
      const mine = before?.name === who.name && isSameCode(before.pass.code, code);
      const own = mine ? { place: before.pass.place, token: before.pass.token } : {};
      const pass = await door.join({ code, ...own });
      if (isRefused(pass)) return pass;
      const same = mine && before.pass.place === pass.place ? before : newSeat;
      const seat = { ...same, pass, name: who.name, taken: Date.now() };
      await kept.keepSeat(seat);
      return sit(seat, who);
    },
    // Nobody is asked: the pass is worth something again as soon as its session is open again.
    rejoin: async (who) => {
      const before = await kept.seat();
      return before && sit(before, who);
    },
    open: (request) =>
      (opening ??= inOffice(({ openLead }) => openLead(outside, request)).finally(
        () => (opening = undefined),
      )),
    openUnlinked: () => inOffice(async ({ openUnlinkedLead }) => openUnlinkedLead(outside)),
    reopen: () => (reopening ??= reopen().finally(() => (reopening = undefined))),
    records: () =>
      inOffice(async () => {
        const [records, now] = await Promise.all([kept.records(), kept.lead()]);
        return records.filter(({ code }) => code !== now?.opening.code);
      }).then((records) => (isRefused(records) ? [] : records)),
    forgetRecord: (code) => kept.forgetRecord(code),
    // Whoever has a record to ask about has been in the office.
    reports: {
      summary: (record) => loaded(office).summary(record),
      csv: (record, heads, options) => loaded(office).csv(record, heads, options),
    },
    unlinked,
  };
}

function loaded(office: Office | undefined): Reports {
  if (!office) throw new Error('A record comes from a lead or from records().');
  return office.reports;
}

/** As people type it: capitals, spaces and hyphens aside. */
function isSameCode(one: string, other: string): boolean {
  const bare = (code: string) => code.replace(/[\s-]/g, '').toUpperCase();
  return bare(one) === bare(other);
}
