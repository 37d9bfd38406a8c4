import type { StepId } from '../scenario/scenario';
import type { Mark } from './marks';
import type { Moment } from './machine';
import type { Noticed } from './noticing';
import type { Mistake, Result, RunEvent } from './ports';

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
