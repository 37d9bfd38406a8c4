import type { StepId, Text } from '../scenario/scenario';
import type { MistakeCode } from '../simulator/world/gesture';

/** What the machine found of the last gesture. */
export type Verdict =
  /** The step passed, by the way that it asks for. */
  | { readonly kind: 'right' }
  /** The step passed: what it waits for came true by another honest way. */
  | { readonly kind: 'arrived' }
  /** The scenario has an answer for it. */
  | { readonly kind: 'answered'; readonly say: Text; readonly code?: MistakeCode }
  /** Anything else. */
  | { readonly kind: 'attempt' };

/** Where a lesson is: the step, and the world at it. */
export interface Moment<World> {
  readonly step: StepId;
  readonly ended: boolean;
  readonly world: World;
  readonly verdict: Verdict;
  readonly skipped: readonly StepId[];
  readonly hintsShown: number;
  readonly whyShown: boolean;
  readonly placeShown: boolean;
}
