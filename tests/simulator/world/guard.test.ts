import { describe, expect, test } from 'vitest';
import { computer } from '../../../src/simulator/computer';
import { guardWhileTyping, realData } from '../../../src/simulator/world/guard';
import { kits } from '../../../src/simulator/world/kit';
import { hasLuhnKey, mod97, nirKey } from '../../../src/simulator/world/numbers';
import { createDice, edit, everyone, type Dice } from './support';

const persona = 'colette';
const groups = (text: string, sizes: readonly number[], separator: string): string => {
  let from = 0;
  return sizes
    .map((size) => text.slice(from, (from += size)))
    .filter((part) => part !== '')
    .join(separator);
};

/** Eight ways in which people write a long number. */
const formats: Readonly<Record<string, (text: string, sizes: readonly number[]) => string>> = {
  'all together': (text) => text,
  'in groups': (text, sizes) => groups(text, sizes, ' '),
  'with dots': (text, sizes) => groups(text, sizes, '.'),
  'with dashes': (text, sizes) => groups(text, sizes, '-'),
  'with no-break spaces': (text, sizes) => groups(text, sizes, '\u00a0'),
  'sign by sign': (text) => [...text].join(' '),
  'in capitals or not, full-width': (text, sizes) =>
    groups(text, sizes, ' ')
      .toLowerCase()
      .replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  'in a sentence': (text, sizes) =>
    `Bonjour, le 03/04/2025 j'ai écrit ${groups(text, sizes, ' ')} sur la feuille, merci.`,
};

const two = (value: number) => String(value).padStart(2, '0');

function makeNir(dice: Dice): string {
  const department = dice.pick([
    '2A',
    '2B',
    '97',
    '99',
    ...Array.from({ length: 95 }, (_, at) => two(at + 1)),
  ]);
  const commune = String(1 + dice.below(900)).padStart(3, '0');
  const order = String(1 + dice.below(999)).padStart(3, '0');
  return `${dice.pick(['1', '2'])}${dice.digits(2)}${two(1 + dice.below(12))}${department}${commune}${order}`;
}

function makeIban(dice: Dice): string {
  const bank = dice.pick(['30004', '20041', '10278', '18206', '16958', '14445']);
  const account = `${bank}${dice.digits(5)}${dice.digits(11)}`;
  const key = two(97 - (mod97(`${account}00`) % 97));
  const rib = account + key;
  return `FR${two(98 - mod97(`${rib}FR00`))}${rib}`;
}

function makeForeignIban(dice: Dice): string {
  const [country, length] = dice.pick([
    ['BE', 12],
    ['DE', 18],
    ['ES', 20],
    ['PT', 21],
    ['IT', 23],
  ] as const);
  const account = country === 'IT' ? `X${dice.digits(length - 1)}` : dice.digits(length);
  return `${country}${two(98 - mod97(`${account}${country}00`))}${account}`;
}

function makeCard(dice: Dice): string {
  const start = `${dice.pick(['4', '51', '52', '55', '37', '6'])}${dice.digits(15)}`.slice(0, 15);
  return [...'0123456789'].map((key) => start + key).find(hasLuhnKey)!;
}

function makePhone(dice: Dice): string {
  for (;;) {
    const number = `0${dice.pick([...'1234567'])}${dice.digits(8)}`;
    if (realData(number, persona) !== undefined) return number;
  }
}

const nirSizes = [1, 2, 2, 2, 3, 3, 2];
const fours = [4, 4, 4, 4, 4, 4, 4];
const generated = 60;

describe.each(Object.entries(formats))('real data written %s is told every time', (_, format) => {
  test.each<[string, (dice: Dice) => string, readonly number[]]>([
    ['nir', makeNir, nirSizes],
    ['nir', (dice) => withKey(makeNir(dice)), nirSizes],
    ['iban', makeIban, fours],
    ['iban', makeForeignIban, fours],
    ['carte', makeCard, fours],
    ['telephone', makePhone, [2, 2, 2, 2, 2]],
  ])('%s', (kind, make, sizes) => {
    const dice = createDice(20260915);
    const values = Array.from({ length: generated }, () => format(make(dice), sizes));
    expect(values.filter((value) => realData(value, persona) !== kind)).toEqual([]);
    expect(values.filter((value) => guardWhileTyping(value, persona) !== kind)).toEqual([]);
  });
});

const withKey = (number: string): string => number + nirKey(number);

