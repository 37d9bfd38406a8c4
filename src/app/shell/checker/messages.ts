import type { Examination, ScenarioTexts } from '../../../scenario/examine';

/** What the checker's worker is asked: to examine a scenario, beside the ids that are taken. */
export interface Question {
  readonly n: number;
  readonly texts: ScenarioTexts;
  /** Ids of the other scenarios. */
  readonly others: readonly string[];
}

/** Its answer; `n` says to which question. */
export interface Answer {
  readonly n: number;
  readonly examination: Examination;
}

/** The text took longer than two seconds: the worker was stopped, nothing was read of it. */
export type Stopped = 'stopped';
