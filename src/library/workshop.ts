import type { Scenario } from '../scenario/scenario';

/** A scenario as its author has it: the texts of its files, and its sounds. */
export interface OwnFiles {
  readonly source: string;
  /** Translations, by language. */
  readonly translations: Readonly<Record<string, string>>;
  /** Lists of recordings (`voix.fr.yaml`), by language. */
  readonly voices: Readonly<Record<string, string>>;
  /** Sounds, by the name of their file. */
  readonly audio: Readonly<Record<string, Blob>>;
}

/** What learners play: the last state that passed the checker and the proof. */
export interface ReadyScenario {
  readonly scenario: Scenario;
  /** By language; each sentence's translation, by the French one. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By language; the name of each sentence's sound, by the French one. */
  readonly recordings: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Where a scenario of the workshop came from. */
export type Origin = 'new' | 'copy' | 'recording' | 'received';

/** A scenario that learners can play, and whose it is. */
export interface PlayableScenario
  extends ReadyScenario, Pick<OwnEntry, 'key' | 'origin' | 'author'> {}

/** One line of the workshop's list. */
export interface OwnEntry {
  /** Its lasting name in the workshop; not the scenario's id, which its author may change. */
  readonly key: string;
  /** Of the newest text that could be read; empty where none could. */
  readonly title: string;
  /** The id of the state that learners play; absent before the first. */
  readonly ready?: string;
  readonly origin: Origin;
  /** As its author called themselves; empty when they did not. */
  readonly author: string;
  /** Of the source, as `contentHash` makes it. */
  readonly hash: string;
  /** 1 where it is added; grows with each change. */
  readonly rev: number;
  /** The day of the last change, `2026-11-20`. */
  readonly changed: string;
}

/** A kept state of a scenario, the newest first in a list. */
export interface Version {
  readonly rev: number;
  /** ISO 8601, of this machine's clock; shown, never compared. */
  readonly at: string;
  /** What led to it, as a key of words: `opened`, `edited`, `restored`… */
  readonly what: string;
  readonly hash: string;
}

/** What became of saving: the new `rev`; or another window has saved since; or it was removed. */
export type Saved = { readonly rev: number } | { readonly conflict: 'elsewhere' | 'removed' };

/**
 * The author's own scenarios on this machine. Texts that do not parse are kept as well. Every
 * promise resolves after commit; none rejects: where this browser keeps nothing, the page keeps
 * things in memory alone and `mode` says so.
 */
export interface Workshop {
  mode(): 'kept' | 'memory-only';
  /** The last changed first. */
  list(): Promise<readonly OwnEntry[]>;
  open(key: string): Promise<{ readonly entry: OwnEntry; readonly files: OwnFiles } | undefined>;
  /** @returns its key */
  add(files: OwnFiles, about: Pick<OwnEntry, 'title' | 'origin' | 'author'>): Promise<string>;
  /**
   * Saves a change to the state `rev`: another window that has saved since is never overwritten.
   * The state before stays as a version where `about.milestone` says so; the very first always does.
   */
  save(key: string, rev: number, files: OwnFiles, about: SaveAbout): Promise<Saved>;
  /**
   * Learners play this from now on, with the sounds that the scenario has at this moment; undefined:
   * it is taken off the home page. `rev` stays.
   * @returns false where the scenario is no longer there
   */
  setReady(key: string, ready: ReadyScenario | undefined): Promise<boolean>;
  /**
   * All that learners can play, the last changed first. Quick: it opens nothing on a machine without
   * a workshop.
   */
  ready(): Promise<readonly PlayableScenario[]>;
  /** The sounds of what learners play, by the name of their file. */
  sounds(key: string): Promise<Readonly<Record<string, Blob>>>;
  /**
   * The state of now is the first of them. At most 200 are kept: of the older ones, those that
   * differ least from their neighbours go; the very first stays.
   */
  versions(key: string): Promise<readonly Version[]>;
  version(key: string, rev: number): Promise<OwnFiles | undefined>;
  remove(key: string): Promise<void>;
  /** Called when another window changes something. @returns what stops it */
  onElsewhere(listener: (key: string) => void): () => void;
}

export interface SaveAbout {
  readonly title: string;
  readonly author: string;
  /** What led to this state, as a key of words. */
  readonly what: string;
  /** A pause of the author: the state before is kept as a version of its own. */
  readonly milestone: boolean;
}
