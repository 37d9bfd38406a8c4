import type { Handout, LearnerState, RoomAnswer } from '../../../src/classroom/messages';
import type {
  Classroom,
  GroupRecord,
  GroupView,
  Lead,
  Need,
  NoEntry,
  Refused,
  Tile,
} from '../../../src/classroom/ports';
import type { Level } from '../../../src/lesson/ports';

export const emptyState: LearnerState = {
  v: 1,
  boot: 1,
  rev: 1,
  name: 'Jean',
  picture: 'chat',
  scenario: 'compte',
  level: 'aide',
  step: 'numero',
  index: 2,
  total: 9,
  done: {},
  hints: 0,
  mistakes: 0,
  result: null,
  hand: 0,
  stuck: false,
  idle: 0,
  held: false,
  alone: false,
  notesSeen: 0,
  paceRev: 0,
};

/** A learner on the board; named as its place. */
export function tile(
  learner: string,
  need: Need = 'working',
  state: Partial<LearnerState> = {},
): Tile {
  const presence = need === 'offline' || need === 'gone' ? need : 'here';
  return { learner, need, presence, state: { ...emptyState, name: learner, ...state } };
}

export const emptyView: GroupView = {
  code: 'K7PM4R',
  pin: '4821',
  link: 'connected',
  tiles: [],
  scenarios: [],
  gates: false,
  watch: false,
  beacon: false,
  open: true,
  ended: false,
  takenOver: false,
};

/** A facilitator's desk in plain variables: it does what the real one shows, and notes what was asked. */
export class FakeLead implements Lead {
  readonly asked: unknown[][] = [];
  answer: RoomAnswer | undefined = { addresses: ['http://192.168.1.20:4173'], visits: 0 };
  looks = 0;
  #view: GroupView;
  #count = 0;
  readonly #listeners = new Set<() => void>();

  constructor(view: Partial<GroupView> = {}) {
    this.#view = { ...emptyView, ...view };
  }

  set(more: Partial<GroupView>): void {
    this.#view = { ...this.#view, ...more };
    this.#listeners.forEach((listener) => listener());
  }

  view(): GroupView {
    this.looks += 1;
    return this.#view;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  setScenarios(scenarios: readonly string[]): void {
    this.#note('scenarios', scenarios);
    this.set({ scenarios });
  }

  /** Why nothing can be handed over. */
  refuses: NoEntry | undefined;

  async hand(scenario: string, handout: Handout): Promise<Refused | undefined> {
    this.#note('hand', scenario, handout);
    return this.refuses && { refused: this.refuses };
  }

  launch(scenario: string, level: Level, learners?: readonly string[]): void {
    this.#note('launch', scenario, level, learners);
    if (!learners) this.set({ launch: { n: (this.#count += 1), scenario, level } });
  }

  hold(step?: string): void {
    this.#note('hold', step);
    this.set({ hold: { n: (this.#count += 1), step: step ?? null, word: 'tomate' } });
  }

  release(): void {
    this.#note('release');
    const { hold: _, ...view } = this.#view;
    this.#view = view;
    this.set({});
  }

  setGates(gates: boolean): void {
    this.set({ gates });
  }

  setWatch(watch: boolean): void {
    this.set({ watch });
  }

  setBeacon(beacon: boolean): void {
    this.set({ beacon });
  }

  async setDoor(open: boolean): Promise<void> {
    this.set({ open });
  }

  say(text: string, learner?: string): void {
    this.#note('say', text, learner);
  }

  hint(learner?: string): void {
    this.#note('hint', learner);
  }

  lowerHand(learner: string): void {
    this.#note('lower', learner);
  }

  room = async (): Promise<RoomAnswer | undefined> => this.answer;

  collect(state: LearnerState, learner: string): void {
    this.#note('collect', learner);
    this.set({ tiles: [...this.#view.tiles, tile(learner, 'working', state)] });
  }

  record(): GroupRecord {
    return { code: this.#view.code, began: '2026-11-21T09:00:00.000Z', lines: [] };
  }

  async end(): Promise<void> {
    this.#note('end');
    this.set({ ended: true });
  }

  async close(): Promise<void> {
    this.#note('close');
  }

  #note(...what: unknown[]): void {
    this.asked.push(what);
  }
}

/** Group sessions that give this desk, or refuse. */
export class FakeClassroom implements Classroom {
  opened: unknown[] = [];
  refusal: NoEntry | undefined;
  kept: Lead | undefined;
  earlier: GroupRecord[] = [];

  constructor(readonly lead: Lead = new FakeLead()) {}

  join = async () => ({ refused: 'unknown' }) as const;
  rejoin = async () => undefined;
  reopen = async () => this.kept;
  records = async () => this.earlier;
  forgetRecord = async (code: string) => {
    this.earlier = this.earlier.filter((record) => record.code !== code);
  };

  async open(options?: { code: string; pin: string }) {
    this.opened.push(options);
    return this.refusal ? { refused: this.refusal } : this.lead;
  }

  openUnlinked = async () => this.lead;

  readonly reports = {
    summary: () => ({ learners: 0, finished: 0, minutes: 0, steps: [], people: [] }),
    csv: () => '',
  };

  readonly unlinked = {
    picture: () => '',
    readPicture: () => undefined,
    code: () => '',
    readCode: () => undefined,
    word: (seed: string) => `mot-${seed}`,
    opens: () => false,
    gates: (_scenario: string, steps: readonly string[]) => steps.slice(1, 2),
  };
}