test.each([
  ['+33 6 12 34 56 78', 'telephone'],
  ['0033612345678', 'telephone'],
  ['+33 (0)6.12.34.56.78', 'telephone'],
  ['mon tel:0612345678', 'telephone'],
  ['06/12/34/56/78', 'telephone'],
  ['jeanne@gmail.com', 'courriel'],
  ['Mon adresse est Jeanne.Dupont@orange.fr.', 'courriel'],
  ['jeanne @ laposte.net', 'courriel'],
  ['7 85 05 75 116 042 est provisoire', 'nir'],
  ['20041 01005 0500013M026 06', 'iban'],
  ['FR1420041010050500013M02606merci', 'iban'],
  ['FR76 9999 9000 0100 0000 0000 115 et 06 12 34 56 78', 'telephone'],
  ['2 58 07 78 000 042 puis 1 85 05 75 116 042', 'nir'],
  ['1 85 05 75 116 042 06 39 98 00 42', 'nir'],
] as const)('« %s » is stopped as %s', (text, kind) => {
  expect(realData(text, persona)).toBe(kind);
});

test.each([
  'colette.exemple@courriel.exampl',
  'quelquun@courriel.example',
  'Mon numéro est le 2 58 07 78 000 042, clé 66.',
  'Mes numéros : 06 39 98 00 42, 01 99 00 00 42.',
  'IBAN FR76 9999 9000 0100 0000 0000 115, carte 00000042',
  '99999 00001 00000000001 15',
  '1 60 07 78 000 123',
  'Le 03.04.1952 06 h, le 3/4/52 12 30 45 67',
  '3646 ou 33700',
  'ameli',
  'www.ameli.fr',
  '1 234,50 € le 15/09/2026 à 10:00',
  '',
  '   ',
])('« %s » is nobody’s data', (text) => {
  expect(realData(text, persona)).toBeUndefined();
  expect(guardWhileTyping(text, persona)).toBeUndefined();
});

test('a number of 15 digits needs the right key, unless the key stands apart', () => {
  expect(realData('185057511604299', persona)).toBeUndefined();
  expect(realData('1 85 05 75 116 042 99', persona)).toBe('nir');
});

describe('no value of a kit raises an alarm', () => {
  const values = everyone.flatMap((one) =>
    Object.values(kits[one]).concat(`${kits[one]['numero']} ${kits[one]['cle']}`),
  );
  const alarms = (texts: readonly string[]): readonly string[] =>
    [...new Set(texts)].filter(
      (text) =>
        realData(text, persona) !== undefined || guardWhileTyping(text, persona) !== undefined,
    );

  test('as it is, with or without its spaces', () => {
    expect(alarms(values.flatMap((value) => [value, value.replace(/ /g, '')]))).toEqual([]);
  });

  test('while it is being typed', () => {
    const beginnings = values.flatMap((value) => [...value].map((_, at) => value.slice(0, at + 1)));
    expect(alarms([...beginnings, ...beginnings.map((text) => text.replace(/ /g, ''))])).toEqual(
      [],
    );
  });

  test('with one or two typing mistakes, at the end or on the way', () => {
    const dice = createDice(42);
    const slips = values.flatMap((value) =>
      Array.from({ length: 5 }, () => {
        const once = edit(value.slice(0, 1 + dice.below(value.length)) || value, dice);
        return [once, edit(`${once} `.trim() || value, dice), edit(edit(value, dice), dice)];
      }).flat(),
    );
    expect(alarms(slips)).toEqual([]);
  });
});

test('while typing, an address waits until its ending is certain', () => {
  expect(guardWhileTyping('jeanne@gmail.co', persona)).toBeUndefined();
  expect(guardWhileTyping('jeanne@gmail.com', persona)).toBe('courriel');
  expect(guardWhileTyping('autre@courriel.ex', persona)).toBeUndefined();
});

describe('what is written letter by letter', () => {
  test('is never wiped before it is whole, where it is a mistake that the site knows', () => {
    const wiped: string[] = [];
    const { personas, targets } = computer.catalogue;
    for (const persona of personas) {
      const world = computer.start({ persona, page: 'bureau.accueil', presets: [] });
      for (const [target, { mistakes }] of Object.entries(targets)) {
        for (const mistake of mistakes.filter((code) => code !== 'donnee-reelle')) {
          const text = computer.sample(world, target, mistake) ?? '';
          const beginnings = [...text].map((_, at) => text.slice(0, at + 1));
          const alarm = beginnings.find((each) => guardWhileTyping(each, persona) !== undefined);
          if (alarm) wiped.push(`${persona}, ${target}, ${mistake}: ${alarm}`);
        }
      }
    }
    expect(wiped).toEqual([]);
  });
});
