import { describe, expect, it, vi } from 'vitest';
import { Chance } from './support/chance';
import { changes, practise } from './support/learner';

vi.setConfig({ testTimeout: 120_000 });

const runs = 40;
const all = (helps: ReturnType<typeof practise>) => [...helps.values()].flat();

describe('learners who practise again and again', () => {
  it('who never go wrong see no help', () => {
    const helps = practise(() => false, runs);
    expect(helps.size).toBe(10);
    expect(new Set(all(helps))).toEqual(new Set(['none']));
  });

  it('who always go wrong at one step, help or not, see the place from the start, and keep it', () => {
    const helps = practise(({ step }) => step === 'numero', runs);
    expect(helps.get('numero')).toEqual([
      'none',
      'none',
      'hint',
      ...Array.from({ length: runs - 3 }, () => 'place'),
    ]);
    const others = [...helps].filter(([step]) => step !== 'numero').flatMap(([, help]) => help);
    expect(new Set(others)).toEqual(new Set(['none']));
  });

  it('who go wrong at one step unless the place is shown are never left without help again', () => {
    const helps = practise(({ step, lit }) => step === 'numero' && !lit, runs).get('numero')!;
    expect(helps.slice(0, 4)).toEqual(['none', 'none', 'hint', 'place']);
    expect(helps.slice(2)).not.toContain('none');
    const hints = helps.slice(4).filter((help) => help === 'hint').length;
    expect(hints).toBeLessThanOrEqual(runs / 6);
  });

  it('who are right with a hint get it, and are seldom left without', () => {
    const goesWrong = ({ step, hintsShown }: { step: string; hintsShown: number }) =>
      step === 'numero' && hintsShown === 0;
    const helps = practise(goesWrong, runs).get('numero')!;
    expect(helps).not.toContain('place');
    expect(changes(helps)).toBeLessThanOrEqual(runs / 3);
  });

  it('who learn it get help, then less, then none for good', () => {
    const helps = practise(({ step }, run) => step === 'numero' && run < 3, runs).get('numero')!;
    expect(helps[3]).toBe('place');
    expect(helps.at(-1)).toBe('none');
    expect(changes(helps)).toBe(4);
    expect(helps.lastIndexOf('place')).toBeLessThan(9);
    expect(helps.lastIndexOf('hint')).toBeLessThan(16);
  });

  it.each([1, 2, 3, 4, 5, 6])('who go wrong by chance are not thrown about (seed %i)', (seed) => {
    const chance = new Chance(seed);
    const helps = practise(() => chance.next() < 0.3, runs);
    for (const [step, help] of helps) {
      expect(changes(help), `${step}: ${help.join(' ')}`).toBeLessThanOrEqual(runs / 3);
    }
    const mean = [...helps.values()].reduce((sum, help) => sum + changes(help), 0) / helps.size;
    expect(mean).toBeLessThanOrEqual(runs / 5);
  });

  it('see the more help, the less they are able', () => {
    const shown = [0, 0.2, 0.5, 0.8, 1].map((wrong) => {
      const chance = new Chance(9);
      return all(practise(() => chance.next() < wrong, runs)).filter((help) => help !== 'none')
        .length;
    });
    expect(shown).toEqual([...shown].sort((a, b) => a - b));
    expect(shown[0]).toBe(0);
  });
});
