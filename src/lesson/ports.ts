import type { Scenario, StepId, Text } from '../scenario/scenario';
import type {
  FactName,
  Gesture,
  GestureKind,
  KeptGesture,
  MistakeCode,
  Outcome,
  PageName,
  PersonaName,
  TargetName,
} from '../simulator/world/gesture';

export const levels = ['regarder', 'aide', 'exercice', 'seul'] as const;
export type Level = (typeof levels)[number];

/** Which lesson this is: all that is needed to begin it. */
export interface LessonSetup {
  readonly scenario: Scenario;
  readonly level: Level;
  readonly persona: PersonaName;
}

/** How a step went: without help or mistake; with help given; with a mistake made. */
export type Went = 'alone' | 'helped' | 'stumbled';

/** What a passed step says of the learner: what it pointed at, what it asked for, how it went. */
export interface Trace {
  /** Absent for « J'ai lu ». */
  readonly target?: TargetName;
  readonly gesture: GestureKind;
  readonly went: Went;
}

/** A learner's past with one target and one kind of gesture, whatever the scenario. */
export interface Skill {
  readonly target: TargetName;
  readonly gesture: GestureKind;
  /** Newest last; only the last `skillLength` are kept. */
  readonly went: readonly Went[];
}
export const skillLength = 8;

/** How much a step shows by itself when it begins, at « exercice ». */
export type Help = 'none' | 'hint' | 'place';

/** Help that the coach proposes; it is given only when the learner takes it. */
export type Offer = 'hint' | 'place' | 'warm-up';

/** What a one-minute exercise trains. */
export const warmUps = [
  'click',
  'double-click',
  'scroll',
  'at-sign',
  'accents',
  'capitals',
  'copy',
] as const;
export type WarmUp = (typeof warmUps)[number];

/** A gesture made clumsily, as only the screen can see it; it is accepted all the same. */
export type Clumsy = 'missed' | 'long-press' | 'dragged' | 'double-click' | 'not-scrolled';

/** Away from the step's place: the page shown, and a shortest way back. */
export interface WayBack {
  readonly page: PageName;
  /** Empty where none was found; « Revenir juste avant » is offered then. */
  readonly gestures: readonly Gesture[];
}

/**
 * What happened in a run, in order. Categories, names and codes only: no typed text.
 * `seq` counts from 1 without a gap. `step` is the step at which it happened (`seul` at that level).
 */
export type RunEvent = { readonly seq: number; readonly step: StepId } & (
  | {
      readonly kind: 'gesture';
      readonly gesture: KeptGesture;
      readonly outcome: Outcome['kind'];
      readonly mistake?: MistakeCode;
      /** The step that follows; the same as `step` when it did not pass. */
      readonly next: StepId;
      /** Where the gesture passed the step. Not compared when a run is played again. */
      readonly trace?: Trace;
    }
  /** `show`: « Montrez-moi » where no hint is left. */
  | { readonly kind: 'hint' | 'why' | 'show' }
  /** « Revenir juste avant »: events after `to` no longer count for the world. */
  | { readonly kind: 'rewind'; readonly to: number }
  /** « J'ai terminé », or the end step reached. */
  | { readonly kind: 'finish'; readonly result: 'reussi' | 'a-revoir' }
);

/** `RunEvent` before it is numbered. */
export type NewRunEvent = RunEvent extends infer E
  ? E extends RunEvent
    ? Omit<E, 'seq'>
    : never
  : never;

/** What went wrong, for the panel. */
export interface Mistake {
  readonly code?: MistakeCode;
  /** The scenario's own sentence; else the interface has one for `code`, or a general one. */
  readonly say?: Text;
  /** The world changed page or facts: « Revenir juste avant » is offered. */
  readonly rewindable: boolean;
  /** The step's target is no longer on the screen. */
  readonly astray: boolean;
}

/** The honest end of a run. */
export interface Result {
  readonly result: 'reussi' | 'a-revoir';
  readonly reached: readonly FactName[];
  readonly open: readonly FactName[];
  /** Forbidden facts that came true. */
  readonly spoiled: readonly FactName[];
  readonly hints: number;
  readonly mistakes: number;
  /** Steps where something went wrong, to be tried again. */
  readonly stumbled: readonly StepId[];
}

