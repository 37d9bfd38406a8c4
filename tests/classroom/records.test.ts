import { describe, expect, it } from 'vitest';
import type { LearnerState } from '../../src/classroom/messages';
import type { GroupRecord } from '../../src/classroom/ports';
import { addToRecord } from '../../src/classroom/records';
import { aState, dice } from './a-state';

const empty: GroupRecord = { code: 'ACDEFG', began: '2026-11-20T09:00:00.000Z', lines: [] };

function after(...states: [string, Partial<LearnerState>][]): GroupRecord {
  return states.reduce(
    (record, [learner, part]) => addToRecord(record, learner, aState(part)),
    empty,
  );
}

const step = (ms: number, err: number, help: number) => ({ ms, err, help });

describe('what stays of a session', () => {
  it('has a line for each learner, exercise and level', () => {
    const record = after(
      ['a', {}],
      ['b', {}],
      ['a', { level: 'seul' }],
      ['a', { scenario: 'changer-adresse' }],
      ['a', {}],
    );
    expect(record.lines.map((l) => `${l.learner} ${l.scenario} ${l.level}`)).toEqual([
      'a se-deconnecter aide',
      'b se-deconnecter aide',
      'a se-deconnecter seul',
      'a changer-adresse aide',
    ]);
  });

  it('writes nothing for someone who has not begun', () => {
    expect(after(['a', { scenario: null, level: null, step: null }])).toBe(empty);
  });

  it('keeps no state of the machine, but what was done', () => {
    expect(after(['a', { hand: 1, idle: 99, stuck: true }]).lines[0]).toEqual({
      learner: 'a',
      name: 'Colette',
      scenario: 'se-deconnecter',
      level: 'aide',
      index: 2,
      total: 8,
      done: { 'refuser-mot-de-passe': step(12_000, 0, 0) },
      hints: 0,
      mistakes: 0,
      result: null,
    });
  });

  it('gives the same record back where nothing is new', () => {
    const record = after(['a', { hints: 3 }]);
    expect(addToRecord(record, 'a', aState({ hints: 2, rev: 9 }))).toBe(record);
  });

  it('takes nothing away for a state that comes late', () => {
    const full = { index: 5, hints: 3, mistakes: 2, result: 'reussi' } as const;
    const record = after(['a', { ...full, done: { un: step(9, 2, 1), deux: step(4, 0, 0) } }]);
    expect(addToRecord(record, 'a', aState({ done: { un: step(5, 1, 0) } }))).toBe(record);
  });

  it('keeps the most laborious run and the best result of an exercise done twice', () => {
    const record = after(
      ['a', { hints: 4, mistakes: 1, result: 'a-revoir', done: { un: step(30, 1, 4) } }],
      ['a', { hints: 0, mistakes: 2, result: null, done: { un: step(10, 2, 0) } }],
      ['a', { hints: 0, mistakes: 2, result: 'reussi', done: { un: step(10, 2, 0) } }],
    );
    expect(record.lines).toHaveLength(1);
    expect(record.lines[0]).toMatchObject({
      hints: 4,
      mistakes: 2,
      result: 'reussi',
      done: { un: step(30, 2, 4) },
    });
  });

  it('ends in the same whatever the order and the repetitions', () => {
    const roll = dice(3);
    const states = Array.from({ length: 40 }, (_, at): [string, LearnerState] => [
      `p${at % 3}`,
      aState({
        level: roll(2) === 0 ? 'aide' : 'seul',
        index: roll(8),
        hints: roll(5),
        result: ([null, 'reussi', 'a-revoir'] as const)[roll(3)] ?? null,
        done: { [`s${roll(4)}`]: step(roll(99), roll(3), roll(3)) },
      }),
    ]);
    const end = (order: readonly [string, LearnerState][]) => {
      const { lines } = order.reduce((record, one) => addToRecord(record, ...one), empty);
      return new Map(lines.map((line) => [`${line.learner} ${line.level}`, line]));
    };
    const wanted = end(states);
    for (let round = 0; round < 50; round += 1) {
      const shuffled = [...states, ...states].sort(() => roll(3) - 1);
      expect(end(shuffled)).toEqual(wanted);
    }
  });

  it('changes a name in all the lines of its learner', () => {
    const record = after(['a', {}], ['b', {}], ['a', { level: 'seul', name: 'Coco' }]);
    expect(record.lines.map(({ name }) => name)).toEqual(['Coco', 'Colette', 'Coco']);
  });

  it('lets a hostile machine fill no more than its share', () => {
    let record = empty;
    for (let at = 0; at < 300; at += 1) {
      record = addToRecord(record, 'x', aState({ scenario: `s${at}` }));
      record = addToRecord(record, 'x', aState({ done: { [`e${at}`]: step(1, 0, 0) } }));
    }
    expect(record.lines.length).toBeLessThanOrEqual(80);
    const steps = record.lines.map(({ done }) => Object.keys(done).length);
    expect(Math.max(...steps)).toBeLessThanOrEqual(200);
    expect(addToRecord(record, 'a', aState()).lines).toHaveLength(record.lines.length + 1);
  });

  it('takes a step called constructor as any other', () => {
    const record = after(['a', { done: { constructor: step(5, 1, 0) } as never }]);
    expect(record.lines[0]?.done['constructor']).toEqual(step(5, 1, 0));
  });
});
