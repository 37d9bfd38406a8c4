import type { Handout } from '../../../src/classroom/messages';
import type {
  Classroom,
  NoEntry,
  Progress,
  Refused,
  Reports,
  Seat,
  SeatView,
} from '../../../src/classroom/ports';
import { unlinked } from '../../../src/classroom/unlinked';

const quiet: SeatView = {
  code: 'K7PM4R',
  link: 'connected',
  facilitator: true,
  scenarios: [],
  gates: false,
  watch: false,
  beacon: false,
  notes: [],
  hand: false,
  stuck: false,
  ended: false,
};

/** A place whose facilitator is the test: `pace` is what they decide. */
export class FakeSeat implements Seat {
  reported: (Progress | undefined)[] = [];
  held: boolean[] = [];
  seen: number[] = [];
  stirred = 0;
  left = false;
  closed = false;
  names: string[] = [];
  #view: SeatView;
  readonly #listeners = new Set<() => void>();

  constructor(view: Partial<SeatView> = {}) {
    this.#view = { ...quiet, ...view };
  }

  /** What the facilitator handed over, by name. */
  handouts = new Map<string, Handout>();
  fetched: string[] = [];
  /** Why nothing can be fetched now. */
  cut: NoEntry | undefined;

  async fetchHandout(name: string): Promise<Handout | Refused> {
    this.fetched.push(name);
    if (this.cut) return { refused: this.cut };
    return this.handouts.get(name) ?? { refused: 'unknown' };
  }

  /** The group changed. What is undefined here is there no more. */
  pace(change: { [K in keyof SeatView]?: SeatView[K] | undefined }): void {
    const changed = Object.entries({ ...this.#view, ...change });
    this.#view = Object.fromEntries(
      changed.filter(([, value]) => value !== undefined),
    ) as unknown as SeatView;
    for (const listener of [...this.#listeners]) listener();
  }

  get last(): Progress | undefined {
    return this.reported.at(-1);
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  view = () => this.#view;
  onChange(listener: () => void) {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
  report = (progress: Progress | undefined) => void this.reported.push(progress);
  stir = () => void (this.stirred += 1);
  setHeld = (held: boolean) => void this.held.push(held);
  raiseHand = (hand: boolean) => this.pace({ hand });
  goAlone = () => this.pace({ link: 'alone', hold: undefined, watch: false });
  rename = (name: string) => void this.names.push(name);
  leave = async () => void (this.left = true);
  close = async () => void (this.closed = true);

  noteSeen(id: number) {
    this.seen.push(id);
    this.pace({ notes: this.#view.notes.filter((note) => note.id > id) });
  }
}

/** A door that knows one code, and says why it stays closed where a test wants it to. */
export class FakeClassroom implements Classroom {
  refuses: NoEntry | undefined;
  asked: { code: string; name: string; picture: string }[] = [];
  /** The place that was held before a reload. */
  kept: FakeSeat | undefined;
  readonly unlinked = unlinked;
  readonly reports = {} as Reports;

  constructor(readonly seat = new FakeSeat()) {}

  async join(code: string, who: { name: string; picture: string }) {
    this.asked.push({ code, ...who });
    if (this.refuses) return { refused: this.refuses };
    return code === this.seat.view().code ? this.seat : { refused: 'unknown' as const };
  }

  rejoin = async () => this.kept;
  open = async () => ({ refused: 'not-allowed' as const });
  openUnlinked = async () => ({ refused: 'unreachable' as const });
  reopen = async () => undefined;
  records = async () => [];
  forgetRecord = async () => undefined;
}
