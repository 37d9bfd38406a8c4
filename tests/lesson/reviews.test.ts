import { describe, expect, it } from 'vitest';
import { dayAfter, numberOf } from '../../src/lesson/calendar';
import type { RunSummary } from '../../src/lesson/ports';
import { dueReviews, plannedReviews } from '../../src/lesson/reviews';
import { Chance } from './support/chance';

const scenarios = [
  { id: 'attestation', personas: ['colette', 'gerard'] },
  { id: 'adresse', personas: ['colette'] },
] as const;

type Row = Partial<RunSummary> & Pick<RunSummary, 'updated'>;

/** Rows as the memory gives them, newest first; written here in the order in which they were made. */
function made(...rows: readonly Row[]): readonly RunSummary[] {
  const all = rows.map((row, place): RunSummary => ({
    run: `r${place}`,
    learner: 'l1',
    scenario: 'attestation',
    hash: 'h',
    level: 'aide',
    persona: 'colette',
    step: 'bravo',
    index: 3,
    total: 3,
    state: 'reussi',
    seq: 3,
    hints: 0,
    mistakes: 0,
    started: row.updated,
    ...row,
  }));
  return all.reverse();
}

const alone = (updated: string, more: Partial<RunSummary> = {}): Row => ({
  updated,
  level: 'seul',
  ...more,
});
const failed = (updated: string): Row => alone(updated, { state: 'a-revoir' });
const due = (runs: readonly RunSummary[], today: string) =>
  dueReviews(runs, scenarios, today).map(({ scenario, review }) => `${scenario} ${review}`);

describe('a calendar day', () => {
  it('has its number, over leap years and centuries', () => {
    expect(numberOf('1970-01-01')).toBe(0);
    expect(numberOf('2000-03-01')! - numberOf('2000-02-28')!).toBe(2);
    expect(numberOf('2100-03-01')! - numberOf('2100-02-28')!).toBe(1);
    expect(numberOf('2026-03-30')! - numberOf('2026-03-28')!).toBe(2);
    expect(numberOf('1969-12-31')).toBe(-1);
  });

  it.each(['', 'hier', '2026-13-01', '2026-02-29', '2026-00-10', '2026-1-1', '2026-04-31'])(
    '« %s » is none',
    (text) => {
      expect(numberOf(text)).toBeUndefined();
      expect(dayAfter(text, 1)).toBe(text);
    },
  );

  it('comes back from its number', () => {
    for (let count = 0; count < 40_000; count += 13) {
      const day = dayAfter('1970-01-01', count);
      expect(numberOf(day)).toBe(count);
    }
    expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(dayAfter('2026-01-01', -1)).toBe('2025-12-31');
  });
});

