import type { Level } from '../lesson/ports';
import type { Clock } from './clock';
import { Desk, type DeskPapers } from './desk';
import { isRefused } from './door';
import { FacilitatorLink } from './facilitator-link';
import { groupView } from './group-view';
import { Handouts } from './handouts';
import type { Kept, KeptLead } from './kept';
import { Leadership } from './leadership';
import { Logbook } from './logbook';
import { letter, limits, pace, root } from './messages';
import type { Handout, LearnerState, Opening, RoomAnswer } from './messages';
import type { ConnectRelay, Door, GroupRecord, GroupView, Lead, Refused } from './ports';
import { readMessage } from './read';
import { Roster } from './roster';
import { Shown } from './shown';
import { Teller } from './teller';
import { times } from './times';
import { unlinked } from './unlinked';
import { onWake } from './wake';

export interface LeadOutside {
  readonly connect: ConnectRelay;
  readonly door: Door;
  readonly clock: Clock;
  readonly kept: Kept;
}

export interface LeadBeginning {
  readonly opening: Opening;
  readonly boot: number;
  readonly record: GroupRecord;
  /** Comes to a session that someone else leads. */
  readonly takesOver: boolean;
  readonly papers?: DeskPapers;
  readonly states?: Readonly<Record<string, LearnerState>>;
}

/** As many as `ctl` takes. */
const mostScenarios = 20;

/** The facilitator's desk on the link. */
export class GroupLead implements Lead {
  readonly #teller: Teller;
  readonly #shown: Shown;
  readonly #roster: Roster;
  readonly #desk: Desk;
  readonly #link: FacilitatorLink;
  readonly #leadership: Leadership;
  readonly #logbook: Logbook;
  readonly #handouts: Handouts;
  readonly #clock: Clock;
  readonly #stops: (() => void)[] = [];
  #opening: Opening;
  /** Ended or left. */
  #over = false;
  #view: GroupView | undefined;

