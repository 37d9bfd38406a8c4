import type { Level, Offer, WarmUp } from '../lesson/ports';
import type { PersonaName } from '../simulator/world/gesture';

/** A run of words of one kind. `quote` is a French word of the site inside another language. */
export interface RichPart {
  readonly kind: 'plain' | 'strong' | 'key' | 'value' | 'word' | 'quote';
  readonly text: string;
  /** Of a `word`: its sentence in the glossary. */
  readonly explain?: string;
}

/** A recorded sentence: the address of its file, or the sound itself, where it has no file. */
export type Sound = string | Blob;

/** A sentence as it is shown, and the same as it is read aloud. */
export interface Rich {
  readonly parts: readonly RichPart[];
  readonly plain: string;
  /** Where it is not in the interface's language. */
  readonly lang?: string;
  readonly audio?: Sound;
}

export interface MistakeShown {
  readonly say: Rich;
  readonly rewindable: boolean;
  /** It says no more than that one is elsewhere. */
  readonly astray?: boolean;
}

/** Away from the step's place, in words. */
export interface WayShown {
  readonly where: Rich;
  /** The next gesture of the way back; absent where no way was found. */
  readonly next?: Rich;
  /** Gestures after that one. */
  readonly more: number;
}

/** A level that is proposed, with its reason. */
export interface NextShown {
  readonly level: Level;
  readonly persona: PersonaName;
  readonly reason: string;
}

/** The honest end of a run, in words. */
export interface Ending {
  readonly result: 'reussi' | 'a-revoir';
  readonly reached: readonly string[];
  readonly open: readonly string[];
  /** What should not have happened. */
  readonly spoiled: readonly string[];
  /** Sentences of the steps where something went wrong. */
  readonly stumbled: readonly Rich[];
  readonly hints: number;
  readonly mistakes: number;
  /** What is proposed next, and why. */
  readonly next: NextShown;
  /** Only the steps that went wrong were played again. */
  readonly replayed: boolean;
}

/** Everything that the panel shows, as plain data. A new object at each change. */
export interface Guidance {
  readonly level: Level;
  readonly step: string;
  readonly index: number;
  readonly total: number;
  readonly instruction: Rich;
  /** One sentence above it, such as how the run was taken up again. */
  readonly notice?: string;
  /** What the learner must write here. */
  readonly value?: string;
  readonly reading: boolean;
  readonly why?: Rich;
  readonly whyShown: boolean;
  readonly hints: readonly Rich[];
  readonly hintsShown: number;
  readonly mistake?: MistakeShown;
  /** The place is shown on the screen. */
  readonly lit: boolean;
  readonly offer?: Offer;
  /** Which exercise, where `offer` is `warm-up`. */
  readonly warmUp?: WarmUp;
  readonly wayBack?: WayShown;
  /** What counts as success, for the level « seul ». */
  readonly goals: readonly string[];
  readonly ending?: Ending;
}

/** What the learner can ask of the lesson. */
export type Act = 'lu' | 'termine' | 'indice' | 'pourquoi' | 'avant';

export type Saved = 'saving' | 'saved' | 'memory-only';
