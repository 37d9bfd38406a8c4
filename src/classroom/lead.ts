import type { Level } from '../lesson/ports';
import type { Clock } from './clock';
import { Desk, type DeskPapers } from './desk';
import { isRefused } from './door';
import { FacilitatorLink } from './facilitator-link';
import type { Kept } from './kept';
import { letter, limits, pace, root, topics } from './messages';
import type { LearnerState, Opening, Pace, RoomAnswer } from './messages';
import type { ConnectRelay, Door, GroupRecord, GroupView, Lead } from './ports';
import { readMessage } from './read';
import { addToRecord } from './records';
import { Roster } from './roster';
import { Shown } from './shown';
import { Teller } from './teller';
import { times } from './times';
import { unlinked } from './unlinked';

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

/**
 * `settling`: connected, hears first what the relay kept. `leading`: writes. `looking`: another
 * facilitator leads. `over`: ended or left.
 */
type Phase = 'settling' | 'leading' | 'looking' | 'over';

/** As many as `ctl` takes. */
const mostScenarios = 20;

/** The facilitator's desk on the link. */
export class GroupLead implements Lead {
  readonly #teller: Teller;
  readonly #shown: Shown;
  readonly #roster: Roster;
  readonly #desk: Desk;
  readonly #link: FacilitatorLink;
  readonly #clock: Clock;
  readonly #stops: (() => void)[] = [];
  #opening: Opening;
  #record: GroupRecord;
  #phase: Phase = 'settling';
  #first = true;
  /** The newest `ctl` of another hand that came while settling. */
  #retained: Pace | undefined;
  #view: GroupView | undefined;
  #stopSettling: (() => void) | undefined;
  #writing = false;

