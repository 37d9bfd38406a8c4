import { gestureFor } from '../scenario/wanted';
import type { Way } from '../scenario/meets';
import { passesBy } from './done';
import type { Setting } from './setting';

/**
 * Whether what a step wants written, chosen, ticked or attached stands there already: doing it
 * again would be accepted and would change nothing. So a learner who filled a form in another
 * order is never asked twice.
 */
export function isReady<World>(setting: Setting<World>, way: Way, world: World): boolean {
  const { simulator, persona } = setting;
  const { kind, target, value } = way.wanted;
  const isEntry = kind === 'fill' || kind === 'choose' || kind === 'check' || kind === 'attach';
  if (!isEntry || target === undefined || !value || 'mistake' in value) return false;
  const gesture = gestureFor(simulator, world, persona, way.wanted);
  if (!gesture) return false;
  const { world: after, outcome } = simulator.step(world, gesture);
  if (outcome.kind !== 'done') return false;
  if (!passesBy(setting, way, { gesture, outcome, world: after })) return false;
  return isEqual(world, after, (a, b) => simulator.same(target, a, b));
}

type SameText = (a: string, b: string) => boolean;

/** Compares plain data; texts as the field itself compares them. */
function isEqual(a: unknown, b: unknown, same: SameText): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a === 'string' && typeof b === 'string') return same(a, b);
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => key in b && isEqual(a[key], b[key], same));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
