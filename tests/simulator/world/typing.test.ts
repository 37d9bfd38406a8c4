import { describe, expect, test } from 'vitest';
import { START } from '../../../src/simulator/world/clock';
import { realData } from '../../../src/simulator/world/guard';
import type { PersonaName } from '../../../src/simulator/world/gesture';
import type { FieldKind } from '../../../src/simulator/world/kinds/kind';
import { kits } from '../../../src/simulator/world/kit';
import { createDice, edit, everyone } from './support';
import { kinds } from './all-kinds';

/** What a field of the simulated site answers; undefined when it takes the text. */
const answer = (kind: FieldKind, text: string, persona: PersonaName): string | undefined =>
  realData(text, persona) === undefined
    ? kind.mistake(text, { persona, now: START })
    : 'donnee-reelle';

type Spelling = (value: string) => string;
const compact: Spelling = (value) => value.replace(/[ ./-]/g, '');
const with_ =
  (separator: string): Spelling =>
  (value) =>
    value.replace(/[ /]/g, separator);
const fullWidth: Spelling = (value) =>
  value.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
const arabic: Spelling = (value) =>
  value.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
const padded: Spelling = (value) => `  ${value}\u00a0`;
const copied: Spelling = (value) => `\u200e${value}\ufeff`;
const lower: Spelling = (value) => value.toLowerCase();
const upper: Spelling = (value) => value.toUpperCase();
const unaccented: Spelling = (value) => value.normalize('NFD').replace(/\p{M}/gu, '');
const decomposed: Spelling = (value) => value.normalize('NFD');
const same: Spelling = (value) => value;
const numbers = [
  same,
  compact,
  with_('.'),
  with_('-'),
  with_('\u00a0'),
  with_('\u202f'),
  with_('  '),
  fullWidth,
  arabic,
  padded,
  copied,
];
const date = (separator: string): Spelling => with_(separator);
const unpadded: Spelling = (value) => value.replace(/(^|\/)0/g, '$1').replace(/\//g, '-');
const iso: Spelling = (value) => value.split('/').reverse().join('-');
const international: Spelling = (value) => `+33 ${value.slice(1)}`;
const idd: Spelling = (value) => `0033${compact(value).slice(1)}`;

/** Each right value in every spelling that its field must take. */
const right: readonly [kind: keyof typeof kinds, kit: string, spellings: readonly Spelling[]][] = [
  ['nir', 'numero', [...numbers, lower, with_('/')]],
  [
    'date',
    'naissance',
    [
      same,
      compact,
      date('-'),
      date('.'),
      date(' '),
      date(' / '),
      unpadded,
      iso,
      fullWidth,
      arabic,
      padded,
      copied,
    ],
  ],
  ['date-passee', 'naissance', [same, compact, unpadded]],
  ['date', 'date-demenagement', [same, unpadded]],
  [
    'code-postal',
    'code-postal',
    [same, (value) => `${value.slice(0, 2)} ${value.slice(2)}`, fullWidth, arabic, padded],
  ],
  ['code-postal', 'nouveau-code-postal', [same]],
  ['courriel', 'courriel', [same, upper, padded, copied, (value) => value.replace('@', '＠')]],
  ['mobile', 'mobile', [...numbers, international, idd, with_('/')]],
  ['fixe', 'fixe', [...numbers, international, idd]],
  [
    'iban-fin',
    'iban-fin',
    [same, (value) => `${value.slice(0, 4)} ${value.slice(4)}`, fullWidth, padded],
  ],
  ['iban', 'iban', [...numbers, lower]],
  ['bic', 'bic', [same, lower, padded, (value) => `${value}XXX`]],
  ['mot-de-passe', 'mot-de-passe', [same, (value) => ` ${value} `]],
  ['mot-de-passe', 'nouveau-mot-de-passe', [same]],
  ['secret', 'mot-de-passe', [same]],
  [
    'code',
    'code',
    [same, (value) => `${value.slice(0, 3)} ${value.slice(3)}`, fullWidth, arabic, padded],
  ],
  ['code', 'code-3', [same]],
  [
    'carte',
    'carte',
    [same, (value) => `${value.slice(0, 4)} ${value.slice(4)}`, fullWidth, padded],
  ],
  ['nom', 'nom', [same, lower, padded, (value) => value[0] + value.slice(1).toLowerCase()]],
  [
    'rue',
    'nouvelle-adresse',
    [
      same,
      lower,
      upper,
      unaccented,
      decomposed,
      padded,
      (value) => value.replace(' ', ', '),
      (value) => value.replace("'", '’'),
    ],
  ],
  ['rue', 'adresse', [same]],
  ['commune', 'nouvelle-ville', [same, lower, upper, unaccented, decomposed, padded]],
  ['recherche', 'recherche', [same, upper, padded]],
  [
    'adresse',
    'adresse-site',
    [same, upper, (value) => `https://${value}/`, (value) => value.slice(4), padded],
  ],
];

const accepted = right.flatMap(([kind, kit, spellings]) =>
  everyone.flatMap((persona) =>
    spellings.map((spell): [keyof typeof kinds, PersonaName, string, string] => [
      kind,
      persona,
      kits[persona][kit]!,
      spell(kits[persona][kit]!),
    ]),
  ),
);

/** Wrong texts as learners write them, for Colette, and what the field answers. */
const listed: readonly [kind: keyof typeof kinds, text: string, answer: string][] = [
  ['nir', '2 58 07 78 000 042 66', 'nir-avec-cle'],
  ['nir', '258077800004266', 'nir-avec-cle'],
  ['nir', '2 58 07 78 000 04', 'nir-trop-court'],
  ['nir', '258077800042', 'nir-trop-court'],
  ['nir', '2 58 07 78 000 0424', 'nir-trop-long'],
  ['nir', '2 58 07 78 000 043', 'nir-faute-de-frappe'],
  ['nir', '2 85 07 78 000 042', 'nir-faute-de-frappe'],
  ['nir', '1 58 07 78 000 042', 'nir-faute-de-frappe'],
  ['nir', '2 58 07 78 OOO 042', 'nir-lettre'],
  ['nir', '2 58 07 78 000 O42', 'nir-lettre'],
  ['nir', 'Colette', 'nir-lettre'],
  ['nir', '00000042', 'nir-carte'],
  ['nir', '802500000200000000042', 'nir-carte'],
  ['nir', '1 52 04 80 000 017', 'nir-autre'],
  ['nir', '14/07/1958', 'nir-trop-court'],
  ['nir', '1 85 05 75 116 042', 'donnee-reelle'],
  ['nir', '9 58 13 78 000 123', 'nir-format'],
  ['date', '14 juillet 1958', 'date-en-lettres'],
  ['date', '12 mars 58', 'date-en-lettres'],
  ['date', '14/07/58', 'date-annee-courte'],
  ['date', '140758', 'date-annee-courte'],
  ['date', '07/1958', 'date-format'],
  ['date', '1958', 'date-format'],
  ['date', '14/07', 'date-format'],
  ['date', '07/14/1958', 'date-mois-jour'],
  ['date', '31/02/1958', 'date-impossible'],
  ['date', '00/07/1958', 'date-impossible'],
  ['date', '32/01/1958', 'date-impossible'],
  ['date', '29/02/1958', 'date-bissextile'],
  ['date', '29/02/1900', 'date-bissextile'],
  ['date', '14/07/2058', 'date-future'],
  ['date', '14/07/1058', 'date-ancienne'],
  ['date-passee', '16/09/2026', 'date-future'],
  ['code-postal', 'Cergy', 'code-postal-ville'],
  ['code-postal', '95000 Cergy', 'code-postal-ville'],
  ['code-postal', '95', 'code-postal-departement'],
  ['code-postal', '2A', 'code-postal-departement'],
  ['code-postal', '974', 'code-postal-departement'],
  ['code-postal', '9500', 'code-postal-court'],
  ['code-postal', '950000', 'code-postal-long'],
  ['code-postal', '95OOO', 'code-postal-lettre-o'],
  ['code-postal', '95ooo', 'code-postal-lettre-o'],
  ['code-postal', '95127', 'code-postal-insee'],
  ['code-postal', '00000', 'code-postal-inconnu'],
  ['code-postal', '20500', 'code-postal-inconnu'],
  ['code-postal', '97500', 'code-postal-inconnu'],
  ['courriel', 'colette.exemple', 'courriel-sans-arobase'],
  ['courriel', 'colette.exemplecourriel.example', 'courriel-sans-arobase'],
  ['courriel', 'colette.exemple arobase courriel.example', 'courriel-arobase-en-lettres'],
  ['courriel', 'colette.exemple(at)courriel.example', 'courriel-arobase-en-lettres'],
  ['courriel', 'colette exemple@courriel.example', 'courriel-espace'],
  ['courriel', 'colette.exemple@courriel. example', 'courriel-espace'],
  ['courriel', 'colette.exemple@courriel,example', 'courriel-virgule'],
  ['courriel', 'colette.exemple@courrielexample', 'courriel-sans-point'],
  ['courriel', 'colette.exemple@courriel', 'courriel-sans-point'],
  ['courriel', 'colette.exemple@@courriel.example', 'courriel-deux-arobases'],
  ['courriel', 'colètte.exemple@courriel.example', 'courriel-accents'],
  ['courriel', 'colette.exemple@courriel.exampl', 'courriel-faute-de-frappe'],
  ['courriel', 'colete.exemple@courriel.example', 'courriel-faute-de-frappe'],
  ['courriel', 'www.colette.exemple@courriel.example', 'courriel-site'],
  ['courriel', 'gerard.essai@courriel.example', 'courriel-autre'],
  ['courriel', '@courriel.example', 'courriel-format'],
  ['courriel', 'colette.exemple@gmail.com', 'donnee-reelle'],
  ['mobile', '+33 06 39 98 00 42', 'telephone-prefixe-double'],
  ['mobile', '0033 06 39 98 00 42', 'telephone-prefixe-double'],
  ['mobile', '06 39 98 00', 'telephone-court'],
  ['mobile', '06 39 98 00 42 1', 'telephone-long'],
  ['mobile', '6 39 98 00 42', 'telephone-sans-zero'],
  ['mobile', 'O6 39 98 00 42', 'telephone-lettres'],
  ['mobile', '01 99 00 00 42', 'telephone-fixe-dans-mobile'],
  ['mobile', '06 39 98 00 43', 'telephone-faute-de-frappe'],
  ['mobile', '+32 470 12 34 56', 'telephone-etranger'],
  ['mobile', '06 12 34 56 78', 'donnee-reelle'],
  ['fixe', '06 39 98 00 42', 'telephone-mobile-dans-fixe'],
  ['fixe', '01 99 00 00 24', 'telephone-faute-de-frappe'],
  ['fixe', '01 42 34 56 78', 'donnee-reelle'],
  ['iban-fin', '15', 'iban-cle-seule'],
  ['iban-fin', '0115', 'iban-court'],
  ['iban-fin', '00115', 'iban-court'],
  ['iban-fin', '0000 0115', 'iban-long'],
  ['iban-fin', 'FR76 9999 9000 0100 0000 0000 115', 'iban-entier'],
  ['iban-fin', 'FR76999', 'iban-debut'],
  ['iban-fin', 'OOOO115', 'iban-lettre-o'],
  ['iban-fin', '2 58 07 78 000 042', 'iban-nir'],
  ['iban-fin', '1234 5678 9012 3456', 'iban-carte-bancaire'],
  ['iban-fin', '0000116', 'iban-faute-de-frappe'],
  ['iban-fin', '7418529', 'iban-autre'],
  ['iban', '9999 9000 0100 0000 0000 115', 'iban-sans-pays'],
  ['iban', 'FR76 9999 9000 0100 0000 0000', 'iban-court'],
  ['iban', 'FR76 9999 9000 0100 0000 0000 1155', 'iban-long'],
  ['iban', 'FR76 9999 9OOO O1OO OOOO OOOO 115', 'iban-lettre-o'],
  ['iban', 'FR76 9999 9000 0100 0000 0000 151', 'iban-faute-de-frappe'],
  ['iban', 'ATELFR20', 'iban-bic'],
  ['iban', '4970 1012 3456 7890', 'iban-carte-bancaire'],
  ['iban', '4970 1012 3456 7893', 'donnee-reelle'],
  ['iban', 'FR14 2004 1010 0505 0001 3M02 606', 'donnee-reelle'],
  ['bic', 'FR76 9999 9000 0100 0000 0000 115', 'bic-iban'],
  ['bic', 'ATELFR2', 'bic-faute-de-frappe'],
  ['bic', 'Atelier', 'bic-format'],
  ['bic', 'ESSAFRPP', 'bic-autre'],
  ['mot-de-passe', 'Lune-12', 'mot-de-passe-court'],
  ['mot-de-passe', 'Abricot-Abricot-Abricot-42', 'mot-de-passe-long'],
  ['mot-de-passe', 'PARAPLUIE-42', 'mot-de-passe-sans-minuscule'],
  ['mot-de-passe', 'parapluie-42', 'mot-de-passe-sans-majuscule'],
  ['mot-de-passe', 'ParapluieJaune', 'mot-de-passe-sans-chiffre'],
  ['mot-de-passe', 'Parapluie#42', 'mot-de-passe-caractere'],
  ['mot-de-passe', 'Été-chaud-42', 'mot-de-passe-accents'],
  ['mot-de-passe', 'Parapluie 42', 'mot-de-passe-espace'],
  ['mot-de-passe', 'Colette14071958', 'mot-de-passe-naissance'],
  ['mot-de-passe', 'Colette-14/07', 'mot-de-passe-naissance'],
  ['mot-de-passe', 'Colette-1958', 'mot-de-passe-naissance'],
  ['mot-de-passe', '14071958', 'mot-de-passe-naissance'],
  ['mot-de-passe', 'tOURNESOL-42', 'majuscules-bloquees'],
  ['mot-de-passe', 'tournesol-42', 'mot-de-passe-sans-majuscule'],
  ['secret', 'Tournésol-42', 'mot-de-passe-accents'],
  ['code', '52697', 'code-court'],
  ['code', '5269701', 'code-long'],
  ['code', 'cinq deux six', 'code-lettres'],
  ['code', '52697O', 'code-lettres'],
  ['carte', '802500000200000000042', 'carte-trop-longue'],
  ['carte', '2 58 07 78 000 042', 'carte-nir'],
  ['carte', '258077800004266', 'carte-nir'],
  ['carte', '0042', 'carte-longueur'],
  ['carte', '42', 'carte-longueur'],
  ['carte', '00000000042', 'carte-longueur'],
  ['carte', '00000043', 'carte-faute-de-frappe'],
  ['carte', '000000042', 'carte-faute-de-frappe'],
  ['carte', 'OOOOOO42', 'carte-lettres'],
  ['carte', '1234 5678 9012 3456', 'carte-bancaire'],
  ['carte', '98765432', 'carte-autre'],
  ['nom', 'EXEMPLE-MARTIN', 'nom-usage'],
  ['nom', 'exemple martin', 'nom-usage'],
  ['nom', 'Martin', 'nom-usage'],
  ['nom', 'Colette', 'nom-prenom'],
  ['nom', 'Colette Exemple', 'nom-prenom-ajoute'],
  ['nom', 'EXEMPLE Colette', 'nom-prenom-ajoute'],
  ['nom', 'EXEMPEL', 'nom-faute-de-frappe'],
  ['nom', '2 58 07 78 000 042', 'nom-chiffres'],
  ['rue', '8 allée du Modèle CEDEX', 'adresse-cedex'],
  ['rue', '8 allée du Modèle, 80000 Amiens', 'adresse-ville-dans-rue'],
  ['rue', '8 allée du Modèle Amiens', 'adresse-ville-dans-rue'],
  ['rue', 'allée du Modèle', 'adresse-sans-numero'],
  ['rue', '8', 'adresse-sans-rue'],
  ['rue', '9 allée du Modèle', 'rue-faute-de-frappe'],
  ['rue', '8 allée du Modéél', 'rue-faute-de-frappe'],
  ['commune', 'Amiens CEDEX 1', 'ville-cedex'],
  ['commune', '80000', 'ville-code-postal'],
  ['commune', '80000 Amiens', 'ville-code-postal'],
  ['commune', 'Somme', 'ville-departement'],
  ['commune', 'Amien', 'ville-faute-de-frappe'],
  ['recherche', 'amelie', 'recherche-amelie'],
  ['recherche', 'Amélie', 'recherche-amelie'],
  ['recherche', 'compte amelie', 'recherche-amelie'],
  ['recherche', 'www.ameli.fr', 'recherche-adresse'],
  ['recherche', 'https://ameli.fr', 'recherche-adresse'],
  ['adresse', 'www,ameli,fr', 'adresse-virgule'],
  ['adresse', 'www.ameli,fr', 'adresse-virgule'],
  ['adresse', 'wwww.ameli.fr', 'adresse-wwww'],
  ['adresse', 'ww.ameli.fr', 'adresse-wwww'],
  ['adresse', 'www.ameli.com', 'adresse-com'],
  ['adresse', 'ameli.com', 'adresse-com'],
  ['adresse', 'ameli.gouv.fr', 'adresse-com'],
  ['adresse', 'wwwameli.fr', 'adresse-sans-point'],
  ['adresse', 'www.amelifr', 'adresse-sans-point'],
  ['adresse', 'amelifr', 'adresse-sans-point'],
  ['adresse', 'www.ameli', 'adresse-incomplete'],
  ['adresse', 'www ameli fr', 'adresse-espace'],
  ['adresse', 'www. ameli.fr', 'adresse-espace'],
  ['adresse', 'www.amelie.fr', 'adresse-faute-de-frappe'],
  ['adresse', 'asure.ameli.fr', 'adresse-faute-de-frappe'],
  ['adresse', 'www@ameli.fr', 'adresse-courriel'],
];

/** Every mistake's own sample, for everyone. */
const sampled = everyone.flatMap((persona) =>
  Object.values(kinds).flatMap((kind) =>
    kind.mistakes.map((code): [string, PersonaName, string, FieldKind] => [
      code,
      persona,
      kind.samples[code]!(persona),
      kind,
    ]),
  ),
);

test('the table has at least 300 cases, right and wrong', () => {
  expect(accepted.length).toBeGreaterThan(300);
  expect(listed.length).toBeGreaterThan(150);
});

test('no right value is refused, and each is the same value whatever its spelling', () => {
  const faults = accepted.filter(([name, persona, value, typed]) => {
    const kind = kinds[name];
    return (
      answer(kind, typed, persona) !== undefined || kind.normalise(typed) !== kind.normalise(value)
    );
  });
  expect(faults.map(([kind, , value, typed]) => `${kind}: ${value} ← « ${typed} »`)).toEqual([]);
});

describe('no wrong value is taken, and each gets its own answer', () => {
  test.each(Object.keys(kinds) as (keyof typeof kinds)[])('%s', (name) => {
    const cases = listed.filter(([kind]) => kind === name);
    const got = cases.map(([, text]) => [text, answer(kinds[name], text, 'colette')]);
    expect(got).toEqual(cases.map(([, text, code]) => [text, code]));
  });
});

test('every sample makes its field answer with its own code, for every persona', () => {
  const faults = sampled
    .map(
      ([code, persona, text, kind]) => [code, persona, text, answer(kind, text, persona)] as const,
    )
    .filter(([code, , , got]) => got !== code);
  expect(faults).toEqual([]);
});

test('every sample of real data is stopped', () => {
  for (const kind of Object.values(kinds)) {
    expect(answer(kind, kind.samples['donnee-reelle']!('colette'), 'colette')).toBe(
      'donnee-reelle',
    );
  }
});

test('a slip in a value of the kit is never taken, and nearly always told by name', () => {
  const fields = [
    ['nir', 'numero'],
    ['courriel', 'courriel'],
    ['mobile', 'mobile'],
    ['fixe', 'fixe'],
    ['iban-fin', 'iban-fin'],
    ['iban', 'iban'],
    ['bic', 'bic'],
    ['carte', 'carte'],
    ['nom', 'nom'],
    ['rue', 'nouvelle-adresse'],
    ['commune', 'nouvelle-ville'],
  ] as const;
  const dice = createDice(7);
  const slips = fields.flatMap(([name, kit]) =>
    everyone.flatMap((persona) =>
      Array.from({ length: 10 }, () => {
        const value = kits[persona][kit]!;
        const typed = edit(value, dice);
        const kind = kinds[name];
        const equal = kind.normalise(typed) === kind.normalise(value);
        return { name, typed, equal, got: answer(kind, typed, persona) };
      }),
    ),
  );
  const wrong = slips.filter(({ equal }) => !equal);
  expect(slips.filter(({ equal, got }) => equal !== (got === undefined))).toEqual([]);
  const vague = wrong.filter(({ got }) => got?.endsWith('-format') || got === 'donnee-reelle');
  expect(vague.length / wrong.length).toBeLessThan(0.1);
});
