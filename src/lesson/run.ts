import type { StepId } from '../scenario/scenario';
import type { Moment } from './moment';
import type { Mistake, Result, RunEvent, WarmUp } from './ports';

/** Everything about a run at one moment, as a value. */
export interface Run<World> {
  readonly moment: Moment<World>;
  /** Where « Revenir juste avant » may lead, the nearest last. */
  readonly marks: readonly Mark<World>[];
  /** Wrong gestures are not mended yet: the last mark is just before the first of them. */
  readonly mending: boolean;
  /** The same object as long as it says the same. */
  readonly mistake?: Mistake;
  readonly hints: number;
  readonly mistakes: number;
  /** Mistakes since the step began. */
  readonly slips: number;
  readonly noticed: Noticed;
  /** Away from the step: the way back is shown. */
  readonly away: boolean;
  /** Steps where a mistake was made, in order, each once. */
  readonly stumbled: readonly StepId[];
  readonly result?: Result;
  readonly events: readonly RunEvent[];
}

/** A moment just before wrong gestures. */
export interface Mark<World> {
  readonly moment: Moment<World>;
  /** Of the event before those gestures. */
  readonly seq: number;
  /** The lesson could go on from there to its end. */
  readonly sound: boolean;
  /** The scenario itself says that the gesture was wrong, and it was done: it can be taken back. */
  readonly answered?: true;
}

/** What a learner's gestures let one see, counted; never timed. Not kept with the run. */
export interface Noticed {
  /** Hesitation at this step, since help was last given. */
  readonly hesitation: number;
  /** The last mistake at this step, by its code and place. */
  readonly lastMistake?: string;
  /** Gestures made clumsily and slips of the keyboard, by what would exercise them. */
  readonly slips: Readonly<Partial<Record<WarmUp, number>>>;
}