  constructor(
    private readonly outside: LeadOutside,
    beginning: LeadBeginning,
  ) {
    const { opening, boot, record, papers, states = {}, takesOver } = beginning;
    const { clock, kept } = outside;
    this.#clock = clock;
    this.#opening = opening;
    this.#desk = new Desk(opening.place, papers);
    this.#teller = new Teller(clock);
    this.#roster = new Roster(() => clock.now());
    this.#shown = new Shown(this.#roster, clock);
    this.#logbook = new Logbook(kept, clock, record, () => this.#papers());
    const now = clock.now();
    for (const [learner, state] of Object.entries(states)) this.#roster.put(learner, state, now);
    this.#link = new FacilitatorLink(opening, boot, outside, {
      hear: (topic, payload) => this.#hear(topic, payload),
      connected: () => this.#connected(),
      lost: () => this.#changed(),
      reopened: (again) => {
        this.#opening = { ...again, pin: again.pin || this.#opening.pin };
        this.#changed();
      },
      over: () => void this.#isOver(),
    });
    this.#handouts = new Handouts(outside.door, () => this.#link.pass);
    const state = (learner: string) => this.#roster.state(learner);
    const { desk, link } = { desk: this.#desk, link: this.#link };
    this.#leadership = new Leadership({ desk, link, clock, state }, takesOver, {
      changed: () => this.#changed(),
      leads: () => {
        this.#changed();
        this.#logbook.keep();
        // A relay that was started anew has its door open.
        if (!this.#desk.pace.open) void outside.door.setOpen(link.pass, false);
      },
      gaveUp: () => this.#logbook.forgetDesk(),
      ended: () => void this.#isOver(),
    });
  }

  async begin(): Promise<void> {
    this.#stops.push(
      this.#clock.every(times.heartbeat, () => this.#beat()),
      this.#clock.every(times.look, () => this.#glance()),
      onWake(() => this.#leadership.beat()),
    );
    await this.#link.begin();
    this.#logbook.keep();
  }

  view(): GroupView {
    this.#view ??= this.#look();
    return this.#view;
  }

  onChange(listener: () => void): () => void {
    return this.#teller.add(listener);
  }

  setScenarios(scenarios: readonly string[]): void {
    this.#decide((desk) => desk.change({ scenarios: scenarios.slice(0, mostScenarios) }));
  }

  async hand(scenario: string, handout: Handout): Promise<Refused | undefined> {
    if (this.#over || this.#leadership.isLooking) return { refused: 'not-allowed' };
    return this.#handouts.hand(scenario, handout);
  }

  launch(scenario: string, level: Level, learners?: readonly string[]): void {
    this.#decide((desk) => desk.launch(scenario, level, learners));
  }

  hold(step?: string): void {
    const word = (n: number) => unlinked.word(`${this.#opening.code} ${n}`);
    this.#decide((desk) => desk.hold(step, word));
  }

  release(): void {
    this.#decide((desk) => desk.change({ hold: null }));
  }

  setGates(gates: boolean): void {
    this.#decide((desk) => desk.change({ gates }));
  }

  setWatch(watch: boolean): void {
    this.#decide((desk) => desk.change({ watch }));
  }

  setBeacon(beacon: boolean): void {
    this.#decide((desk) => desk.change({ beacon }));
  }

  async setDoor(open: boolean): Promise<void> {
    this.#decide((desk) => desk.change({ open }));
    await this.outside.door.setOpen(this.#link.pass, open);
  }

  say(text: string, learner?: string): void {
    const said = text.trim().slice(0, limits.sentence);
    if (said === '') return;
    this.#decide((desk) => {
      if (learner === undefined) desk.say(said);
      else desk.note([learner], 'sentence', said);
    });
  }

  hint(learner?: string): void {
    const present = this.#roster.members().filter(({ left }) => !left);
    const learners = learner === undefined ? present.map((each) => each.learner) : [learner];
    this.#decide((desk) => desk.note(learners, 'hint'));
  }

  lowerHand(learner: string): void {
    const hand = this.#roster.state(learner)?.hand ?? 0;
    this.#decide((desk) => desk.lowerHand(learner, hand));
  }

  async room(): Promise<RoomAnswer | undefined> {
    const answer = await this.outside.door.room(this.#link.pass);
    return isRefused(answer) ? undefined : answer;
  }

  collect(state: LearnerState, learner: string): void {
    if (this.#roster.put(learner, state)) this.#note(learner, state);
  }

  record(): GroupRecord {
    return this.#logbook.record;
  }

  async end(): Promise<void> {
    if (this.#over) return;
    const leads = this.#leadership.end();
    this.#stop();
    await this.#logbook.end();
    this.#changed();
    // Everyone hears « ended » first; then nothing of the session is left on the relay.
    if (leads) await this.#link.sweep([...this.#roster.learners(), ...this.#desk.learners()]);
    await this.#link.close();
    if (leads) await this.outside.door.end(this.#link.pass);
  }

  async close(): Promise<void> {
    if (this.#over) return;
    this.#leadership.leave();
    this.#stop();
    await this.#logbook.close();
    await this.#link.close();
  }

  /** Another facilitator ended it, or the relay knows that it is over. */
  async #isOver(): Promise<void> {
    if (this.#over) return;
    this.#stop();
    this.#desk.change({ ended: true });
    const written = this.#logbook.end();
    this.#changed();
    await Promise.all([written, this.#link.close()]);
  }

  #stop(): void {
    this.#over = true;
    this.#leadership.stop();
    for (const stop of this.#stops) stop();
  }

  #decide(act: (desk: Desk) => void): void {
    if (this.#over || this.#leadership.isLooking) return;
    act(this.#desk);
    this.#leadership.send();
    this.#changed();
    this.#logbook.keep();
  }

  #connected(): void {
    this.#roster.doubt();
    this.#changed();
    if (this.#over) return;
    void this.#handouts.tend();
    this.#leadership.settle();
  }

  #beat(): void {
    this.#leadership.beat();
    if (!this.#leadership.isLooking) void this.#handouts.tend();
  }

  #hear(topic: string, payload: string): void {
    if (this.#over) return;
    this.#leadership.keepUp();
    const [, , branch, learner, leaf] = topic.split('/');
    if (branch === 'ctl') this.#hearPace(payload);
    else if (branch === 'to' && learner) this.#hearLetter(learner, payload);
    else if (branch !== 'l' || !learner || !topic.startsWith(`${root}/`)) return;
    else if (leaf === 'st') this.#hearState(learner, payload);
    else if (leaf === 'on' && this.#roster.hearPresence(learner, payload)) this.#changed();
  }

  #hearState(learner: string, payload: string): void {
    const state = this.#roster.hearState(learner, payload);
    if (state) this.#note(learner, state);
    else if (payload === '') this.#changed();
  }

  #note(learner: string, state: LearnerState): void {
    this.#desk.settle(learner, state);
    this.#logbook.note(learner, state);
    this.#changed();
  }

  #hearPace(payload: string): void {
    const heard = readMessage(pace, payload);
    if (heard) this.#leadership.hear(heard);
  }

  #hearLetter(learner: string, payload: string): void {
    const heard = readMessage(letter, payload);
    if (heard) this.#desk.adoptLetter(learner, heard);
  }

  #look(): GroupView {
    return groupView({
      opening: this.#opening,
      pace: this.#desk.pace,
      connected: this.#link.isConnected,
      tiles: this.#shown.tiles(),
      takenOver: this.#leadership.isLooking && !this.#over,
    });
  }

  #papers(): Omit<KeptLead, 'taken'> | undefined {
    if (this.#leadership.isLooking) return undefined;
    const states = this.#roster.members().map(({ learner, state }) => [learner, state]);
    const papers = this.#desk.papers();
    return { opening: this.#opening, papers, states: Object.fromEntries(states) };
  }

  /** Someone may have fallen silent. */
  #glance(): void {
    if (this.#shown.looksDifferent()) this.#changed();
  }

  #changed(): void {
    this.#view = undefined;
    this.#teller.tell();
  }
}
