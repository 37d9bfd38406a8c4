import { describe, expect, test } from 'vitest';
import {
  addDays,
  civil,
  formatDate,
  formatLong,
  formatTime,
  isLeapYear,
  isRealDate,
  minutesOf,
  readDate,
  START,
} from '../../../src/simulator/world/clock';

test('every lesson begins on Tuesday 15 September 2026 at ten', () => {
  expect(formatLong(START)).toBe('mardi 15 septembre 2026');
  expect(`${formatDate(START)} ${formatTime(START)}`).toBe('15/09/2026 10:00');
});

test('minutes count from 1970', () => {
  expect(minutesOf(1970, 1, 1)).toBe(0);
  expect(minutesOf(1970, 1, 2, 1, 30)).toBe(24 * 60 + 90);
  expect(minutesOf(1969, 12, 31, 23, 59)).toBe(-1);
});

test('every day of two hundred years is the one that a calendar gives', () => {
  const faults: string[] = [];
  for (let days = -25_600; days < 55_000; days += 1) {
    const real = new Date(days * 86_400_000);
    const expected = [real.getUTCFullYear(), real.getUTCMonth() + 1, real.getUTCDate()] as const;
    const { year, month, day } = civil(days * 24 * 60 + 61);
    const back = minutesOf(...expected) === days * 24 * 60;
    if (`${year}-${month}-${day}` !== expected.join('-') || !back) faults.push(expected.join('-'));
  }
  expect(faults).toEqual([]);
});

test('hours and minutes are kept, before 1970 too', () => {
  expect(civil(minutesOf(1958, 7, 14, 23, 59))).toEqual({
    year: 1958,
    month: 7,
    day: 14,
    hour: 23,
    minute: 59,
  });
});

test.each([
  [2024, true],
  [2025, false],
  [1900, false],
  [2000, true],
])('%i is a leap year: %s', (year, leap) => {
  expect(isLeapYear(year)).toBe(leap);
});

test.each([
  [2024, 2, 29, true],
  [2025, 2, 29, false],
  [2026, 4, 31, false],
  [2026, 12, 31, true],
  [2026, 13, 1, false],
  [2026, 0, 1, false],
  [2026, 1, 0, false],
])('%i-%i-%i is in the calendar: %s', (year, month, day, real) => {
  expect(isRealDate(year, month, day)).toBe(real);
});

test('days are added across months and years', () => {
  expect(formatDate(addDays(START, 120))).toBe('13/01/2027');
  expect(formatDate(addDays(START, -365))).toBe('15/09/2025');
});

test('the first of a month is « 1er »', () => {
  expect(formatLong(minutesOf(1970, 1, 1))).toBe('jeudi 1er janvier 1970');
  expect(formatLong(minutesOf(1969, 12, 31))).toBe('mercredi 31 décembre 1969');
});

describe('a written date', () => {
  test.each([
    '14/07/1958',
    '14-7-1958',
    '14 07 1958',
    '14.07.1958',
    '14071958',
    '1958-07-14',
    '14 / 07 / 1958',
    ' 14/07/1958\u00a0',
    '１４/０７/１９５８',
  ])('is read from « %s »', (text) => {
    expect(readDate(text)).toBe(minutesOf(1958, 7, 14));
  });

  test.each(['', '14 juillet 1958', '14/07/58', '31/02/1958', '14/07', 'demain'])(
    'is not read from « %s »',
    (text) => {
      expect(readDate(text)).toBeUndefined();
    },
  );
});
