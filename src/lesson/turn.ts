import { playWay } from '../scenario/play-way';
import type { Way } from '../scenario/meets';
import type { Step } from '../scenario/scenario';
import type { Gesture } from '../simulator/world/gesture';
import type { Setting } from './setting';
import { standInFor } from './stand-in';

/** Makes the gesture of one way on the world, or the one that stands in for it. */
export function takeWay<World>(
  setting: Setting<World>,
  step: Step,
  way: Way,
  world: World,
): { readonly world: World; readonly gesture: Gesture } | undefined {
  const { simulator, persona } = setting;
  const played = playWay(simulator, persona, step, way, world);
  if (!('code' in played)) return played;
  const gesture = played.code === 'P2' ? standInFor(setting, way, world) : undefined;
  return gesture && { world: simulator.step(world, gesture).world, gesture };
}
