import type { OwnEntry, OwnFiles, ReadyScenario, Version } from '../../library/workshop';

/** One scenario; `at` orders the list. */
export type EntryRow = OwnEntry & { readonly id: string; readonly at: string };

/** A state of a scenario, without its texts. */
export interface VersionRow extends Version {
  readonly id: string;
  readonly key: string;
  /** The sounds it refers to. */
  readonly sounds: readonly string[];
}

/** The texts of a state; its sounds by reference. */
export interface TextsRow extends Omit<OwnFiles, 'audio'> {
  readonly id: string;
  /** The sound of each file, by the file's name. */
  readonly audio: Readonly<Record<string, string>>;
}

/** What learners play. */
export interface ReadyRow extends ReadyScenario {
  readonly id: string;
  /** The form that `scenario` had when it was written. */
  readonly form: number;
  readonly audio: Readonly<Record<string, string>>;
}

/** A sound, under a name made from its content. */
export interface SoundRow {
  readonly id: string;
  readonly bytes: ArrayBuffer;
  readonly type: string;
}

export interface Shelf<Row> {
  get(id: string): PromiseLike<Row | undefined>;
  has(id: string): PromiseLike<boolean>;
  put(row: Row): PromiseLike<unknown>;
  delete(id: string): PromiseLike<unknown>;
  all(): PromiseLike<Row[]>;
}

/** The shelves of the workshop, on disk or in memory. */
export interface Shelves {
  readonly scenarios: Shelf<EntryRow>;
  readonly versions: Shelf<VersionRow> & { of(key: string): PromiseLike<VersionRow[]> };
  readonly texts: Shelf<TextsRow>;
  readonly ready: Shelf<ReadyRow>;
  readonly sounds: Shelf<SoundRow>;
}

export const shelfNames = ['scenarios', 'versions', 'texts', 'ready', 'sounds'] as const;

/** The name of a state's rows. */
export const stateId = (key: string, rev: number): string => `${key}/${rev}`;
