import { describe, expect, it } from 'vitest';
import { codeCharacters, codeLength, readCode } from '../../../src/app/join/code';
import * as messages from '../../../src/classroom/messages';

describe('a code', () => {
  it('has the letters and the length that the relay gives', () => {
    expect(codeCharacters).toBe(messages.codeAlphabet);
    expect(codeLength).toBe(messages.codeLength);
  });

  it.each([
    ['K7PM4R', 'K7PM4R'],
    ['k7pm4r', 'K7PM4R'],
    [' k7p m4r ', 'K7PM4R'],
    ['k7p-m4r', 'K7PM4R'],
    ['K7P.M4R', 'K7PM4R'],
    // A French keyboard without Shift.
    ["kèpm'r", 'K7PM4R'],
    ['aç-pm"', 'A96PM3'],
    // Cyrillic and Greek letters that look the same, Arabic digits, full-width ones.
    ['К7РМ4Р', 'K7PM4P'],
    ['Κ7ΡΜ4Τ', 'K7PM4T'],
    ['K٧PM٤R', 'K7PM4R'],
    ['Ｋ７ＰＭ４Ｒ', 'K7PM4R'],
    // What one reads instead.
    ['O7PM4R', 'Q7PM4R'],
    ['KZPM4R', 'K7PM4R'],
    ['ÉCPM4R', 'ECPM4R'],
  ])('written %s is %s', (written, code) => {
    expect(readCode(written)).toEqual({ code });
  });

  it('names the first sign that no code has', () => {
    expect(readCode('K7PB4R').stranger).toBe('B');
    expect(readCode('k7p!4r').stranger).toBe('!');
  });

  it('may be short, or empty', () => {
    expect(readCode('k7')).toEqual({ code: 'K7' });
    expect(readCode('')).toEqual({ code: '' });
  });
});
