import type { Scenario } from '../scenario/scenario';
import type { Gesture, KeptGesture, Outcome } from '../simulator/world/gesture';
import type { Setting } from './setting';

type Entry = Extract<Gesture, { kind: 'fill' | 'visit' }>;

/**
 * The gesture as it may be stored. A text that the scenario itself asks for is the author's, not
 * the learner's: it is kept as a known word, so that resuming passes that step again. A free text
 * that was refused is kept as its mistake, since another free text need not be.
 * @param world before the gesture; @param outcome what became of it
 */
export function keepGesture<World>(
  { simulator, scenario }: Setting<World>,
  world: World,
  gesture: Gesture,
  outcome: Outcome,
): KeptGesture {
  const kept = simulator.keep(world, gesture);
  if (gesture.kind !== 'fill' && gesture.kind !== 'visit') return kept;
  if ((kept.kind !== 'fill' && kept.kind !== 'visit') || !('free' in kept.value)) return kept;
  const { kind, target } = gesture;
  if (outcome.kind === 'refused') return { kind, target, value: { mistake: outcome.mistake } };
  const known = askedTexts(scenario, gesture).find((text) =>
    simulator.same(target, text, gesture.value),
  );
  return known === undefined ? kept : { kind, target, value: { known } };
}

function askedTexts({ steps }: Scenario, { kind, target }: Entry): readonly string[] {
  const wanted = steps.flatMap(({ expect, choices }) => [
    ...(expect?.gesture ? [expect.gesture] : []),
    ...(choices ?? []).map(({ when }) => when),
  ]);
  return wanted.flatMap((each) =>
    each.kind === kind && each.target === target && each.value && 'text' in each.value
      ? [each.value.text]
      : [],
  );
}
