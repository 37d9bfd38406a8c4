import { describe, expect, it } from 'vitest';
import { nextLevel, type EndedRun } from '../../src/lesson/next-level';
import type { Level } from '../../src/lesson/ports';

type More = Partial<Omit<EndedRun, 'result'>> & { result?: Partial<EndedRun['result']> };

function after(level: Level, { result = {}, ...more }: More = {}) {
  return nextLevel({
    level,
    persona: 'colette',
    personas: ['colette', 'gerard'],
    total: 12,
    earlier: [],
    result: { result: 'reussi', open: [], spoiled: [], hints: 0, mistakes: 0, ...result },
    ...more,
  });
}

const done = (level: Level, persona: 'colette' | 'gerard' = 'colette') =>
  ({ level, persona, state: 'reussi' }) as const;

describe('the level that is proposed next', () => {
  it('after watching, is with help', () => {
    expect(after('regarder')).toMatchObject({ level: 'aide', reason: 'watched' });
  });

  it('is harder by one when it went well', () => {
    expect(after('aide')).toEqual({
      level: 'exercice',
      persona: 'colette',
      reason: 'went-well',
      values: { mistakes: 0 },
    });
    const few = { result: { mistakes: 2, hints: 1 } };
    expect(after('exercice', few)).toMatchObject({ level: 'seul', reason: 'went-well' });
  });

  it('is the same, or easier, after many mistakes for its length', () => {
    const result = { mistakes: 5 };
    const values = { mistakes: 5 };
    expect(after('aide', { result })).toMatchObject({
      level: 'aide',
      reason: 'many-mistakes',
      values,
    });
    expect(after('exercice', { result })).toMatchObject({
      level: 'aide',
      reason: 'many-mistakes',
      values,
    });
    expect(after('exercice', { result, total: 30 })).toMatchObject({ level: 'seul' });
  });

  it('is the same after much help, but not for ever', () => {
    const result = { hints: 6 };
    expect(after('exercice', { result })).toMatchObject({
      level: 'exercice',
      reason: 'much-help',
      values: { hints: 6 },
    });
    const earlier = [done('exercice'), done('exercice')];
    expect(after('exercice', { result, earlier })).toMatchObject({
      level: 'seul',
      reason: 'often-enough',
      values: { times: 3 },
    });
  });

  it('is alone where it had been done alone before', () => {
    const earlier = [done('seul')];
    expect(after('aide', { earlier })).toMatchObject({ level: 'seul', reason: 'alone-before' });
  });

  it('is easier where a goal was missed or something spoiled, and says how many', () => {
    const missed = { result: 'a-revoir', open: ['x', 'y'] } as const;
    expect(after('seul', { result: missed })).toMatchObject({
      level: 'exercice',
      reason: 'goals-open',
      values: { count: 2 },
    });
    const spoiled = { result: 'a-revoir', spoiled: ['z'] } as const;
    expect(after('exercice', { result: spoiled })).toMatchObject({
      level: 'aide',
      reason: 'spoiled',
      values: { count: 1 },
    });
  });

  it('is alone again as someone else, until all were done', () => {
    expect(after('seul')).toMatchObject({
      level: 'seul',
      persona: 'gerard',
      reason: 'other-persona',
    });
    expect(after('seul', { earlier: [done('seul', 'gerard')] })).toMatchObject({
      level: 'seul',
      persona: 'colette',
      reason: 'mastered',
    });
    expect(after('seul', { personas: ['colette'] })).toMatchObject({ reason: 'mastered' });
  });

  it('is always one that there is, and a persona of the scenario', () => {
    const levels: readonly Level[] = ['regarder', 'aide', 'exercice', 'seul'];
    for (const level of levels) {
      for (const mistakes of [0, 3, 9]) {
        for (const hints of [0, 9]) {
          const next = after(level, { result: { mistakes, hints } });
          expect(levels).toContain(next.level);
          expect(['colette', 'gerard']).toContain(next.persona);
        }
      }
    }
  });
});
