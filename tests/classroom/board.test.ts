import { describe, expect, it } from 'vitest';
import { tiles, type Member } from '../../src/classroom/board';
import type { LearnerState } from '../../src/classroom/messages';
import { aState, dice } from './a-state';

const now = 1_000_000;

function member(learner: string, part: Partial<LearnerState> = {}, rest: Partial<Member> = {}) {
  return { learner, state: aState(part), on: true, heard: now, left: false, ...rest };
}

/** Each learner and what their tile says first, in the order of the board. */
function board(members: readonly Member[], at = now): string[] {
  return tiles(members, at).map(({ learner, need }) => `${learner}: ${need}`);
}

describe('who stands where on the board', () => {
  it('puts whoever needs help first', () => {
    const members = [
      member('gone', {}, { left: true }),
      member('offline', {}, { on: false }),
      member('finished', { result: 'reussi' }),
      member('held', { held: true }),
      member('working'),
      member('mistakes', { mistakes: 2 }),
      member('stuck', { stuck: true }),
      member('hand', { hand: 1 }),
    ];
    expect(board(members)).toEqual([
      'hand: hand',
      'stuck: stuck',
      'mistakes: mistakes',
      'working: working',
      'held: held',
      'finished: finished',
      'offline: offline',
      'gone: gone',
    ]);
  });

  it('says the raised hand before anything else, even after the end', () => {
    const all = { hand: 3, stuck: true, held: true, mistakes: 9, result: 'reussi' } as const;
    expect(board([member('a', all)])).toEqual(['a: hand']);
  });

  it('keeps those with the same need as they came', () => {
    const members = ['d', 'a', 'c', 'b'].map((learner) => member(learner));
    expect(tiles(members, now).map(({ learner }) => learner)).toEqual(['d', 'a', 'c', 'b']);
  });

  it('moves no tile for a count, a step or a time', () => {
    const roll = dice(7);
    const before = Array.from({ length: 30 }, (_, at) => member(`p${at}`));
    const after = before.map(({ learner }) =>
      member(learner, { hints: roll(9), index: roll(9), idle: roll(600), rev: roll(99) }),
    );
    expect(board(after)).toEqual(board(before));
  });

  it('leaves the members as they were given', () => {
    const members = [member('a'), member('b', { hand: 1 })];
    tiles(members, now);
    expect(members.map(({ learner }) => learner)).toEqual(['a', 'b']);
  });
});

describe('mistakes on the board', () => {
  it('counts those of the step of the moment alone', () => {
    const done = { 'refuser-mot-de-passe': { ms: 1, err: 4, help: 0 } };
    expect(board([member('a', { done, mistakes: 5 })])).toEqual(['a: working']);
    expect(board([member('a', { done, mistakes: 6 })])).toEqual(['a: mistakes']);
  });

  it('takes the step itself where it is told', () => {
    const done = { sortir: { ms: 1, err: 0, help: 0 } };
    expect(board([member('a', { done, mistakes: 6 })])).toEqual(['a: working']);
  });

  it('is not misled by a step called constructor', () => {
    expect(board([member('a', { step: 'constructor', done: {} })])).toEqual(['a: working']);
  });
});

describe('who is there', () => {
  const presence = (rest: Partial<Member>, at = now) =>
    tiles([member('a', {}, rest)], at)[0]?.presence;

  it('is here for forty seconds after the last sign of life', () => {
    expect(presence({}, now + 40_000)).toBe('here');
    expect(presence({}, now + 40_001)).toBe('offline');
  });

  it('is offline as soon as the relay says so', () => {
    expect(presence({ on: false })).toBe('offline');
  });

  it('is gone after a quarter of an hour, and at once when they took leave', () => {
    expect(presence({ on: false }, now + 900_000)).toBe('offline');
    expect(presence({ on: false }, now + 900_001)).toBe('gone');
    expect(presence({ left: true })).toBe('gone');
  });

  it('never takes a stale « on » for a presence', () => {
    expect(presence({ on: true, heard: now - 40_001 })).toBe('offline');
  });

  it('remembers that someone finished, though the link is lost', () => {
    expect(board([member('a', { result: 'a-revoir' }, { on: false })])).toEqual(['a: finished']);
  });

  it('believes the screen of someone who has no link at all', () => {
    const read = { on: false, heard: Number.NEGATIVE_INFINITY };
    const [tile] = tiles([member('a', { stuck: true }, read)], now);
    expect(tile).toMatchObject({ presence: 'offline', need: 'stuck' });
  });
});
