import type { StepId } from '../scenario/scenario';
import type { Moment } from './machine';
import type { Mistake, Result, RunEvent } from './ports';

/** The last good moment: just before the first of the wrong gestures that are not mended yet. */
export interface Mark<World> {
  readonly moment: Moment<World>;
  /** Of the event before that gesture. */
  readonly seq: number;
}

/** Everything about a run at one moment, as a value. */
export interface Run<World> {
  readonly moment: Moment<World>;
  readonly mark?: Mark<World>;
  /** The same object as long as it says the same. */
  readonly mistake?: Mistake;
  readonly hints: number;
  readonly mistakes: number;
  /** Steps where a mistake was made, in order, each once. */
  readonly stumbled: readonly StepId[];
  readonly result?: Result;
  readonly events: readonly RunEvent[];
}
