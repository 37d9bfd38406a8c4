import type { Scenario } from '../scenario/scenario';
import type { Gesture, KeptGesture } from '../simulator/world/gesture';
import type { Setting } from './setting';

/**
 * The gesture as it may be stored. A text that the scenario itself asks for is the author's, not
 * the learner's: it is kept as a known word, so that resuming passes that step again.
 * @param world before the gesture
 */
export function keepGesture<World>(
  { simulator, scenario }: Setting<World>,
  world: World,
  gesture: Gesture,
): KeptGesture {
  const kept = simulator.keep(world, gesture);
  if (gesture.kind !== 'fill' && gesture.kind !== 'visit') return kept;
  if ((kept.kind !== 'fill' && kept.kind !== 'visit') || !('free' in kept.value)) return kept;
  const { kind, target, value } = gesture;
  const known = askedTexts(scenario, target).find((text) => simulator.same(target, text, value));
  return known === undefined ? kept : { kind, target, value: { known } };
}

function askedTexts({ steps }: Scenario, target: string): readonly string[] {
  const wanted = steps.flatMap(({ expect, choices }) => [
    ...(expect?.gesture ? [expect.gesture] : []),
    ...(choices ?? []).map(({ when }) => when),
  ]);
  return wanted.flatMap((each) =>
    each.target === target && each.value && 'text' in each.value ? [each.value.text] : [],
  );
}
