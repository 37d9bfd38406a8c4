import { describe, expect, it } from 'vitest';
import { startingHelp } from '../../src/lesson/fading';
import { skillLength, type Help, type Skill, type Went } from '../../src/lesson/ports';

const letters: Readonly<Record<string, Went>> = { a: 'alone', h: 'helped', s: 'stumbled' };
const past = (text: string): readonly Went[] => [...text].map((letter) => letters[letter]!);
const skill = (text: string, target = 'case', gesture: Skill['gesture'] = 'fill'): Skill => ({
  target,
  gesture,
  went: past(text),
});
const after = (text: string, ...others: readonly Skill[]): Help =>
  startingHelp([skill(text), ...others], 'case', 'fill');

const grades: readonly Help[] = ['none', 'hint', 'place'];
const grade = (help: Help): number => grades.indexOf(help);

describe('the help that a step starts with', () => {
  it.each([
    ['', 'none', 'nothing is known'],
    ['a', 'none', 'it went well'],
    ['aaaaaaaa', 'none', 'it always went well'],
    ['s', 'none', 'once is no trouble yet'],
    ['as', 'none', 'one mistake after a good passage'],
    ['sa', 'none', 'a mistake, and then well'],
    ['ss', 'hint', 'twice wrong'],
    ['sas', 'hint', 'twice wrong of three'],
    ['hh', 'hint', 'help was asked for twice'],
    ['sss', 'place', 'wrong in spite of the hint'],
    ['hhs', 'place', 'wrong in spite of the help'],
    ['ssssssss', 'place', 'always wrong'],
    ['sssh', 'place', 'the place helped once'],
    ['ssshhhh', 'place', 'the place helped four times'],
    ['ssshhhhh', 'hint', 'the place helped five times'],
    ['hhhhhhhh', 'hint', 'always with help'],
    ['ssa', 'hint', 'one good passage is not enough'],
    ['ssaaaa', 'hint', 'four are not either'],
    ['ssaaaaa', 'none', 'five are'],
    ['ssahaaaa', 'hint', 'help that was asked for starts the count again'],
    ['ssaaahaa', 'none', 'but not long after the trouble'],
  ] as readonly (readonly [string, Help, string])[])('after « %s »: %s, since %s', (text, help) => {
    expect(after(text)).toBe(help);
  });

  it('looks at the last passages only', () => {
    expect(after(`ssssssss${'a'.repeat(skillLength)}`)).toBe('none');
  });

  it('does not come from another kind of gesture on the same target', () => {
    expect(startingHelp([skill('sss', 'case', 'press')], 'case', 'fill')).toBe('none');
  });

  it('is none for « J’ai lu », which has no target', () => {
    expect(startingHelp([skill('sss')], undefined, 'read')).toBe('none');
  });
});

describe('what the same gesture elsewhere says', () => {
  const bad = ['b', 'c', 'd'].map((name) => skill('sss', name));
  const good = ['e', 'f', 'g'].map((name) => skill('aaa', name));

  it('brings a hint where nothing is known here and most others went wrong', () => {
    expect(after('', ...bad)).toBe('hint');
    expect(after('', ...bad, good[0]!)).toBe('hint');
    expect(after('', ...bad, ...good)).toBe('none');
  });

  it('needs more than one or two others', () => {
    expect(after('', ...bad.slice(0, 2))).toBe('none');
  });

  it('brings a hint after one mistake here, where it went wrong elsewhere too', () => {
    expect(after('s', bad[0]!, ...good)).toBe('hint');
    expect(after('s', ...good)).toBe('none');
  });

  it('says nothing where something went well here', () => {
    expect(after('a', ...bad)).toBe('none');
  });

  it('never brings the place', () => {
    expect(after('s', ...bad)).toBe('hint');
  });
});

/** Every past there can be. */
function pasts(length: number): readonly string[] {
  if (length === 0) return [''];
  return pasts(length - 1).flatMap((text) => ['a', 'h', 's'].map((letter) => text + letter));
}

describe('every past there can be', () => {
  const all = Array.from({ length: skillLength + 1 }, (_, length) => pasts(length)).flat();
  const found = new Map(all.map((text) => [text, grade(after(text))]));

  it('never brings more help when it is better', () => {
    const worse: string[] = [];
    for (const text of all) {
      for (let place = 0; place < text.length; place += 1) {
        const better = { s: 'h', h: 'a' }[text[place]!];
        if (better === undefined) continue;
        const other = text.slice(0, place) + better + text.slice(place + 1);
        if (found.get(other)! > found.get(text)!) worse.push(`${text} → ${other}`);
      }
    }
    expect(worse).toEqual([]);
  });

  it('without a mistake and without help asks for none', () => {
    expect(all.filter((text) => /^a*$/u.test(text) && found.get(text) !== 0)).toEqual([]);
  });

  it('takes longer to lose help than to get it', () => {
    const shortest = (from: string, letter: string, isReached: (grade: number) => boolean) => {
      for (let count = 0; count <= skillLength; count += 1) {
        if (isReached(grade(after(from + letter.repeat(count))))) return count;
      }
      return Infinity;
    };
    expect(shortest('aaaa', 's', (help) => help > 0)).toBe(2);
    expect(shortest('aaaass', 'a', (help) => help === 0)).toBe(5);
    expect(shortest('sss', 'h', (help) => help < 2)).toBe(5);
  });
});
