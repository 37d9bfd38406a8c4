import { describe, expect, test } from 'vitest';
import fr from '../../../src/i18n/locales/fr.json';
import { computer } from '../../../src/simulator/computer';
import { kinds } from './all-kinds';

const shown = computer.catalogue.mistakes;
const coach: Readonly<Record<string, string>> = fr.mistakes;
const answered = new Set([
  'champ-vide',
  'donnee-reelle',
  ...Object.values(kinds).flatMap((kind) => kind.mistakes),
  ...Object.values(computer.catalogue.targets).flatMap((target) => target.mistakes),
]);

test('every mistake that a field or a button answers with has the site’s words and the coach’s', () => {
  const silent = [...answered].filter((code) => !(code in shown) || !(code in coach));
  expect(silent).toEqual([]);
});

test('the site and the coach know the same mistakes', () => {
  const ours = Object.keys(coach).filter((code) => code !== 'general' && code !== 'astray');
  expect(ours).toEqual(Object.keys(shown));
});

describe('the coach’s sentences', () => {
  const sentences = Object.entries(coach);

  test('are at most two, of twelve words each at most', () => {
    const long = sentences.filter(([, text]) => {
      const each = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
      return (
        each.length > 2 || each.some((one) => (one.match(/[\p{L}\p{N}’@+.-]+/gu) ?? []).length > 12)
      );
    });
    expect(long).toEqual([]);
  });

  test('blame nobody', () => {
    expect(sentences.filter(([, text]) => /erreur|invalide|incorrect|faute/i.test(text))).toEqual(
      [],
    );
  });

  test('have French signs and spaces', () => {
    const faults = sentences.filter(
      ([, text]) =>
        /[^\u202f][:;!?»]/u.test(text.replace(/https?:/g, '')) ||
        /«[^\u202f]/u.test(text) ||
        /'/.test(text),
    );
    expect(faults).toEqual([]);
  });
});
