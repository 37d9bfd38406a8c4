import { describe, expect, test } from 'vitest';
import { kits } from '../../../src/simulator/world/kit';
import { papers } from '../../../src/simulator/world/papers';
import { personas } from '../../../src/simulator/world/personas';
import { kinds } from './all-kinds';
import { everyone } from './support';

/** The rest by 97 of a long number, by whole numbers: not the way of the code that is tested. */
const rest97 = (digits: string): number => Number(BigInt(digits) % 97n);
const inDigits = (text: string): string =>
  [...text].map((sign) => (/\d/.test(sign) ? sign : String(sign.charCodeAt(0) - 55))).join('');
const bare = (text: string): string => text.replace(/ /g, '');

function nirIsRight(number: string, key: string): boolean {
  const digits = bare(number).replace('2A', '19').replace('2B', '18');
  return digits.length === 13 && 97 - rest97(digits) === Number(key);
}

test('the number of the CNAM’s own documentation has key 32', () => {
  expect(nirIsRight('2 84 05 88 321 025', '32')).toBe(true);
});

test('every kit has the same names, and no empty value', () => {
  const names = Object.keys(kits.colette);
  for (const persona of everyone) {
    expect(Object.keys(kits[persona])).toEqual(names);
    expect(Object.values(kits[persona]).filter((value) => value.trim() === '')).toEqual([]);
  }
});

describe.each(everyone)('%s', (persona) => {
  const kit = kits[persona];

  test('has a number whose key is right and whose birthplace does not exist', () => {
    expect(nirIsRight(kit['numero']!, kit['cle']!)).toBe(true);
    expect(bare(kit['numero']!).slice(7, 10)).toBe('000');
  });

  test('was born in the month and year, and has the sex, that the number tells', () => {
    const number = bare(kit['numero']!);
    const [day, month, year] = kit['naissance']!.split('/');
    expect(number.slice(1, 5)).toBe(`${year!.slice(2)}${month}`);
    expect(number[0]).toBe(personas[persona].civility === 'Madame' ? '2' : '1');
    expect(kit['jour']).toBe(day);
  });

  test('has an account at the bank that does not exist, with right keys', () => {
    const iban = bare(kit['iban']!);
    expect(iban).toMatch(/^FR7699999\d{18}$/);
    expect(rest97(inDigits(iban.slice(4) + iban.slice(0, 4)))).toBe(1);
    expect(rest97(iban.slice(4))).toBe(0);
    expect(iban.endsWith(kit['iban-fin']!)).toBe(true);
    expect(kit['iban-fin']).toHaveLength(7);
  });

  test('has telephones of fiction, and mail that reaches nobody', () => {
    expect(kit['mobile']).toMatch(/^06 39 98 \d\d \d\d$/);
    expect(bare(kit['fixe']!)).toMatch(/^0(19900|26191|35301|46571|53649)\d{4}$/);
    expect(kit['courriel']).toMatch(/^[a-z.]+@courriel\.example$/);
  });

  test('has a card whose serial has the length of its model', () => {
    const lengths = personas[persona].photoCard ? [11] : [8, 9, 12, 13];
    expect(lengths).toContain(kit['carte']!.length);
  });

  test('has a birth name that is not the name of every day', () => {
    expect(kit['nom-usage']).not.toBe(kit['nom']);
    expect(kit['nom-usage']!.startsWith(`${kit['nom']}-`)).toBe(true);
  });

  test('has two passwords that keep the rules', () => {
    const now = 0;
    expect(kinds['mot-de-passe'].mistake(kit['mot-de-passe']!, { persona, now })).toBeUndefined();
    expect(
      kinds['mot-de-passe'].mistake(kit['nouveau-mot-de-passe']!, { persona, now }),
    ).toBeUndefined();
    expect(kit['nouveau-mot-de-passe']).not.toBe(kit['mot-de-passe']);
  });

  test('has codes of six digits, and a provisional one of four', () => {
    for (const name of ['code', 'code-2', 'code-3']) expect(kit[name]).toMatch(/^[1-9]\d{5}$/);
    expect(kit['code-provisoire']).toMatch(/^\d{4}$/);
  });
});

test('values that a mix-up would show differ between personas', () => {
  const own = [
    'numero',
    'iban',
    'iban-fin',
    'courriel',
    'mobile',
    'fixe',
    'carte',
    'mot-de-passe',
    'nouveau-mot-de-passe',
    'adresse',
    'nouvelle-adresse',
    'code-provisoire',
  ];
  for (const name of own) {
    expect(new Set(everyone.map((persona) => kits[persona][name])).size).toBe(everyone.length);
  }
});

test('no security code serves twice', () => {
  const codes = everyone.flatMap((persona) =>
    ['code', 'code-2', 'code-3'].map((name) => kits[persona][name]),
  );
  expect(new Set(codes).size).toBe(codes.length);
});

test('Samira’s child has a right fictitious number', () => {
  const child = personas.samira.child!;
  expect(nirIsRight(child.number, child.key)).toBe(true);
  expect(child.familyName).toBe(kits.samira['nom']);
});

test('papers have names of their own', () => {
  expect(new Set(papers).size).toBe(papers.length);
  expect(papers.filter((paper) => paper in kits.colette)).toEqual([]);
});
