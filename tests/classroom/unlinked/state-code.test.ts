import { describe, expect, it } from 'vitest';
import { codeAlphabet } from '../../../src/classroom/messages';
import { unlinked } from '../../../src/classroom/unlinked';
import { aState, dice } from '../a-state';

const { code, readCode } = unlinked;
const scenarios = ['telecharger-attestation', 'se-deconnecter', 'changer-adresse'];

describe('the six characters of a screen', () => {
  it('say exercise, step, level, helps and mistakes roughly, and how it goes', () => {
    const state = aState({ hints: 4, mistakes: 9, stuck: true, index: 7, level: 'exercice' });
    expect(readCode(code(state, scenarios), scenarios)).toEqual({
      scenario: 'se-deconnecter',
      level: 'exercice',
      index: 7,
      hints: 3,
      mistakes: 6,
      hand: 0,
      stuck: true,
      held: false,
      result: null,
    });
  });

  it.each([
    [
      { hand: 12, stuck: true },
      { hand: 1, stuck: false },
    ],
    [{ held: true }, { held: true }],
    [{ result: 'reussi' }, { result: 'reussi' }],
    [{ result: 'a-revoir' }, { result: 'a-revoir' }],
    [
      { scenario: null, level: null, index: 0 },
      { scenario: null, level: null, index: 0 },
    ],
    [{ index: 500 }, { index: 47 }],
  ] as const)('of %j say %j', (state, said) => {
    expect(readCode(code(aState(state), scenarios), scenarios)).toMatchObject(said);
  });

  it('are six of the characters that nobody confuses, for every state', () => {
    const roll = dice(4);
    const pattern = new RegExp(`^[${codeAlphabet}]{6}$`);
    for (let round = 0; round < 1_000; round += 1) {
      const state = aState({ index: roll(80), hints: roll(9), mistakes: roll(9), hand: roll(2) });
      expect(code(state, scenarios)).toMatch(pattern);
      expect(readCode(code(state, scenarios), scenarios)?.index).toBe(Math.min(47, state.index));
    }
  });

  it('have room for sixty exercises of the longest kind', () => {
    const sixty = Array.from({ length: 60 }, (_, at) => `exercice-${at}`);
    const state = aState({
      scenario: 'exercice-59',
      index: 47,
      hints: 9,
      mistakes: 9,
      level: 'seul',
      result: 'a-revoir',
    });
    expect(readCode(code(state, sixty), sixty)).toMatchObject({
      scenario: 'exercice-59',
      index: 47,
      level: 'seul',
      result: 'a-revoir',
    });
  });

  it('may be typed in small letters, with spaces and dashes', () => {
    const text = code(aState(), scenarios).toLowerCase();
    const typed = ` ${text.slice(0, 3)} - ${text.slice(3)} `;
    expect(readCode(typed, scenarios)).toMatchObject({ scenario: 'se-deconnecter' });
  });

  it('are refused with any one character wrong, or two neighbours exchanged', () => {
    const text = code(aState({ hints: 2, mistakes: 1, index: 5 }), scenarios);
    for (let at = 0; at < text.length; at += 1) {
      for (const other of [...codeAlphabet].filter((each) => each !== text[at])) {
        const wrong = text.slice(0, at) + other + text.slice(at + 1);
        expect(readCode(wrong, scenarios)).toBeUndefined();
      }
      const turned =
        text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
      expect(turned === text || readCode(turned, scenarios) === undefined).toBe(true);
    }
  });

  it('are refused nearly always where they are anything', () => {
    const roll = dice(21);
    let taken = 0;
    for (let round = 0; round < 10_000; round += 1) {
      const text = Array.from({ length: 6 }, () => codeAlphabet[roll(25)]).join('');
      if (readCode(text, scenarios)) taken += 1;
    }
    expect(taken).toBeLessThan(50);
  });

  it.each(['', 'ACDEF', 'ACDEFGH', '000000', 'ÉCDEFG', '💧💧💧'])('refuse %j', (text) => {
    expect(readCode(text, scenarios)).toBeUndefined();
  });

  it('are refused where the session has other exercises', () => {
    const refused = Array.from({ length: 40 }, (_, at) =>
      readCode(code(aState({ index: at }), scenarios), ['se-deconnecter', 'changer-adresse']),
    ).filter((read) => read === undefined);
    expect(refused.length).toBeGreaterThan(30);
  });
});
