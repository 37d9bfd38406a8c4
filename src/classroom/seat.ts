import type { Clock } from './clock';
import { isRefused } from './door';
import { Following } from './following';
import type { Kept, KeptSeat } from './kept';
import { Listeners } from './listeners';
import { topics } from './messages';
import type { Handout, LearnerState } from './messages';
import { lessonPart, type Who, whoOnWire } from './own-state';
import type { ConnectRelay, Door, Progress, Refused, Seat, SeatView } from './ports';
import { seatView } from './seat-view';
import { Stumbling } from './stumbling';
import { times } from './times';
import { Voice } from './voice';
import { onWake } from './wake';

export interface SeatOutside {
  readonly connect: ConnectRelay;
  readonly door: Door;
  readonly clock: Clock;
  readonly kept: Kept;
}

export interface SeatBeginning {
  /** As it was kept, or as it is now taken. */
  readonly seat: KeptSeat;
  readonly who: Who;
  readonly boot: number;
}

/** Between two looks at the clock. */
const tick = 1_000;
/** A longer gap means that this machine slept. */
const nap = 20_000;

/** A learner's end of the link. */
export class LearnerSeat implements Seat {
  readonly #listeners = new Listeners();
  readonly #clock: Clock;
  readonly #voice: Voice;
  readonly #following: Following;
  readonly #stumbling: Stumbling;
  readonly #stops: (() => void)[] = [];
  #kept: KeptSeat;
  #who: Who;
  #over = false;
  #ticked: number;
  #asked = Number.NEGATIVE_INFINITY;

  #progress: Progress | undefined;
  #held = false;
  /** The launch that was followed when the learner went on alone. */
  #aloneSince: number | undefined;
  #view: SeatView;

  constructor(
    private readonly outside: SeatOutside,
    { seat, who, boot }: SeatBeginning,
  ) {
    const now = () => outside.clock.now();
    this.#clock = outside.clock;
    this.#kept = seat;
    this.#who = whoOnWire(who);
    this.#voice = new Voice(outside.clock, seat.pass, boot, () => this.#state());
    this.#following = new Following(now);
    this.#stumbling = new Stumbling(now);
    this.#ticked = now();
    this.#view = this.#look();
  }