  constructor(
    private readonly outside: LeadOutside,
    private readonly beginning: LeadBeginning,
  ) {
    const { opening, boot, record, papers, states = {} } = beginning;
    this.#clock = outside.clock;
    this.#opening = opening;
    this.#record = record;
    this.#desk = new Desk(opening.place, papers);
    this.#teller = new Teller(outside.clock);
    this.#roster = new Roster(() => this.#clock.now());
    this.#shown = new Shown(this.#roster, outside.clock);
    const now = this.#clock.now();
    for (const [learner, state] of Object.entries(states)) this.#roster.put(learner, state, now);
    this.#link = new FacilitatorLink(opening, boot * 1_000, outside, {
      hear: (topic, payload) => this.#hear(topic, payload),
      connected: () => this.#settle(),
      lost: () => this.#changed(),
      reopened: (again) => {
        this.#opening = { ...again, pin: again.pin || this.#opening.pin };
        this.#changed();
      },
    });
  }

  async begin(): Promise<void> {
    this.#stops.push(
      this.#clock.every(times.heartbeat, () => this.#beat()),
      this.#clock.every(times.look, () => this.#glance()),
    );
    await this.#link.begin();
    this.#keep();
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
    return this.#record;
  }

  async end(): Promise<void> {
    if (this.#phase === 'over') return;
    const leads = this.#phase !== 'looking';
    if (leads) {
      this.#desk.change({ ended: true, hold: null, watch: false });
      this.#send();
    }
    this.#stop();
    this.#record = { ...this.#record, ended: new Date().toISOString() };
    await this.outside.kept.keepRecord(this.#record);
    await this.outside.kept.forgetLead();
    this.#changed();
    if (leads) await this.#wipe();
    await this.#link.close();
    if (leads) await this.outside.door.end(this.#link.pass);
  }

  async close(): Promise<void> {
    if (this.#phase === 'over') return;
    const { code } = this.#opening;
    if (this.#phase === 'leading') {
      this.#link.publish(topics.facilitator(code), this.#link.presence(false));
    }
    this.#stop();
    await this.#write();
    await this.#link.close();
  }

  /** Everyone hears « ended » first; then nothing of the session is left on the relay. */
  async #wipe(): Promise<void> {
    if (!this.#link.isConnected) return;
    await new Promise<void>((resolve) => this.#clock.after(times.farewell, resolve));
    const { code } = this.#opening;
    const known = this.#roster.members().map(({ learner }) => learner);
    const learners = new Set([...known, ...this.#desk.learners()]);
    for (const learner of learners) {
      this.#link.publish(topics.state(code, learner), '');
      this.#link.publish(topics.presence(code, learner), '');
      this.#link.publish(topics.to(code, learner), '');
    }
    this.#link.publish(topics.facilitator(code), '');
    this.#link.publish(topics.pace(code), '');
  }

  #stop(): void {
    this.#phase = 'over';
    this.#stopSettling?.();
    for (const stop of this.#stops) stop();
  }

  #decide(act: (desk: Desk) => void): void {
    if (this.#phase === 'looking' || this.#phase === 'over') return;
    act(this.#desk);
    this.#send();
    this.#changed();
    this.#keep();
  }

  #hear(topic: string, payload: string): void {
    if (this.#phase === 'over') return;
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
    this.#record = addToRecord(this.#record, learner, state);
    this.#changed();
    this.#keep();
  }

  #hearPace(payload: string): void {
    const heard = readMessage(pace, payload);
    if (!heard || heard.rev <= this.#desk.pace.rev) return;
    if (this.#phase === 'leading') this.#giveUp(heard);
    else if (this.#phase === 'looking') this.#desk.follow(heard);
    else if (heard.rev > (this.#retained?.rev ?? -1)) this.#retained = heard;
    this.#changed();
  }

  #hearLetter(learner: string, payload: string): void {
    const heard = readMessage(letter, payload);
    if (heard) this.#desk.adoptLetter(learner, heard);
  }

  /** After each connection: what the relay kept tells whether someone else leads meanwhile. */
  #settle(): void {
    this.#roster.doubt();
    this.#changed();
    if (this.#phase === 'over' || this.#phase === 'looking') return;
    this.#phase = 'settling';
    this.#retained = undefined;
    this.#stopSettling?.();
    this.#stopSettling = this.#clock.after(times.settle, () => this.#lead());
  }

  #lead(): void {
    if (this.#phase !== 'settling' || !this.#link.isConnected) return;
    const retained = this.#retained;
    const mine = retained?.fid === this.#desk.pace.fid;
    const mayAdopt = this.#first && (mine || this.beginning.takesOver);
    if (retained && !mayAdopt) return this.#giveUp(retained);
    this.#phase = 'leading';
    if (this.#first) this.#desk.adopt(retained ?? this.#desk.pace, this.#opening.place);
    this.#first = false;
    this.#desk.resend();
    this.#beat();
    this.#changed();
    this.#keep();
  }

  #giveUp(other: Pace): void {
    this.#phase = 'looking';
    this.#desk.follow(other);
    void this.outside.kept.forgetLead();
    this.#changed();
  }

  #beat(): void {
    if (this.#phase !== 'leading' || !this.#link.isConnected) return;
    this.#desk.beat();
    this.#desk.insist((learner) => this.#roster.state(learner));
    this.#link.publish(topics.facilitator(this.#opening.code), this.#link.presence(true));
    this.#send();
  }

  #send(): void {
    if (this.#phase !== 'leading' || !this.#link.isConnected) return;
    const { code } = this.#opening;
    const due = this.#desk.takeDue();
    if (due.pace) this.#link.publish(topics.pace(code), JSON.stringify(this.#desk.pace));
    for (const learner of due.learners) {
      this.#link.publish(topics.to(code, learner), JSON.stringify(this.#desk.letter(learner)));
    }
  }

  #look(): GroupView {
    const { launch, scenarios, hold, gates, watch, beacon, open, ended } = this.#desk.pace;
    const link = this.#link.isConnected ? 'connected' : 'reconnecting';
    return {
      code: this.#opening.code,
      pin: this.#opening.pin,
      link,
      tiles: this.#shown.tiles(),
      ...(launch ? { launch } : {}),
      scenarios,
      ...(hold ? { hold } : {}),
      gates,
      watch,
      beacon,
      open,
      ended,
      takenOver: this.#phase === 'looking',
    };
  }

  /** Someone may have fallen silent. */
  #glance(): void {
    if (this.#shown.looksDifferent()) this.#changed();
  }

  #changed(): void {
    this.#view = undefined;
    this.#teller.tell();
  }

  #keep(): void {
    if (this.#writing || this.#phase === 'over') return;
    this.#writing = true;
    this.#clock.after(times.pen, () => {
      this.#writing = false;
      if (this.#phase !== 'over') void this.#write();
    });
  }

  async #write(): Promise<void> {
    const { kept } = this.outside;
    await kept.keepRecord(this.#record);
    if (this.#phase === 'looking') return;
    const states = this.#roster.members().map(({ learner, state }) => [learner, state]);
    await kept.keepLead({
      opening: this.#opening,
      taken: Date.now(),
      papers: this.#desk.papers(),
      states: Object.fromEntries(states),
    });
  }
}