describe('reviews', () => {
  it('come on days 1, 7 and 30 after the first success', () => {
    const first = { updated: '2026-11-20' };
    expect(due(made(first), '2026-11-20')).toEqual([]);
    expect(due(made(first), '2026-11-21')).toEqual(['attestation 1']);
    const second = made(first, alone('2026-11-21'));
    expect(due(second, '2026-11-26')).toEqual([]);
    expect(due(second, '2026-11-27')).toEqual(['attestation 7']);
    const third = made(first, alone('2026-11-21'), alone('2026-11-27'));
    expect(due(third, '2026-12-19')).toEqual([]);
    expect(due(third, '2026-12-20')).toEqual(['attestation 30']);
    const all = made(first, alone('2026-11-21'), alone('2026-11-27'), alone('2026-12-20'));
    expect(plannedReviews(all, scenarios, '2030-01-01')).toEqual([]);
  });

  it('say all that home needs, with another persona', () => {
    const runs = made({ updated: '2026-11-20' }, alone('2026-11-21', { persona: 'gerard' }));
    expect(plannedReviews(runs, scenarios, '2026-11-22')).toEqual([
      {
        scenario: 'attestation',
        persona: 'colette',
        review: 7,
        first: '2026-11-20',
        due: '2026-11-27',
      },
    ]);
    const single = made({ updated: '2026-11-20', scenario: 'adresse' });
    expect(dueReviews(single, scenarios, '2026-11-30')).toMatchObject([
      { scenario: 'adresse', persona: 'colette', due: '2026-11-21' },
    ]);
  });

  it('come back the next day when they failed', () => {
    const runs = made({ updated: '2026-11-20' }, failed('2026-11-21'));
    expect(due(runs, '2026-11-21')).toEqual([]);
    expect(due(runs, '2026-11-22')).toEqual(['attestation 1']);
    const again = made({ updated: '2026-11-20' }, failed('2026-11-21'), alone('2026-11-22'));
    expect(due(again, '2026-11-27')).toEqual(['attestation 7']);
  });

  it('wait for a learner who was long away, one a day', () => {
    const late = made({ updated: '2026-11-20' }, alone('2027-03-01'));
    expect(due(late, '2027-03-01')).toEqual([]);
    expect(due(late, '2027-03-02')).toEqual(['attestation 7']);
    expect(due(made({ updated: '2026-11-20' }), '2027-03-01')).toEqual(['attestation 1']);
  });

  it('are not counted for what was done with help, watched, not finished or too early', () => {
    const others: readonly Row[] = [
      { updated: '2026-11-21' },
      { updated: '2026-11-21', level: 'exercice' },
      { updated: '2026-11-21', level: 'regarder' },
      alone('2026-11-21', { state: 'en-cours' }),
      alone('2026-11-20'),
      { ...alone('2026-11-21'), scenario: 'adresse', state: 'a-revoir' },
    ];
    for (const other of others) {
      expect(due(made({ updated: '2026-11-20' }, other), '2026-11-21')).toEqual(['attestation 1']);
    }
  });

  it('need a success first, and a scenario that is still there', () => {
    expect(due(made(failed('2026-11-20'), failed('2026-11-21')), '2026-11-25')).toEqual([]);
    expect(due(made({ updated: '2026-11-20', level: 'regarder' }), '2026-11-25')).toEqual([]);
    expect(dueReviews(made({ updated: '2026-11-20' }), [], '2026-11-25')).toEqual([]);
  });

  it('put first what has waited longest', () => {
    const runs = made({ updated: '2026-11-20' }, { updated: '2026-11-18', scenario: 'adresse' });
    expect(due(runs, '2026-11-25')).toEqual(['adresse 1', 'attestation 1']);
  });
});

describe('a clock that was set', () => {
  it('forward, then right again: the review is due at once, and counts', () => {
    const runs = made({ updated: '2031-05-05' });
    expect(dueReviews(runs, scenarios, '2026-11-21')).toMatchObject([
      { review: 1, due: '2026-11-21' },
    ]);
    const done = made({ updated: '2031-05-05' }, alone('2026-11-21'));
    expect(due(done, '2026-11-21')).toEqual([]);
    expect(due(done, '2026-11-28')).toEqual(['attestation 7']);
  });

  it('forward while reviewing: the next one still comes on its day', () => {
    const runs = made({ updated: '2026-11-20' }, alone('2031-05-05'));
    expect(due(runs, '2026-11-22')).toEqual([]);
    expect(due(runs, '2026-11-27')).toEqual(['attestation 7']);
  });

  it('back: nothing is lost', () => {
    const runs = made({ updated: '2026-11-20' }, failed('1970-01-01'));
    expect(due(runs, '2026-11-22')).toEqual(['attestation 1']);
  });

  it('and days that cannot be read break nothing', () => {
    const runs = made({ updated: '' }, alone('hier'));
    expect(() => plannedReviews(runs, scenarios, 'demain')).not.toThrow();
    expect(due(runs, '2026-11-22')).toEqual(['attestation 7']);
  });

  it('at random: no review twice a day, none lost, the three done after enough days', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const chance = new Chance(seed);
      let rows: readonly Row[] = [{ updated: '2026-11-20' }];
      let reviews = 0;
      for (let day = 0; day < 80; day += 1) {
        const right = dayAfter('2026-11-20', day);
        const today = chance.next() < 0.1 ? chance.oneOf(['1970-01-01', '2031-05-05']) : right;
        const found = dueReviews(made(...rows), scenarios, today);
        expect(found.length).toBeLessThanOrEqual(1);
        const [review] = found;
        if (!review) continue;
        expect(review.due <= today).toBe(true);
        rows = [...rows, alone(today, { persona: review.persona })];
        reviews += 1;
        expect(due(made(...rows), today)).toEqual([]);
      }
      expect(reviews, `seed ${seed}`).toBe(3);
    }
  });
});
