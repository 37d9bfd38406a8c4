import { UNKNOWN_ADDRESS } from './act';
import { areWords, normaliseAddress } from './address';
import { paperWith } from './attach';
import { mistakeIn } from './fill';
import type { Gesture, KeptGesture, KeptValue, MistakeCode, TargetName } from './gesture';
import { realData } from './guard';
import { kits } from './kit';
import type { FieldKind } from './kinds/kind';
import type { Control, Field } from './page';
import { paperNamed } from './papers';
import type { Registry } from './registry';
import type { World } from './world';

/** Stands for every text that the learner made up: the world never branches on it. */
const CANNED = 'texte';
/** Stands for a name that is in no folder. */
const UNKNOWN_PAPER = 'inconnu';

/** A gesture with its value by reference: a kit value, a known word, a mistake's code, or `free`. */
export function keep(registry: Registry, world: World, gesture: Gesture): KeptGesture {
  if (gesture.kind === 'choose') return keepChoice(registry, gesture);
  if (gesture.kind === 'attach') return keepPaper(gesture);
  if (gesture.kind !== 'fill' && gesture.kind !== 'visit') return gesture;
  const { kind, target, value } = gesture;
  const control = registry.controls.get(target);
  return { kind, target, value: reference(registry, world, control, value.trim()) };
}

/** An option is the site's own word; anything else chooses nothing, and is not kept. */
function keepChoice(
  registry: Registry,
  gesture: Extract<Gesture, { kind: 'choose' }>,
): KeptGesture {
  const control = registry.controls.get(gesture.target);
  const isOption = control?.kind === 'choice' && control.options.includes(gesture.value);
  return isOption ? gesture : { ...gesture, value: '' };
}

/** A paper of the folder, or none; any other name attaches nothing, and is not kept. */
function keepPaper(gesture: Extract<Gesture, { kind: 'attach' }>): KeptGesture {
  const { paper } = gesture;
  return paper === '' || paperNamed(paper) ? gesture : { ...gesture, paper: UNKNOWN_PAPER };
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
  const { field } = control;
  const ownMistake = field.mistake(value, world);
  if (ownMistake !== undefined) return { mistake: ownMistake };
  // Before what the world finds wrong: that may pass once another field is filled.
  const kit = kitName(world, field, value);
  if (kit !== undefined) return { kit };
  const mistake = mistakeIn(world, control, value) ?? apart(world, control, value);
  if (mistake !== undefined) return { mistake };
  const known = field.standIn?.(value) ?? field.known?.find((word) => same(field, word, value));
  return known === undefined ? { free: true } : { known };
}

/** The mistake of a text that its twin does not have; told when the form is sent. */
function apart(world: World, { field, twin }: Field, value: string): MistakeCode | undefined {
  const other = twin?.of(world) ?? '';
  return other === '' || same(field, other, value) ? undefined : twin?.apart;
}

function addressReference(
  registry: Registry,
  world: World,
  kind: FieldKind,
  value: string,
): KeptValue {
  if (registry.resolve(value) !== undefined) return { known: normaliseAddress(value) };
  const mistake = kind.mistake(value, world);
  if (mistake !== undefined) return { mistake };
  return areWords(value) ? { free: true } : { mistake: UNKNOWN_ADDRESS };
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
  return control?.kind === 'field' ? freeText(world, control) : CANNED;
}

/** A text that fits: its twin's where there is one, else one that the world accepts. */
function freeText(world: World, field: Field): string {
  const canned = field.field.canned ?? CANNED;
  const candidates = [field.twin?.of(world) ?? '', canned, canned.replace('1', '2')];
  const fits = (text: string) => text !== '' && mistakeIn(world, field, text) === undefined;
  return candidates.find(fits) ?? canned;
}

/** A wrong value that makes this control answer with this mistake; of a file field, a paper's name. */
export function sample(
  world: World,
  control: Control | undefined,
  mistake: string,
): string | undefined {
  if (control?.kind === 'file') return paperWith(world, control, mistake);
  if (control?.kind !== 'field' && control?.kind !== 'address') return undefined;
  const own = control.kind === 'field' ? control.samples?.[mistake]?.(world) : undefined;
  return own ?? control.field.samples[mistake]?.(world.persona);
}
