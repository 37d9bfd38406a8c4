import type { Level } from '../lesson/ports';
import type {
  Handout,
  Hold,
  JoinRequest,
  Launch,
  LearnerState,
  Note,
  Opening,
  Pass,
  Refusal,
  RoomAnswer,
  StepDone,
} from './messages';

/** A connection to any relay that speaks MQTT 3.1.1. Messages are published at QoS 1, heard at QoS 0. */
export interface Relay {
  publish(topic: string, payload: string, options: { readonly retain: boolean }): void;
  subscribe(filter: string, listener: (topic: string, payload: string) => void): void;
  /** Called with each change; at once with the state as it is. */
  onState(listener: (state: 'connecting' | 'connected' | 'lost') => void): void;
  /** Says good-bye: no will is sent. */
  close(): Promise<void>;
}

/** What the relay says when a connection breaks. `payload` is read anew at each try to connect. */
export interface Will {
  readonly topic: string;
  readonly payload: string;
}

/** Connects, and goes on trying with 0.5 to 10 s between two tries, however often it is refused. */
export type ConnectRelay = (pass: Pass, will: Will) => Promise<Relay>;

/** Why one could not come in; `unreachable` where nobody answers. */
export type NoEntry = Refusal | 'unreachable';

export interface Refused {
  readonly refused: NoEntry;
  /** `unknown` because it was ended, not because the relay forgot it. */
  readonly over?: true;
}

/** The door of the relay: plain HTTP of the same origin. None of its promises rejects. */
export interface Door {
  open(request?: { code: string; pin?: string; key?: string }): Promise<Opening | Refused>;
  join(request: JoinRequest): Promise<Pass | Refused>;
  setOpen(pass: Pass, open: boolean): Promise<void>;
  end(pass: Pass): Promise<void>;
  room(pass: Pass): Promise<RoomAnswer | Refused>;
  /** A facilitator's own exercise, for the learners of the session. @returns why not */
  hand(pass: Pass, scenario: string, handout: Handout): Promise<Refused | undefined>;
  /** What was handed over, and is there still. */
  handed(pass: Pass): Promise<{ readonly names: readonly string[] } | Refused>;
  /** For a learner; `unknown` where there is none of that name. */
  fetchHandout(pass: Pass, scenario: string): Promise<Handout | Refused>;
}

/** A drawer of this machine's memory: plain values under a key. None of its promises rejects. */
export interface Drawer {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
  keys(): Promise<string[]>;
  remove(key: string): Promise<void>;
}

/** What the lesson tells the group: names, counts and times; nothing typed. */
export interface Progress {
  readonly scenario: string;
  readonly level: Level;
  readonly step: string;
  readonly index: number;
  readonly total: number;
  readonly hints: number;
  readonly mistakes: number;
  readonly done: Readonly<Record<string, StepDone>>;
  readonly result?: 'reussi' | 'a-revoir';
}

/** How the link is: `waiting` three minutes without the facilitator's machine offers to go on alone. */
export type LinkState = 'connected' | 'reconnecting' | 'waiting-long' | 'alone';

/** What a learner's screen shows of the group. A new object at each change. */
export interface SeatView {
  readonly code: string;
  readonly link: LinkState;
  readonly facilitator: boolean;
  /** The exercise to be in; its `n` grows with each launch. */
  readonly launch?: Launch;
  readonly scenarios: readonly string[];
  /** Present while everyone is asked to wait. */
  readonly hold?: Hold;
  readonly gates: boolean;
  readonly watch: boolean;
  readonly beacon: boolean;
  /** Not yet shown, oldest first; a sentence to all is one of them. */
  readonly notes: readonly Note[];
  readonly hand: boolean;
  readonly stuck: boolean;
  readonly ended: boolean;
}

/** A learner's place in a session. The lesson never waits for it. */
export interface Seat {
  view(): SeatView;
  onChange(listener: () => void): () => void;
  /** After each change of the lesson; undefined when no exercise is open. */
  report(progress: Progress | undefined): void;
  /** Something was done: the learner is not idle. */
  stir(): void;
  setHeld(held: boolean): void;
  raiseHand(up: boolean): void;
  noteSeen(id: number): void;
  /**
   * The texts of an exercise that the facilitator wrote, as they came: to be checked before use.
   * `unknown` where none of that name was handed over.
   */
  fetchHandout(scenario: string): Promise<Handout | Refused>;
  /** « Continuer seul »; the group is followed again when its facilitator is back and launches anew. */
  goAlone(): void;
  rename(name: string, picture: string): void;
  /** Leaves the session: the place is empty on the board, progress stays on this machine. */
  leave(): Promise<void>;
  /** Stops hearing, without leaving: another window of this machine goes on in this place. */
  close(): Promise<void>;
}

/** A learner on the board. */
export type Presence = 'here' | 'offline' | 'gone';

/** What a tile says first; the order is the order of the board. */
export type Need =
  'hand' | 'stuck' | 'mistakes' | 'working' | 'held' | 'finished' | 'offline' | 'gone';

export interface Tile {
  readonly learner: string;
  readonly state: LearnerState;
  readonly presence: Presence;
  readonly need: Need;
}

/** What the facilitator's screen shows. A new object at each change. */
export interface GroupView {
  readonly code: string;
  readonly pin: string;
  readonly link: 'connected' | 'reconnecting';
  readonly tiles: readonly Tile[];
  readonly launch?: Launch;
  readonly scenarios: readonly string[];
  readonly hold?: Hold;
  readonly gates: boolean;
  readonly watch: boolean;
  readonly beacon: boolean;
  readonly open: boolean;
  readonly ended: boolean;
  /** Another facilitator took over: this one only looks on. */
  readonly takenOver: boolean;
}

