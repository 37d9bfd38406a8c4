import type { KitName } from '../../simulator/world/gesture';
import type { Text, Wanted, WantedValue } from '../scenario';
import { keyNames } from '../schema';
import { fitting, namedLabel, quoted, spoken, thin } from './label';

/** What a sentence is made from beside the gesture. */
interface Words {
  readonly label: string;
  readonly kit: Readonly<Record<KitName, string>>;
}

/** The sentence of the last step. */
export const ending: Text = `Bravo${thin}! Vous avez réussi.`;

/** One action in plain French, the verb first, at most 12 words: a first draft for the author. */
export function instructionFor({ kind, value }: Wanted, { label, kit }: Words): Text {
  const named = namedLabel(label);
  switch (kind) {
    case 'fill':
      return fillSentence(label, value);
    case 'choose':
      return chooseSentence(named, value);
    case 'check': {
      const verb = value && 'on' in value && !value.on ? 'Décochez' : 'Cochez';
      return fitting(named, (words) => `${verb} la case ${quoted(words)}.`);
    }
    case 'visit':
      return visitSentence(value, kit);
    case 'key':
      return `Appuyez sur [[${keyWord(value)}]].`;
    case 'attach':
      return attachSentence(label, value);
    case 'back':
      return 'Revenez à la page d’avant.';
    case 'switch-tab':
      return fitting(tabName(named), (words) => `Ouvrez l’onglet ${quoted(words)}.`);
    default:
      return fitting(named, (words) => `Cliquez sur ${quoted(words)}.`);
  }
}

/** What must be written word for word, where no card shows it. */
export function hintsFor({ kind, value }: Wanted): readonly Text[] {
  if (kind !== 'fill' || !value) return [];
  if ('text' in value) return [`Écrivez ${quoted(namedLabel(value.text))}.`];
  return 'kit' in value ? [`Écrivez {{${value.kit}}}.`] : [];
}

function fillSentence(label: string, value: WantedValue | undefined): Text {
  const named = namedLabel(label);
  if (value && 'mistake' in value) {
    return fitting(named, (words) => `Trompez-vous exprès dans la case ${quoted(words)}.`);
  }
  const asked = spoken(label);
  return asked === undefined
    ? fitting(named, (words) => `Remplissez la case ${quoted(words)}.`)
    : fitting(asked, (words) => `Écrivez ${words}.`);
}

function chooseSentence(named: string, value: WantedValue | undefined): Text {
  const option = optionOf(value);
  // « Oui » alone does not say to what.
  if (option.length > 4) return fitting(option, (words) => `Choisissez ${quoted(words)}.`);
  return fitting(named, (words) => `Choisissez ${quoted(option)} pour ${quoted(words)}.`);
}

function optionOf(value: WantedValue | undefined): string {
  if (value && 'kit' in value) return `{{${value.kit}}}`;
  return value && 'text' in value ? namedLabel(value.text) : '';
}

function visitSentence(value: WantedValue | undefined, kit: Words['kit']): Text {
  const typed = value && 'kit' in value ? (kit[value.kit] ?? '') : optionOf(value);
  const words = optionOf(value);
  return /[./]/u.test(typed)
    ? `Tapez l’adresse ${words}.`
    : fitting(words, (cut) => `Tapez ${quoted(cut)} dans la barre d’adresse.`);
}

function attachSentence(label: string, value: WantedValue | undefined): Text {
  const named = namedLabel(label);
  if (value && 'mistake' in value) {
    return fitting(named, (words) => `Trompez-vous exprès de papier pour ${quoted(words)}.`);
  }
  return fitting(named, (words) => `Joignez le papier ${quoted(words)}.`);
}

function keyWord(value: WantedValue | undefined): string {
  const key = value && 'key' in value ? value.key : 'Enter';
  return Object.entries(keyNames).find(([, code]) => code === key)?.[0] ?? 'Entrée';
}

/** « Onglet “Mon compte” » → « Mon compte ». */
const tabName = (named: string): string => /“(.+)”/u.exec(named)?.[1] ?? named;
