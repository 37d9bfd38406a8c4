import type { Examination, ScenarioTexts } from '../../../scenario/examine';
import type { Readability } from '../../../scenario/readability';
import type { Opening } from '../packing/open';

/** The worker is asked to examine a scenario, beside the ids that are taken. */
export interface Examine {
  readonly kind: 'examine';
  readonly texts: ScenarioTexts;
  /** Ids of the other scenarios. */
  readonly others: readonly string[];
}

/** What the author is told: what was found, and how easy the text is to read, where it can be. */
export interface Assessment extends Examination {
  readonly readability?: Readability;
}

/** Or to open a file from outside. */
export interface Unpack {
  readonly kind: 'unpack';
  readonly bytes: ArrayBuffer;
}

export type Question = { readonly n: number } & (Examine | Unpack);

/** `n` says to which question. */
export interface Answer {
  readonly n: number;
  readonly result: Assessment | Opening;
}

/** The worker's first word: its files have come, its time counts from here. */
export type Ready = 'ready';

/** The text passed the checker in its time; the proof, which no text can make endless, begins. */
export type Checked = 'checked';

/** It took too long: the worker was stopped, and nothing was read. */
export type Stopped = 'stopped';
