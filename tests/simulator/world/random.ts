import { computer } from '../../../src/simulator/computer';
import type { Gesture, GestureKind, PersonaName } from '../../../src/simulator/world/gesture';
import { kits } from '../../../src/simulator/world/kit';
import { mistakeIn } from '../../../src/simulator/world/fill';
import type { World } from '../../../src/simulator/world/world';
import type { Dice } from './support';

/** Texts that a learner makes up: each fits some field, none may ever be kept. */
export const madeUp: readonly string[] = [
  'Canari-Bleu-7',
  'Canari-Rouge-8',
  'canari@courriel.example',
  'autre-canari@courriel.example',
  '77 rue du Canari',
  '78 rue du Canari',
  'Canariville',
  'canari',
  'canari.example',
  'ameli.fr/canari',
  'wwww canari',
  '59812',
  '62179',
  '95812',
  '33220',
  '06 39 98 12 34',
  '01 99 00 12 34',
  '02/08/2026',
];
/** What of them would betray that one was kept. */
export const traces = /canari|59812|62179|95812|98 12 34|00 12 34|02\/08/i;

const everywhere = Object.keys(computer.catalogue.targets);

/** Fills the form of the page with care, then sends it: else no learner by chance gets far. */
function diligent(world: World, dice: Dice): Gesture | undefined {
  const page = computer.registry.pages.get(computer.page(world))?.page;
  const shown = computer.targets(world);
  const missing = Object.entries(page?.controls ?? {}).find(([target, control]) => {
    const draft = world.drafts[target];
    const isAsked = 'required' in control && control.required;
    return isAsked && shown.has(target) && (!draft?.value || draft.mistake !== undefined);
  });
  if (missing?.[1].kind === 'choice') {
    return { kind: 'choose', target: missing[0], value: dice.pick(missing[1].options) };
  }
  if (missing?.[1].kind === 'box') return { kind: 'check', target: missing[0], value: true };
  if (missing?.[1].kind === 'file') {
    const fitting = missing[1].wants(world);
    return { kind: 'attach', target: missing[0], paper: dice.pick(fitting) };
  }
  if (missing) {
    const value = dice.pick(fitting(world, missing[0], Object.values(kits[world.persona])));
    return value === undefined ? undefined : { kind: 'fill', target: missing[0], value };
  }
  if (page?.submit !== undefined) return { kind: 'press', target: page.submit };
  const other = [...shown].filter(isOfPage);
  return other.length === 0 ? undefined : { kind: 'press', target: dice.pick(other) };
}

const isOfPage = (target: string): boolean => computer.catalogue.targets[target]?.pages !== '*';

/** Any gesture: mostly on something that is on the screen, with right, wrong or made-up values. */
export function anyGesture(world: World, dice: Dice): Gesture {
  if (dice.below(5) < 2) {
    const gesture = diligent(world, dice);
    if (gesture) return gesture;
  }
  return careless(world, dice);
}

function careless(world: World, dice: Dice): Gesture {
  const all = [...computer.targets(world)];
  const own = all.filter(isOfPage);
  const shown = own.length > 0 && dice.below(6) > 0 ? own : all;
  const target = dice.below(20) === 0 ? dice.pick(everywhere) : dice.pick(shown);
  const known = computer.catalogue.targets[target];
  const kind =
    dice.below(20) === 0
      ? 'press'
      : dice.pick<GestureKind>(known?.accepts.length ? known.accepts : ['press']);
  switch (kind) {
    case 'fill':
      return { kind, target, value: anyText(world, target, dice) };
    case 'visit':
      return { kind, target, value: anyAddress(world, target, dice) };
    case 'choose':
      return { kind, target, value: dice.pick([...(known?.options ?? []), 'canari']) };
    case 'check':
      return { kind, target, value: dice.below(3) > 0 };
    case 'key':
      return { kind, target, key: dice.pick(['Enter', 'Enter', 'Escape', 'Tab']) };
    case 'attach':
      return { kind, target, paper: dice.pick([...computer.catalogue.papers, '', 'canari']) };
    case 'read':
      return { kind };
    default:
      return { kind, target };
  }
}

function anyText(world: World, target: string, dice: Dice): string {
  const kit = Object.values(kits[world.persona]);
  switch (dice.below(8)) {
    case 0:
      return '';
    case 1:
      return dice.pick(kit);
    case 2:
    case 3:
      return dice.pick(madeUp);
    case 4:
      return wrong(world, target, dice);
    default:
      return dice.pick(fitting(world, target, kit)) ?? dice.pick(kit);
  }
}

/** The values that this field takes: without them no form is ever sent. */
function fitting(world: World, target: string, kit: readonly string[]): readonly string[] {
  const control = computer.registry.controls.get(target);
  if (control?.kind !== 'field') return [];
  const values = control.secret ? passwords(world) : [...kit, ...madeUp];
  return values.filter((value) => mistakeIn(world, control, value) === undefined);
}

/** Few, so that the same one comes twice. */
const passwords = ({ persona }: World): readonly string[] => [
  kits[persona]['mot-de-passe'] ?? '',
  kits[persona]['nouveau-mot-de-passe'] ?? '',
  ...madeUp.slice(0, 2),
];

function anyAddress(world: World, target: string, dice: Dice): string {
  if (dice.below(3) === 0) return dice.pick(madeUp);
  if (dice.below(3) === 0) return wrong(world, target, dice);
  const addresses = Object.values(computer.catalogue.pages).map(({ address }) => address);
  return dice.pick(addresses);
}

function wrong(world: World, target: string, dice: Dice): string {
  const mistakes = computer.catalogue.targets[target]?.mistakes ?? [];
  return computer.sample(world, target, dice.pick(mistakes) ?? '') ?? '';
}

export const beginnings: readonly {
  readonly persona: PersonaName;
  readonly page: string;
  readonly presets: readonly string[];
}[] = [
  { persona: 'colette', page: 'moteur.accueil', presets: [] },
  { persona: 'gerard', page: 'ameli.accueil', presets: ['compte-existant'] },
  {
    persona: 'samira',
    page: 'connexion.accueil',
    presets: ['site-deja-visite', 'compte-existant'],
  },
  { persona: 'ange', page: 'creation.identite', presets: [] },
  {
    persona: 'livia',
    page: 'compte.accueil',
    presets: ['session-ouverte', 'mot-de-passe-propose'],
  },
  { persona: 'yann', page: 'oubli.demande', presets: ['compte-bloque'] },
  {
    persona: 'colette',
    page: 'adresse.saisie',
    presets: ['session-ouverte', 'ordinateur-partage'],
  },
  { persona: 'samira', page: 'carte.motif', presets: ['session-ouverte'] },
  { persona: 'ange', page: 'envoi.document', presets: ['session-ouverte'] },
  { persona: 'gerard', page: 'bureau.accueil', presets: ['appareil-de-confiance'] },
];
