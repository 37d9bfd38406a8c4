import type { Gesture, MistakeCode, Outcome, TargetName } from '../../src/simulator/world/gesture';
import { tinyCatalogue } from './tiny-catalogue';
import { tinyKit, type TinyWorld } from './tiny-world';

export interface TinyStep {
  readonly world: TinyWorld;
  readonly outcome: Outcome;
}

export const digits = (text: string): string => text.replace(/[\s.-]/gu, '');

export function tinyTargets(world: TinyWorld): ReadonlySet<TargetName> {
  const names = Object.entries(tinyCatalogue.targets)
    .filter(([, target]) => target.pages === '*' || target.pages.includes(world.page))
    .map(([name]) => name);
  return new Set(names.filter((name) => name !== 'compte.enfants' || world.persona === 'colette'));
}

const done = (world: TinyWorld): TinyStep => ({ world, outcome: { kind: 'done' } });
const none = (world: TinyWorld): TinyStep => ({ world, outcome: { kind: 'none' } });
const refuse = (world: TinyWorld, mistake: MistakeCode, target: TargetName): TinyStep => ({
  world,
  outcome: { kind: 'refused', mistake, target },
});

function go(world: TinyWorld, page: string, more: Partial<TinyWorld> = {}): TinyStep {
  return done({ ...world, ...more, page, history: [...world.history, world.page], fields: {} });
}

/** What a field says of a value, at this moment; undefined when it is right. */
function mistakeOf(world: TinyWorld, target: TargetName, value: string): MistakeCode | undefined {
  const kit = tinyKit(world.persona);
  const typed = digits(value);
  if (target === 'connexion.numero') {
    if (typed.length > 13) return 'nir-avec-cle';
    return typed.length < 13 ? 'nir-incomplet' : undefined;
  }
  if (target === 'connexion.mot-de-passe') {
    return value === kit['mot-de-passe'] ? undefined : 'mot-de-passe-faux';
  }
  const late = world.now - world.codeSentAt > 15;
  if (typed === kit[world.code]) return late ? 'code-expire' : undefined;
  return typed === kit['code'] ? 'code-expire' : 'code-faux';
}

function fill(world: TinyWorld, target: TargetName, value: string): TinyStep {
  const typed = { ...world, fields: { ...world.fields, [target]: value } };
  const mistake = mistakeOf(world, target, value);
  return mistake ? refuse(typed, mistake, target) : done(typed);
}

function submit(world: TinyWorld, fields: readonly TargetName[]): TinyStep {
  for (const field of fields) {
    const value = world.fields[field] ?? '';
    const mistake = value === '' ? 'champ-vide' : mistakeOf(world, field, value);
    if (mistake) return refuse(world, mistake, field);
  }
  return world.page === 'code.saisie'
    ? go(world, 'compte.accueil', { connected: true })
    : go(world, 'code.envoi');
}

const connection = ['connexion.numero', 'connexion.mot-de-passe'];

function press(world: TinyWorld, target: TargetName): TinyStep {
  switch (target) {
    case 'ameli.compte':
      return go(world, 'connexion.accueil');
    case 'connexion.creer':
      return go(world, 'creation.accueil');
    case 'connexion.valider':
      return submit(world, connection);
    case 'code.sms':
    case 'code.courriel':
      return go(world, 'code.saisie', { codeSentAt: world.now });
    case 'code.renvoyer':
      return done({ ...world, code: 'code-nouveau', codeSentAt: world.now, fields: {} });
    case 'code.valider':
      return submit(world, ['code.saisie']);
    case 'compte.attestation':
      return done({ ...world, downloaded: true });
    case 'compte.memoriser':
      return done({ ...world, passwordSaved: true });
    case 'compte.deconnexion':
      return go(world, 'depart.sortie', { connected: false });
    default:
      return none(world);
  }
}

function back(world: TinyWorld): TinyStep {
  const page = world.history.at(-1);
  if (page === undefined) return none(world);
  return done({ ...world, page, history: world.history.slice(0, -1), fields: {} });
}

function visit(world: TinyWorld, value: string): TinyStep {
  if (value.includes('assurance.example')) return go(world, 'connexion.accueil');
  return refuse(world, 'adresse-inconnue', 'navigateur.adresse');
}

function attach(world: TinyWorld, target: TargetName, paper: string): TinyStep {
  return paper === 'releve'
    ? keepField(world, target, paper)
    : refuse(world, 'papier-flou', target);
}

function keepField(world: TinyWorld, target: TargetName, value: string): TinyStep {
  return done({ ...world, fields: { ...world.fields, [target]: value } });
}

/** The toy computer's `step`: pure and total. */
export function tinyStep(world: TinyWorld, gesture: Gesture): TinyStep {
  if (gesture.kind === 'read') return done(world);
  const { target } = gesture;
  const accepts = tinyCatalogue.targets[target]?.accepts ?? [];
  if (!tinyTargets(world).has(target) || !accepts.includes(gesture.kind)) return none(world);
  switch (gesture.kind) {
    case 'press':
      return press(world, target);
    case 'fill':
      return fill(world, target, gesture.value);
    case 'choose':
    case 'check':
      return keepField(world, target, String(gesture.value));
    case 'visit':
      return visit(world, gesture.value);
    case 'key':
      if (gesture.key !== 'Enter') return none(world);
      return submit(world, target === 'code.saisie' ? ['code.saisie'] : connection);
    case 'attach':
      return attach(world, target, gesture.paper);
    case 'back':
      return back(world);
    default:
      return none(world);
  }
}
