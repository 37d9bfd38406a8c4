import { describe, expect, it } from 'vitest';
import { dayInWords, daysBetween } from '../../src/app/shell/day-words';

describe('a day in words', () => {
  it.each([
    ['2026-11-21', 'aujourd’hui'],
    ['2026-11-20', 'hier'],
    ['2026-11-19', 'avant-hier'],
    ['2026-11-12', 'le jeudi 12 novembre'],
    ['2025-12-31', 'le mercredi 31 décembre 2025'],
    ['2026-11-22', 'le dimanche 22 novembre'],
  ])('%s is « %s »', (day, words) => {
    expect(dayInWords(day, '2026-11-21')).toBe(words);
  });

  it.each([
    ['2026-10-24', '2026-10-26', 2],
    ['2026-03-28', '2026-03-30', 2],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-11-21', '2026-11-20', -1],
  ])('from %s to %s are %i days, whatever the hour changes', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});
