import { expect, test } from 'vitest';
import { limits } from '../../src/classroom/messages';
import { Handouts } from '../../src/relay/handouts';

const handout = (source: string) => ({ source, translations: {} });

test('what is handed over again takes the place of what was there', () => {
  const handouts = new Handouts();
  handouts.put('ACDEFG', 'mien', handout('un'));
  const before = handouts.size;
  handouts.put('ACDEFG', 'mien', handout('deux'));
  expect(handouts.get('ACDEFG', 'mien')).toEqual(handout('deux'));
  expect(handouts.size).toBe(before + 2);
});

test('nothing is known under a name that objects have by nature', () => {
  const handouts = new Handouts();
  handouts.put('ACDEFG', 'mien', handout('un'));
  expect(handouts.get('ACDEFG', 'constructor')).toBeUndefined();
  expect(handouts.get('constructor', 'mien')).toBeUndefined();
});

test('a session gets so many; one of them may still be replaced', () => {
  const handouts = new Handouts();
  for (let n = 1; n <= limits.handouts; n += 1) {
    expect(handouts.put('ACDEFG', `un${n}`, handout('x'))).toBe(true);
  }
  expect(handouts.put('ACDEFG', 'autre', handout('x'))).toBe(false);
  expect(handouts.put('ACDEFG', 'un1', handout('y'))).toBe(true);
  expect(handouts.put('CDEFGH', 'autre', handout('x'))).toBe(true);
});

test('all sessions together get so many bytes, and no more after many have come and gone', () => {
  const handouts = new Handouts(undefined, 3_000);
  const big = handout('x'.repeat(2_000));
  expect(handouts.put('ACDEFG', 'mien', big)).toBe(true);
  expect(handouts.put('CDEFGH', 'mien', big)).toBe(false);
  expect(handouts.names('CDEFGH')).toEqual([]);
  expect(handouts.put('ACDEFG', 'mien', big)).toBe(true);
  handouts.drop('ACDEFG');
  expect(handouts.size).toBe(0);
  expect(handouts.put('CDEFGH', 'mien', big)).toBe(true);
});

test('what a session of yesterday left makes room', () => {
  let now = 0;
  const handouts = new Handouts(() => now, 3_000);
  handouts.put('ACDEFG', 'mien', handout('x'.repeat(2_000)));
  now = 13 * 3_600_000;
  expect(handouts.put('CDEFGH', 'mien', handout('y'.repeat(2_000)))).toBe(true);
  expect(handouts.get('ACDEFG', 'mien')).toBeUndefined();
});
