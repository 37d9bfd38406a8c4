import { answers, passes } from '../scenario/meets';
import type { Done, Way } from '../scenario/meets';
import type { Answer } from '../scenario/scenario';
import type { Gesture } from '../simulator/world/gesture';
import type { Setting } from './setting';

/**
 * Whether a gesture and its result pass this way. [[Entrée]] in a field is as good as a press on
 * the button that it activates.
 */
export function passesBy<World>(
  { simulator, persona }: Setting<World>,
  way: Way,
  done: Done<World>,
): boolean {
  return readings(done).some((gesture) => passes(simulator, persona, way, { ...done, gesture }));
}

/** Whether a line of `erreurs` answers this gesture and its result. */
export function answeredBy<World>(
  { simulator, persona }: Setting<World>,
  when: Answer['when'],
  done: Done<World>,
): boolean {
  return readings(done).some((gesture) => answers(simulator, persona, when, { ...done, gesture }));
}

/** The gesture, and the press that it stands for. */
function readings({ gesture, outcome }: Done<unknown>): readonly Gesture[] {
  const pressed = outcome.kind === 'done' ? outcome.activated : undefined;
  return pressed === undefined ? [gesture] : [gesture, { kind: 'press', target: pressed }];
}
