import type { Gesture, PersonaName } from '../simulator/world/gesture';
import { ways } from './meets';
import type { Simulator } from './ports';
import type { Step, Wanted, WantedValue } from './scenario';

/** What a step waits for first: its gesture, a press on its target, or its first choice. */
export function wantedAt(step: Step): Wanted | undefined {
  return ways(step)[0]?.wanted;
}

/**
 * The gesture that answers what a step waits for, with its value as it would be typed.
 * @param world before the gesture: the sample of a mistake may depend on it
 * @returns undefined when no value can make it: an unknown kit name, a mistake that this field
 *   cannot answer at this moment
 */
export function gestureFor<World>(
  simulator: Simulator<World>,
  world: World,
  persona: PersonaName,
  wanted: Wanted,
): Gesture | undefined {
  const { kind, target = '', value } = wanted;
  switch (kind) {
    case 'read':
      return { kind };
    case 'press':
    case 'back':
    case 'switch-tab':
      return { kind, target };
    case 'check':
      return { kind, target, value: value !== undefined && 'on' in value ? value.on : true };
    case 'key':
      return { kind, target, key: value !== undefined && 'key' in value ? value.key : 'Enter' };
    case 'attach': {
      const paper = paperFor(simulator, world, target, value);
      return paper === undefined ? undefined : { kind, target, paper };
    }
    default: {
      const text = textFor(simulator, world, persona, target, value);
      return text === undefined ? undefined : { kind, target, value: text };
    }
  }
}

function textFor<World>(
  simulator: Simulator<World>,
  world: World,
  persona: PersonaName,
  target: string,
  value: WantedValue | undefined,
): string | undefined {
  if (!value) return undefined;
  if ('kit' in value) return simulator.kit(persona)[value.kit];
  if ('text' in value) return value.text;
  return 'mistake' in value ? simulator.sample(world, target, value.mistake) : undefined;
}

function paperFor<World>(
  simulator: Simulator<World>,
  world: World,
  target: string,
  value: WantedValue | undefined,
): string | undefined {
  if (!value) return undefined;
  if ('kit' in value) return value.kit;
  return 'mistake' in value ? simulator.sample(world, target, value.mistake) : undefined;
}
