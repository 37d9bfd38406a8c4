import { normaliseAddress } from './address';
import { mistakeIn } from './fill';
import type { Gesture, KeptGesture, KeptValue, TargetName } from './gesture';
import { realData } from './guard';
import { kits } from './kit';
import type { FieldKind } from './kinds/kind';
import type { Control } from './page';
import type { Registry } from './registry';
import type { World } from './world';

/** Stands for every text that the learner made up: the world never branches on it. */
const CANNED = 'texte';

/** A gesture with its value by reference: a kit value, a known word, a mistake's code, or `free`. */
export function keep(registry: Registry, world: World, gesture: Gesture): KeptGesture {
  if (gesture.kind !== 'fill' && gesture.kind !== 'visit') return gesture;
  const { kind, target, value } = gesture;
  const control = registry.controls.get(target);
  return { kind, target, value: reference(registry, world, control, value.trim()) };
}

function reference(
  registry: Registry,
  world: World,
  control: Control | undefined,
  value: string,
): KeptValue {
  if (realData(value, world.persona) !== undefined) return { mistake: 'donnee-reelle' };
  if (control?.kind === 'address') return addressReference(registry, world, control.field, value);
  if (control?.kind !== 'field') return { free: true };
  if (value === '') return { known: '' };
  const mistake = mistakeIn(world, control, value);
  if (mistake !== undefined) return { mistake };
  const kit = kitName(world, control.field, value);
  if (kit !== undefined) return { kit };
  const known = control.field.known?.find((word) => same(control.field, word, value));
  return known === undefined ? { free: true } : { known };
}

function addressReference(
  registry: Registry,
  world: World,
  kind: FieldKind,
  value: string,
): KeptValue {
  if (registry.resolve(value) !== undefined) return { known: normaliseAddress(value) };
  const mistake = kind.mistake(value, world);
  return mistake === undefined ? { free: true } : { mistake };
}

const same = (kind: FieldKind, a: string, b: string): boolean =>
  kind.normalise(a) === kind.normalise(b);

const kitName = (world: World, kind: FieldKind, value: string): string | undefined =>
  Object.entries(kits[world.persona]).find(([, own]) => same(kind, own, value))?.[0];

/** The gesture that a kept one stands for. */
export function replay(registry: Registry, world: World, kept: KeptGesture): Gesture {
  if (kept.kind !== 'fill' && kept.kind !== 'visit') return kept;
  return { ...kept, value: textOf(registry, world, kept.target, kept.value) };
}

function textOf(registry: Registry, world: World, target: TargetName, value: KeptValue): string {
  if ('kit' in value) return kits[world.persona][value.kit] ?? '';
  if ('known' in value) return value.known;
  const control = registry.controls.get(target);
  if ('mistake' in value) return sample(world, control, value.mistake) ?? '';
  return control?.kind === 'field' ? (control.field.canned ?? CANNED) : CANNED;
}

/** A wrong value that makes this control answer with this mistake. */
export function sample(
  world: World,
  control: Control | undefined,
  mistake: string,
): string | undefined {
  if (control?.kind !== 'field' && control?.kind !== 'address') return undefined;
  const own = control.kind === 'field' ? control.samples?.[mistake]?.(world) : undefined;
  return own ?? control.field.samples[mistake]?.(world.persona);
}
