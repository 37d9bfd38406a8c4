import type { Level } from '../../lesson/ports';
import type { Projection } from '../shell/projection';

/** A part of the session of 1 h 30. What to say and to press is in the words, by its name. */
export interface PlanPhase {
  readonly name: 'welcome' | 'demonstration' | 'pairs' | 'alone' | 'closing';
  readonly minutes: number;
  /** How the exercise is launched in it. */
  readonly level?: Level;
  /** What suits the projector. */
  readonly projection: Projection;
}

/** Nothing happens by itself: the facilitator goes on to the next phase. */
export const plan: readonly PlanPhase[] = [
  { name: 'welcome', minutes: 15, projection: 'join' },
  { name: 'demonstration', minutes: 15, projection: 'demonstration' },
  { name: 'pairs', minutes: 25, level: 'aide', projection: 'progress' },
  { name: 'alone', minutes: 20, level: 'exercice', projection: 'progress' },
  { name: 'closing', minutes: 15, projection: 'progress' },
];
