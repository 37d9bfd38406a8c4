import type { Gesture } from '../../../simulator/world/gesture';
import { isAnswer, targetOf, type Deed } from '../trace';
import { without, type NoiseRule } from './rule';

/**
 * An answer that another one replaces before the form is sent: a field typed letter by letter, a
 * list chosen from twice. The last answer takes the first one's place, or keeps its own where it
 * needs what was answered in between. A box ticked and unticked, a field filled and emptied: both go.
 */
export const superseded: NoiseRule = function* (deeds) {
  for (const [index, { gesture }] of deeds.entries()) {
    const later = isAnswer(gesture) ? laterAnswer(deeds, index) : undefined;
    const last = later === undefined ? undefined : deeds[later];
    if (later === undefined || !last) continue;
    const withoutLast = without(deeds, later);
    if (takesBack(gesture, last.gesture)) yield without(withoutLast, index);
    yield [...withoutLast.slice(0, index), last, ...withoutLast.slice(index + 1)];
    yield without(deeds, index);
  }
};

/** The next answer to the same question, on the same form. */
function laterAnswer<World>(deeds: readonly Deed<World>[], index: number): number | undefined {
  const first = deeds[index]?.gesture;
  for (let later = index + 1; later < deeds.length; later += 1) {
    const gesture = deeds[later]?.gesture;
    if (!first || !gesture || !isAnswer(gesture)) return undefined;
    if (gesture.kind === first.kind && targetOf(gesture) === targetOf(first)) return later;
  }
  return undefined;
}

/** Whether the second answer leaves the question as it was before the first one. */
function takesBack(first: Gesture, second: Gesture): boolean {
  if (first.kind === 'check') return second.kind === 'check' && first.value !== second.value;
  if (second.kind === 'fill') return second.value.trim() === '';
  return second.kind === 'attach' && second.paper === '';
}
