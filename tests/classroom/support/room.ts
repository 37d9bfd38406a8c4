import { vi } from 'vitest';
import { createClassroom } from '../../../src/classroom/classroom';
import type { Handout, Opening, Pass } from '../../../src/classroom/messages';
import type {
  Classroom,
  Door,
  Drawer,
  Lead,
  NoEntry,
  Progress,
  Seat,
} from '../../../src/classroom/ports';
import { MemoryRelay } from './memory-relay';

export const code = 'ACDEFG';

/** A drawer that outlives the pages of its machine. */
export class MemoryDrawer implements Drawer {
  readonly values = new Map<string, unknown>();

  async get(key: string): Promise<unknown> {
    return structuredClone(this.values.get(key));
  }

  async put(key: string, value: unknown): Promise<void> {
    this.values.set(key, structuredClone(value));
  }

  async keys(): Promise<string[]> {
    return [...this.values.keys()];
  }

  async remove(key: string): Promise<void> {
    this.values.delete(key);
  }
}

/** A relay with its door; it forgets all when it is killed, and knows the same key again. */
export class Room {
  readonly relay = new MemoryRelay();
  readonly door: Door;
  known = false;
  ended = false;
  refuses: NoEntry | undefined;
  /** What was handed over; a relay that is killed has none. */
  readonly handouts = new Map<string, Handout>();
  #places = 0;

  constructor() {
    this.door = {
      open: async (request) => {
        if (!this.relay.up) return { refused: 'unreachable' };
        if (this.refuses) return { refused: this.refuses };
        if (request?.pin !== undefined && request.pin !== '4321') return { refused: 'pin' };
        if (request && !request.key && !this.known) return { refused: 'unknown' };
        if (this.ended) return { refused: 'unknown' };
        this.known = true;
        return this.#opening(`f${(this.#places += 1)}`);
      },
      join: async ({ code: asked, place, token }) => {
        if (!this.relay.up) return { refused: 'unreachable' };
        if (this.refuses) return { refused: this.refuses };
        if (this.ended) return { refused: 'unknown', over: true };
        if (!this.known || asked !== code) return { refused: 'unknown' };
        const own = place !== undefined && token === `token-${place}`;
        return this.#pass(own ? place : `l${(this.#places += 1)}`);
      },
      setOpen: vi.fn(async () => undefined),
      end: async () => {
        this.ended = true;
      },
      room: async () => ({ addresses: ['http://192.168.1.2:4173'], visits: 2 }),
      hand: vi.fn(async (_pass: Pass, name: string, handout: Handout) => {
        if (!this.relay.up) return { refused: 'unreachable' as const };
        if (this.refuses) return { refused: this.refuses };
        this.handouts.set(name, handout);
        return undefined;
      }),
      handed: async () =>
        this.relay.up ? { names: [...this.handouts.keys()] } : { refused: 'unreachable' },
      fetchHandout: async (_pass, name) => {
        if (!this.relay.up) return { refused: 'unreachable' };
        return this.handouts.get(name) ?? { refused: 'unknown' };
      },
    };
  }

  /** A machine of the room. */
  machine(drawer = new MemoryDrawer()): Machine {
    return new Machine(this, drawer);
  }

  #pass(place: string): Pass {
    return { code, place, username: code, token: `token-${place}`, relay: [] };
  }

  #opening(place: string): Opening {
    return { ...this.#pass(place), pin: '4321', key: 'key' };
  }
}

/** One machine, whose pages come and go while its drawer stays. */
export class Machine {
  classroom: Classroom;
  #leave = (): void => undefined;

  constructor(
    readonly room: Room,
    readonly drawer: MemoryDrawer,
  ) {
    this.classroom = this.#page();
  }

  /** The page is loaded again: what it held in memory is gone, and its connections break. */
  reload(): void {
    this.#leave();
    this.classroom = this.#page();
  }

  async lead(options?: { code: string; pin: string }): Promise<Lead> {
    const lead = await this.classroom.open(options);
    if ('refused' in lead) throw new Error(lead.refused);
    await aMoment();
    return lead;
  }

  async join(name = 'Colette', picture = 'tulipe'): Promise<Seat> {
    const seat = await this.classroom.join(code, { name, picture });
    if ('refused' in seat) throw new Error(seat.refused);
    await aMoment();
    return seat;
  }

  #page(): Classroom {
    const { relay, door } = this.room;
    const { connect, leave } = relay.page();
    const { drawer } = this;
    let alive = true;
    this.#leave = () => {
      alive = false;
      leave();
    };
    const ofPage: Drawer = {
      get: (key) => drawer.get(key),
      keys: () => drawer.keys(),
      put: async (key, value) => (alive ? drawer.put(key, value) : undefined),
      remove: async (key) => (alive ? drawer.remove(key) : undefined),
    };
    return createClassroom({ connect, door, drawer: ofPage });
  }
}

/** Lets everything under way arrive. */
export const aMoment = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1_100);
export const seconds = (count: number): Promise<unknown> =>
  vi.advanceTimersByTimeAsync(count * 1_000);

export function progress(more: Partial<Progress> = {}): Progress {
  return {
    scenario: 'telecharger-attestation',
    level: 'aide',
    step: 'entrer',
    index: 1,
    total: 9,
    hints: 0,
    mistakes: 0,
    done: {},
    ...more,
  };
}

/** A facilitator and some learners, all connected. */
export async function aGroup(learners = 1) {
  const room = new Room();
  const desk = room.machine();
  const lead = await desk.lead();
  const machines = Array.from({ length: learners }, () => room.machine());
  const seats: Seat[] = [];
  for (const [index, machine] of machines.entries()) {
    seats.push(await machine.join(`Nom${index}`));
  }
  await aMoment();
  const [seat] = seats;
  const [machine] = machines;
  if (!seat || !machine) throw new Error('Nobody joined.');
  return { room, relay: room.relay, desk, lead, machines, machine, seats, seat };
}

/** The name of the tile that stands first. */
export const placeOf = (lead: Lead, name = 'Nom0'): string =>
  lead.view().tiles.find(({ state }) => state.name === name)?.learner ?? 'nobody';
