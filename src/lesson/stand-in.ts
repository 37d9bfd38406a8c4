import type { Done, Way } from '../scenario/meets';
import { gestureFor } from '../scenario/wanted';
import type { Gesture } from '../simulator/world/gesture';
import type { Setting } from './setting';

/**
 * The gesture that does now what the step asks for, where the value that it names is no longer the
 * right one: a second security code has been asked for, and the field takes no other. Another value
 * of the kit stands in for it: one that the same field accepts while it refuses the first.
 * @returns undefined where the value that the step names is still accepted, or none is
 */
export function standInFor<World>(
  setting: Setting<World>,
  { wanted }: Way,
  world: World,
): Gesture | undefined {
  const { simulator, persona } = setting;
  const { kind, target, value } = wanted;
  if (kind !== 'fill' || target === undefined || !value || !('kit' in value)) return undefined;
  const asked = gestureFor(simulator, world, persona, wanted);
  if (!asked || simulator.step(world, asked).outcome.kind !== 'refused') return undefined;
  const others = Object.values(simulator.kit(persona)).map((text): Gesture => ({
    kind,
    target,
    value: text,
  }));
  return others.find((gesture) => simulator.step(world, gesture).outcome.kind === 'done');
}

/** Whether this gesture stands in for what the step asks for. @param world before the gesture */
export function standsIn<World>(
  setting: Setting<World>,
  way: Way,
  { gesture, outcome }: Done<World>,
  world: World,
): boolean {
  if (gesture.kind !== 'fill' || gesture.target !== way.wanted.target) return false;
  if (outcome.kind !== 'done') return false;
  const standIn = standInFor(setting, way, world);
  if (standIn?.kind !== 'fill') return false;
  return setting.simulator.same(gesture.target, standIn.value, gesture.value);
}