  async begin(): Promise<void> {
    const { pass } = this.#kept;
    this.#stops.push(
      this.#clock.every(tick, () => this.#tick()),
      onWake(() => this.#wake()),
    );
    const relay = await this.outside.connect(pass, this.#voice.will);
    if (this.#over) return relay.close();
    this.#voice.speakOver(relay);
    const { pace, to, facilitator } = topics;
    relay.subscribe(pace(pass.code), (_, payload) => this.#hearPace(payload));
    relay.subscribe(to(pass.code, pass.place), (_, payload) => this.#hearLetter(payload));
    relay.subscribe(facilitator(pass.code), (_, payload) => {
      this.#following.hearFacilitator(payload);
      this.#refresh();
    });
    relay.onState((state) => {
      if (this.#over) return;
      this.#voice.follow(state);
      this.#refresh();
      if (state === 'connected') this.#voice.announce();
      if (state === 'lost') void this.#ask();
    });
  }

  view(): SeatView {
    return this.#view;
  }

  onChange(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  report(progress: Progress | undefined): void {
    this.#progress = progress;
    this.#stumbling.follow(progress);
    this.#changed();
  }

  stir(): void {
    const stuck = this.#isStuck();
    this.#stumbling.stir();
    if (stuck) this.#changed();
  }

  setHeld(held: boolean): void {
    if (held === this.#held) return;
    this.#held = held;
    if (!held) this.#stumbling.stir();
    this.#changed();
  }

  raiseHand(up: boolean): void {
    const { hands, handUp } = this.#kept;
    if (up === handUp) return;
    const next = Math.max(hands, this.#following.handSeen) + 1;
    this.#keep({ handUp: up, hands: up ? next : hands });
    this.#changed();
  }

  noteSeen(id: number): void {
    if (id <= this.#kept.notesSeen) return;
    this.#keep({ notesSeen: id });
    this.#changed();
  }

  fetchHandout(scenario: string): Promise<Handout | Refused> {
    return this.outside.door.fetchHandout(this.#kept.pass, scenario);
  }

  goAlone(): void {
    if (this.#aloneSince !== undefined) return;
    this.#aloneSince = this.#following.launch()?.n ?? 0;
    this.#changed();
  }

  rename(name: string, picture: string): void {
    this.#who = whoOnWire({ name, picture });
    this.#keep({ name: this.#who.name });
    this.#changed();
  }

  async leave(): Promise<void> {
    if (this.#over) return;
    this.#voice.erase();
    await this.#giveUp();
  }

  async close(): Promise<void> {
    this.#over = true;
    for (const stop of this.#stops) stop();
    await this.#voice.close();
  }

  async #giveUp(): Promise<void> {
    await Promise.all([this.close(), this.outside.kept.forgetSeat()]);
  }

  #hearPace(payload: string): void {
    if (this.#over) return;
    // Its own timers may sleep; and what it slept is known before what it hears.
    this.#tick();
    if (!this.#following.hearPace(payload)) return;
    this.#heard();
    if (this.#following.ended) void this.#giveUp();
  }

  /** The relay lets nobody in after the end; the door tells it to whoever slept meanwhile. */
  async #ask(): Promise<void> {
    const now = this.#clock.now();
    if (now - this.#asked < times.question) return;
    this.#asked = now;
    const { code, place, token } = this.#kept.pass;
    const answer = await this.outside.door.join({ code, place, token });
    if (this.#over || !isRefused(answer) || !answer.over) return;
    this.#following.end();
    this.#refresh();
    await this.#giveUp();
  }

  #hearLetter(payload: string): void {
    if (this.#over || !this.#following.hearLetter(payload)) return;
    const { hands, handUp } = this.#kept;
    if (handUp && hands <= this.#following.handSeen) this.#keep({ handUp: false });
    this.#heard();
    this.#changed();
  }

  #heard(): void {
    const launch = this.#following.launch();
    if (this.#aloneSince !== undefined && (launch?.n ?? 0) > this.#aloneSince) {
      this.#aloneSince = undefined;
      this.#changed();
    }
    this.#refresh();
  }

  #tick(): void {
    const now = this.#clock.now();
    const gap = now - this.#ticked;
    this.#ticked = now;
    if (gap > nap) this.#following.forgive(gap);
    const stuck = this.#view.stuck;
    this.#refresh();
    if (this.#view.stuck !== stuck) this.#changed();
    this.#voice.repeat();
  }

  #wake(): void {
    this.#tick();
    this.#voice.announce();
  }

  #changed(): void {
    if (this.#over) return;
    this.#refresh();
    this.#voice.change();
  }

  #isStuck(): boolean {
    const { pace } = this.#following;
    return !this.#held && !pace?.watch && this.#stumbling.isStuck(pace?.patience);
  }

  #state(): Omit<LearnerState, 'v' | 'boot' | 'rev'> {
    return {
      ...this.#who,
      ...lessonPart(this.#progress),
      hand: this.#kept.handUp ? this.#kept.hands : 0,
      stuck: this.#isStuck(),
      idle: this.#stumbling.idle(),
      held: this.#held,
      alone: this.#aloneSince !== undefined,
      notesSeen: this.#kept.notesSeen,
      paceRev: this.#following.pace?.rev ?? 0,
    };
  }

  #keep(part: Partial<KeptSeat>): void {
    this.#kept = { ...this.#kept, ...part };
    if (!this.#over) void this.outside.kept.keepSeat(this.#kept);
  }

  /** A new view where something changed; else the one that was. */
  #refresh(): void {
    const view = this.#look();
    if (JSON.stringify(view) === JSON.stringify(this.#view)) return;
    this.#view = view;
    this.#listeners.tell();
  }

  #look(): SeatView {
    return seatView({
      following: this.#following,
      kept: this.#kept,
      connected: this.#voice.isConnected,
      alone: this.#aloneSince !== undefined,
      stuck: this.#isStuck(),
    });
  }
}
