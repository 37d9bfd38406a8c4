import type { KitName, PersonaName } from '../gesture';
import { createKind } from './kind';
import { own } from './own';
import { unaccented } from './plain';

const SHORTEST = 8;
const LONGEST = 25;
/** The signs that the account accepts beside letters and digits (news of June 2020). */
const SIGNS = '?!$€£@&(-+_)=*%/<>,.;';

const isSign = (sign: string): boolean => SIGNS.includes(sign);
const isPlainLetter = (sign: string): boolean => /[A-Za-z]/.test(sign);
const isDigit = (sign: string): boolean => /[0-9]/.test(sign);
const isAllowed = (sign: string): boolean => isPlainLetter(sign) || isDigit(sign) || isSign(sign);

export interface PasswordRule {
  /** Shown beside the field while one types. */
  readonly label: string;
  readonly holds: (text: string) => boolean;
}

/** What a password must hold, told one by one. */
export const passwordRules: readonly PasswordRule[] = [
  {
    label: '8 à 25 caractères',
    holds: (text) => text.length >= SHORTEST && text.length <= LONGEST,
  },
  { label: 'une petite lettre', holds: (text) => /[a-z]/.test(text) },
  { label: 'une grande lettre', holds: (text) => /[A-Z]/.test(text) },
  {
    label: 'un chiffre, ou un signe parmi ? ! $ € £ @ & ( - + _ ) = * % / < > , . ;',
    holds: (text) => [...text].some((sign) => isDigit(sign) || isSign(sign)),
  },
];

const kept: readonly KitName[] = ['mot-de-passe', 'nouveau-mot-de-passe'];
const isOwn = (text: string, persona: PersonaName): boolean =>
  kept.some((name) => own(persona, name) === text);

/** What the same keys write with Caps Lock on. */
const capsLocked = (text: string): string =>
  [...text]
    .map((sign) => (sign === sign.toUpperCase() ? sign.toLowerCase() : sign.toUpperCase()))
    .join('');

/** Day and month, or the year, of the persona's birth, with or without signs between. */
function holdsBirth(text: string, persona: PersonaName): boolean {
  const [day = '', month = '', year = ''] = own(persona, 'naissance').split('/');
  const digits = text.replace(/(?<=\d)[ ./_-]+(?=\d)/g, '');
  return digits.includes(day + month) || digits.includes(year);
}

/** A new password: 8 to 25 signs, one lower, one upper, one digit or listed sign. */
export const passwordKind = createKind({
  name: 'mot-de-passe',
  inputmode: 'text',
  exact: true,
  normalise: (text) => text.trim(),
  knows: [
    {
      code: 'majuscules-bloquees',
      found: (text, { persona }) => isOwn(capsLocked(text), persona),
      sample: (persona) => capsLocked(own(persona, 'mot-de-passe')),
    },
    {
      code: 'mot-de-passe-accents',
      found: (text) => unaccented(text) !== text,
      sample: (persona) => own(persona, 'mot-de-passe').replace('e', 'é'),
    },
    {
      code: 'mot-de-passe-espace',
      found: (text) => /\s/.test(text),
      sample: () => 'Petit chat 12',
    },
    {
      code: 'mot-de-passe-caractere',
      found: (text) => ![...text].every(isAllowed),
      sample: (persona) => own(persona, 'mot-de-passe').replace(/[-+]/, '#'),
    },
    {
      code: 'mot-de-passe-naissance',
      found: holdsBirthFor,
      sample: (persona) => `Soleil${own(persona, 'naissance').slice(-4)}`,
    },
    {
      code: 'mot-de-passe-court',
      found: (text) => text.length < SHORTEST,
      sample: () => 'Lune-12',
    },
    {
      code: 'mot-de-passe-long',
      found: (text) => text.length > LONGEST,
      sample: () => 'Abricot-Abricot-Abricot-42',
    },
    {
      code: 'mot-de-passe-sans-minuscule',
      found: (text) => !/[a-z]/.test(text),
      sample: () => 'PARAPLUIE-42',
    },
    {
      code: 'mot-de-passe-sans-majuscule',
      found: (text) => !/[A-Z]/.test(text),
      sample: () => 'parapluie-42',
    },
    {
      code: 'mot-de-passe-sans-chiffre',
      found: (text) => ![...text].some((sign) => isDigit(sign) || isSign(sign)),
      sample: () => 'ParapluieJaune',
    },
  ],
  canned: 'Exemple-libre-1',
});

function holdsBirthFor(text: string, { persona }: { persona: PersonaName }): boolean {
  return holdsBirth(text, persona);
}
