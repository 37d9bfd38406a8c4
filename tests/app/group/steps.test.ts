import { describe, expect, it } from 'vitest';
import { Hints } from '../../../src/app/shell/group/hints';
import { Pocket } from '../../../src/app/shell/group/pocket';
import { Steps } from '../../../src/app/shell/group/steps';
import { isWord } from '../../../src/app/shell/group/word';
import { FakeSeat } from './fakes';

const place = (step: string, hints = 0, mistakes = 0, ended = false) => ({
  step,
  hints,
  mistakes,
  ended,
});

describe('how steps went', () => {
  it('is their time, mistakes and helps, each with its own step', () => {
    const steps = new Steps(place('un'), 1000);
    expect(steps.at(place('un', 1, 2), 1500)).toBe(false);
    expect(steps.at(place('deux', 1, 2), 3000)).toBe(true);
    expect(steps.at(place('trois', 2, 2), 3400)).toBe(true);
    expect(steps.done).toEqual({
      un: { ms: 2000, err: 2, help: 1 },
      deux: { ms: 400, err: 0, help: 1 },
    });
  });

  it('adds up for a step that is passed twice, and goes on after a reload', () => {
    const steps = new Steps(place('un', 3, 3), 0, { un: { ms: 50, err: 1, help: 0 } });
    steps.at(place('deux', 3, 4), 100);
    expect(steps.done).toEqual({ un: { ms: 150, err: 2, help: 0 } });
  });

  it('counts the last one at the end, where no other begins', () => {
    const steps = new Steps(place('seul'), 0);
    expect(steps.at(place('seul', 0, 1, true), 70)).toBe(false);
    expect(steps.done).toEqual({ seul: { ms: 70, err: 1, help: 0 } });
  });
});

describe('notes', () => {
  const hint = (id: number) => ({ id, kind: 'hint' }) as const;
  const sentence = (id: number) => ({ id, kind: 'sentence', text: 'Bonjour.' }) as const;

  it('are taken once, and hints are given at once', () => {
    const seat = new FakeSeat();
    const hints = new Hints(seat);
    let given = 0;
    const give = () => ((given += 1), true);
    expect(hints.take([hint(1)], give)).toEqual([]);
    expect(hints.take([hint(1)], give)).toEqual([]);
    expect(given).toBe(1);
    expect(seat.seen).toEqual([1]);
  });

  it('that wait to be read are not told as seen by a later hint', () => {
    const seat = new FakeSeat();
    const hints = new Hints(seat);
    expect(hints.take([sentence(1), hint(2)], () => true)).toEqual([sentence(1)]);
    expect(seat.seen).toEqual([]);
    hints.done(1);
    expect(seat.seen).toEqual([2]);
  });

  it('of a hint that cannot be given are to be read', () => {
    const seat = new FakeSeat();
    expect(new Hints(seat).take([hint(1)], () => false)).toEqual([hint(1)]);
    expect(seat.seen).toEqual([]);
  });
});

describe('the pocket', () => {
  const store = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    } as unknown as Storage;
  };

  it('is found again, and empty after the session', () => {
    const here = store();
    new Pocket(here).keep({ name: 'Colette', launched: 3 });
    expect(new Pocket(here).kept).toMatchObject({ name: 'Colette', launched: 3 });
    new Pocket(here).empty();
    expect(new Pocket(here).kept).toMatchObject({ name: '', launched: -1 });
  });

  it.each(['nonsense', '[]', 'null', '{"name":1}', '{"name":"x","picture":"y"}'])(
    '%s in it is dropped',
    (text) => {
      const here = store();
      here.setItem('group', text);
      expect(new Pocket(here).kept.name).toBe('');
    },
  );

  it('goes on in this page where the browser keeps nothing', () => {
    const refuses = {
      getItem: () => {
        throw new Error('no');
      },
      setItem: () => {
        throw new Error('no');
      },
    } as unknown as Storage;
    const pocket = new Pocket(refuses);
    pocket.keep({ name: 'Colette' });
    expect(pocket.kept.name).toBe('Colette');
  });
});

describe('a word said aloud', () => {
  it.each(['tulipe', 'Tulipe', ' TULIPE ', 'tu lipe', 'tûlipé'])('%s is that word', (written) => {
    expect(isWord(written, 'tulipe')).toBe(true);
  });

  it.each(['', ' ', 'rose', 'tulipes'])('%o is not', (written) => {
    expect(isWord(written, 'tulipe')).toBe(false);
  });
});
