import type { Simulator } from '../../src/scenario/ports';
import type {
  FactName,
  Gesture,
  KeptGesture,
  KeptValue,
  MistakeCode,
  TargetName,
} from '../../src/simulator/world/gesture';
import { tinyCatalogue } from './tiny-catalogue';
import { digits, tinyStep, tinyTargets } from './tiny-step';
import { tinyKit, type TinyWorld } from './tiny-world';

export type { TinyWorld } from './tiny-world';

const start: Simulator<TinyWorld>['start'] = ({ persona, page, presets }) => ({
  persona,
  page,
  history: [],
  now: 0,
  code: 'code',
  codeSentAt: 0,
  connected: presets.includes('compte-ouvert'),
  downloaded: false,
  passwordSaved: false,
  fields: {},
});

function facts(world: TinyWorld): ReadonlySet<FactName> {
  const names: FactName[] = [world.connected ? 'connecte' : 'deconnecte'];
  if (world.downloaded) names.push('attestation-telechargee');
  if (world.passwordSaved) names.push('mot-de-passe-enregistre');
  return new Set(names);
}

function same(target: TargetName, a: string, b: string): boolean {
  const plain = (value: string): string => {
    if (target === 'navigateur.adresse') return value.replace(/^https?:\/\/(www\.)?|\/$/gu, '');
    return target === 'connexion.mot-de-passe' ? value : digits(value).toLowerCase();
  };
  return plain(a) === plain(b);
}

const samples: Readonly<Record<MistakeCode, (world: TinyWorld) => string | undefined>> = {
  'nir-avec-cle': (world) => `${tinyKit(world.persona)['numero']} 45`,
  'nir-incomplet': () => '2 53',
  'mot-de-passe-faux': () => 'bonjour',
  'code-faux': () => '000000',
  'code-expire': (world) =>
    world.now - world.codeSentAt > 15 || world.code === 'code-nouveau'
      ? tinyKit(world.persona)['code']
      : undefined,
  'adresse-inconnue': () => 'nulle-part.example',
  'papier-flou': () => 'photo-floue',
};

function sample(world: TinyWorld, target: TargetName, mistake: MistakeCode): string | undefined {
  const known = tinyCatalogue.targets[target]?.mistakes.includes(mistake) ?? false;
  return known ? samples[mistake]?.(world) : undefined;
}

function keepValue(world: TinyWorld, target: TargetName, value: string): KeptValue {
  const kit = tinyCatalogue.values.find((name) =>
    same(target, tinyKit(world.persona)[name] ?? '', value),
  );
  if (kit !== undefined) return { kit };
  const { outcome } = tinyStep(world, { kind: 'fill', target, value });
  return outcome.kind === 'refused' ? { mistake: outcome.mistake } : { free: true };
}

function keep(world: TinyWorld, gesture: Gesture): KeptGesture {
  if (gesture.kind !== 'fill' && gesture.kind !== 'visit') return gesture;
  const { kind, target, value } = gesture;
  return { kind, target, value: keepValue(world, target, value) };
}

function replayValue(world: TinyWorld, target: TargetName, value: KeptValue): string {
  if ('kit' in value) return tinyKit(world.persona)[value.kit] ?? '';
  if ('known' in value) return value.known;
  if ('mistake' in value) return sample(world, target, value.mistake) ?? '';
  return 'texte';
}

function replay(world: TinyWorld, kept: KeptGesture): Gesture {
  if (kept.kind !== 'fill' && kept.kind !== 'visit') return kept as Gesture;
  const { kind, target } = kept;
  return { kind, target, value: replayValue(world, target, kept.value) };
}

/** A pure toy computer of a few pages, for tests of the language, the proof and the lesson. */
export const tiny: Simulator<TinyWorld> = {
  catalogue: tinyCatalogue,
  start,
  step: tinyStep,
  advance: (world, minutes) => ({ ...world, now: world.now + minutes }),
  facts,
  page: (world) => world.page,
  targets: tinyTargets,
  kit: tinyKit,
  same,
  sample,
  keep,
  replay,
};