/** What the coach shows at this moment. A new object at each change. */
export interface LessonView {
  readonly level: Level;
  /** `seul` at that level. */
  readonly step: StepId;
  /** 1-based place on the path and its length; for « Étape 3 sur 9 ». */
  readonly index: number;
  readonly total: number;
  readonly instruction: Text;
  readonly target?: TargetName;
  /** The kit value that the learner must write here, as written on the card. */
  readonly value?: string;
  /** The name of the kit value in whose place `value` stands now: a second code was asked for. */
  readonly standsFor?: string;
  /** The step waits for « J'ai lu ». */
  readonly reading: boolean;
  readonly why?: Text;
  readonly whyShown: boolean;
  readonly hints: readonly Text[];
  /** How many of `hints` are shown. */
  readonly hintsShown: number;
  readonly mistake?: Mistake;
  /** The place is shown: always at « aide »; at « exercice » when asked for, or when help starts so. */
  readonly lit: boolean;
  readonly offer?: Offer;
  /** Which exercise, where `offer` is `warm-up`. */
  readonly warmUp?: WarmUp;
  readonly wayBack?: WayBack;
  /** Goals of the scenario, for the level « seul ». */
  readonly goals: readonly FactName[];
  readonly page: PageName;
  /** Since the beginning of the run; rewinding takes nothing off. */
  readonly tally: { readonly hints: number; readonly mistakes: number };
  /** Present at the end. */
  readonly result?: Result;
}

export type RunState = 'en-cours' | 'reussi' | 'a-revoir';

/** One row a run: what home and resuming need without reading events. */
export interface RunSummary {
  readonly run: string;
  readonly learner: string;
  readonly scenario: string;
  readonly hash: string;
  readonly level: Level;
  readonly persona: PersonaName;
  readonly step: StepId;
  readonly index: number;
  readonly total: number;
  readonly state: RunState;
  /** Sequence number of the last event; 0 before any. */
  readonly seq: number;
  readonly hints: number;
  readonly mistakes: number;
  /** The learner's calendar days, `2026-11-20`. */
  readonly started: string;
  readonly updated: string;
}

/** A learner on this machine: a drawn picture and a first name; no account. */
export interface Learner {
  readonly id: string;
  readonly name: string;
  readonly picture: string;
}

/** Comfort, remembered per learner. */
export interface Comfort {
  /** Percent of the normal text size. */
  readonly textSize: 100 | 125 | 150 | 200;
  readonly spacing: 'normal' | 'large';
  readonly contrast: 'normal' | 'fort';
  /** Atkinson Hyperlegible, or the machine's own. */
  readonly font: 'lisible' | 'machine';
  /** No motion at all, whatever the machine says. */
  readonly calm: boolean;
  readonly pointer: 'normal' | 'grand';
  /** A double click counts as one click. */
  readonly doubleClick: boolean;
  /** The learner has switched the voice on: demonstrations speak. */
  readonly voice: boolean;
  /** A language of `i18n`; the browser's choice when absent. */
  readonly language?: string;
}

/** What the placement found; the day is the learner's own, `2026-11-20`. */
export interface Placement {
  readonly day: string;
  /** Small tasks that went well, and those that did not: names of tasks. */
  readonly well: readonly string[];
  readonly hard: readonly string[];
}

/** The memory of this machine. Every promise resolves after commit; none rejects: a failing
 *  store turns to `memory-only`, and the exercise goes on. */
export interface Memory {
  /** `kept`, or `memory-only` when this browser keeps nothing, and while a guest is here. */
  mode(): 'kept' | 'memory-only';
  onMode(listener: (mode: 'kept' | 'memory-only') => void): () => void;
  /** The learner in use; a default one is made when there is none. */
  learner(): Promise<Learner>;
  rename(learner: Learner): Promise<void>;
  /** Everyone on this machine, the guest left out, in the order in which they came. */
  learners(): Promise<Learner[]>;
  /** Makes a learner, and takes it into use. */
  addLearner(learner: Omit<Learner, 'id'>): Promise<Learner>;
  /** Takes another learner into use, also after a reload; the one in use when there is no such one. */
  useLearner(id: string): Promise<Learner>;
  /** Removes a learner with runs, skills, comfort and placement; another one, or a new one, is then in use. */
  removeLearner(id: string): Promise<Learner>;
  /** « Invité »: nothing is written until a learner is taken into use; a reload forgets the guest. */
  beGuest(): Promise<Learner>;
  /** All skills of a learner. `append` keeps them up from the events' traces, in its transaction. */
  skills(learner: string): Promise<Skill[]>;
  placement(learner: string): Promise<Placement | undefined>;
  setPlacement(learner: string, placement: Placement): Promise<void>;
  comfort(learner: string): Promise<Comfort>;
  setComfort(learner: string, comfort: Comfort): Promise<void>;
  /** Whether the welcome screen was read on this machine. */
  welcomed(): Promise<boolean>;
  setWelcomed(): Promise<void>;
  /** Newest first. */
  runs(learner: string): Promise<RunSummary[]>;
  events(run: string): Promise<RunEvent[]>;
  /** New events and the summary row after them, in one transaction. Resolves true once committed
   *  to disk, false in `memory-only`. Refuses (and answers false) events that leave a gap in `seq`. */
  append(summary: RunSummary, events: readonly RunEvent[]): Promise<boolean>;
  /** Removes one run and its events. */
  forget(run: string): Promise<void>;
  /** « Effacer mes traces »: everything about everyone on this machine. */
  eraseAll(): Promise<void>;
}