/** The facilitator's desk. */
export interface Lead {
  view(): GroupView;
  onChange(listener: () => void): () => void;
  setScenarios(scenarios: readonly string[]): void;
  /**
   * Gives an exercise of this machine's own to the learners: to be awaited before they are told its
   * name. Once is enough: a relay that forgot it is given it again.
   * @returns why the learners cannot have it
   */
  hand(scenario: string, handout: Handout): Promise<Refused | undefined>;
  /** For all, or for these learners alone. */
  launch(scenario: string, level: Level, learners?: readonly string[]): void;
  /** At the next step of each; with a step, where that step begins. */
  hold(step?: string): void;
  release(): void;
  setGates(on: boolean): void;
  setWatch(on: boolean): void;
  setBeacon(on: boolean): void;
  setDoor(open: boolean): Promise<void>;
  /** A sentence to one, or to all. */
  say(text: string, learner?: string): void;
  /** The next hint of the step where they are. */
  hint(learner?: string): void;
  lowerHand(learner: string): void;
  /** Where the others find this machine. */
  room(): Promise<RoomAnswer | undefined>;
  /** Adds someone without a link, from the picture or the code on their screen. */
  collect(state: LearnerState, learner: string): void;
  record(): GroupRecord;
  /** Thanks everyone, empties the relay. The record stays on this machine. */
  end(): Promise<void>;
  /** Stops hearing, without ending: the page is left. */
  close(): Promise<void>;
}

/** One learner in one exercise, as the session saw it. */
export interface RecordLine {
  readonly learner: string;
  readonly name: string;
  readonly scenario: string;
  readonly level: Level;
  readonly index: number;
  readonly total: number;
  readonly done: Readonly<Record<string, StepDone>>;
  readonly hints: number;
  readonly mistakes: number;
  readonly result: 'reussi' | 'a-revoir' | null;
}

/** All that stays of a session, on the facilitator's machine alone. Times are ISO 8601. */
export interface GroupRecord {
  readonly code: string;
  readonly began: string;
  readonly ended?: string;
  readonly lines: readonly RecordLine[];
}

/** Where a group stumbled; `went` counts the learners that passed the step, by how it went. */
export interface StepSummary {
  readonly scenario: string;
  readonly step: string;
  readonly learners: number;
  readonly mistakes: number;
  readonly helps: number;
  /** The middle one of the learners' times, in milliseconds. */
  readonly ms: number;
}

export interface PersonSummary {
  readonly learner: string;
  readonly name: string;
  readonly scenarios: number;
  readonly finished: number;
  readonly succeeded: number;
  readonly mistakes: number;
  readonly helps: number;
  readonly ms: number;
}

export interface GroupSummary {
  readonly learners: number;
  readonly finished: number;
  readonly minutes: number;
  readonly steps: readonly StepSummary[];
  readonly people: readonly PersonSummary[];
}

/** Pure questions about a session that is over, or goes on. */
export interface Reports {
  summary(record: GroupRecord): GroupSummary;
  /**
   * RFC 4180, with `;` and a byte order mark for French spreadsheets. No cell can begin a formula.
   * @param heads the first row, in the reader's language
   * @param options without names, people are numbered
   */
  csv(
    record: GroupRecord,
    heads: readonly string[],
    options: {
      readonly names: boolean;
      /** Exercises in words, by their name. */
      readonly titles?: Readonly<Record<string, string>>;
    },
  ): string;
}

/** A group without any link: what screens show, and what is read from them. */
export interface Unlinked {
  /** The text of a learner's QR code: versioned, under 200 bytes. */
  picture(learner: string, state: LearnerState): string;
  /** @returns undefined for anything else than such a text */
  readPicture(text: string): { readonly learner: string; readonly state: LearnerState } | undefined;
  /** Six characters that say where a learner is, among the session's exercises. */
  code(state: LearnerState, scenarios: readonly string[]): string;
  readCode(code: string, scenarios: readonly string[]): Partial<LearnerState> | undefined;
  /** The everyday word of a gate; the same seed gives the same word on every machine. */
  word(seed: string): string;
  /** Whether what was typed is that word: accents, capitals and spaces aside. */
  opens(typed: string, seed: string): boolean;
  /** The steps of an exercise where a gate stands, from the names of its steps in order. */
  gates(scenario: string, steps: readonly string[]): readonly string[];
}

/** Group sessions, as the app uses them. Refusals come as `{ refused }`, nothing is thrown. */
export interface Classroom {
  join(
    code: string,
    who: { name: string; picture: string },
  ): Promise<Seat | { readonly refused: NoEntry }>;
  /** The place that this machine held before a reload; undefined when there is none or it is over. */
  rejoin(who: { name: string; picture: string }): Promise<Seat | undefined>;
  /** A new session on this machine's relay. */
  open(options?: { code: string; pin: string }): Promise<Lead | { readonly refused: NoEntry }>;
  /** A session without any link: its board is filled by `collect` alone. */
  openUnlinked(): Promise<Lead | { readonly refused: NoEntry }>;
  /** The session that this machine led before a reload or a power cut. */
  reopen(): Promise<Lead | undefined>;
  /** Earlier sessions of this machine, newest first. */
  records(): Promise<GroupRecord[]>;
  forgetRecord(code: string): Promise<void>;
  readonly reports: Reports;
  readonly unlinked: Unlinked;
}
