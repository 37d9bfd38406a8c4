import { describe, expect, test, vi } from 'vitest';
import { createCheck, type Check } from '../../../src/app/shell/group/check';
import { Handed } from '../../../src/app/shell/group/handed.svelte';
import { SessionLibrary } from '../../../src/app/shell/session-library';
import type { Checker } from '../../../src/app/shell/checker/checker';
import type { Handout } from '../../../src/classroom/messages';
import type { Library } from '../../../src/library/ports';
import { entry, scenario } from '../fakes';
import { FakeSeat } from './fakes';

const texts: Handout = { source: 'mien', translations: { uk: 'мій' } };
const better: Handout = { ...texts, source: 'mien, en mieux' };

/** A machine with the shipped `compte`, and a scenario of its own, also called `mien`. */
const machine: Library = {
  isShipped: (id) => id === 'compte',
  list: async () => [
    entry('compte'),
    entry('mien', { title: 'Le sien', own: { author: '', origin: 'new' } }),
  ],
  open: async (id) =>
    ['compte', 'mien', 'autre'].includes(id)
      ? ({ ...scenario(id), title: 'Ici' } as never)
      : undefined,
  words: async () => ({ ici: 'here' }),
  voice: async () => ({ ici: 'blob:1' }),
};

function aPlace(seat = new FakeSeat({ scenarios: ['compte', 'mien'] })) {
  const check = vi.fn<Check>(async (name, { source }) => ({
    scenario: { ...scenario(name), title: source } as never,
    words: { uk: { [source]: 'мій' } },
  }));
  const pause = vi.fn(async (): Promise<void> => undefined);
  const handed = new Handed({ library: machine, seat, check, pause });
  return { seat, check, pause, handed };
}

const titleOf = async (handed: Handed, id: string) => (await handed.open(id))?.title;

describe('an exercise of the session', () => {
  test('is the one that was handed over, whatever this machine calls so', async () => {
    const { handed, seat } = aPlace();
    seat.handouts.set('mien', texts);
    expect(await titleOf(handed, 'mien')).toBe('mien');
    expect(await handed.words('mien', 'uk')).toEqual({ mien: 'мій' });
    expect(await handed.words('mien', 'constructor')).toEqual({});
    expect(await handed.voice('mien', 'fr')).toEqual({});
    expect(handed.title('mien')).toBe('mien');
    const titles = (await handed.list('uk')).map(({ title }) => title);
    expect(titles).toEqual([entry('compte').title, 'мій']);
  });

  test('is fetched and checked once for all that ask at the same time', async () => {
    const { handed, seat, check } = aPlace();
    seat.handouts.set('mien', texts);
    await Promise.all([
      handed.open('mien'),
      handed.words('mien', 'uk'),
      handed.voice('mien', 'fr'),
    ]);
    await handed.words('mien', 'uk');
    expect(seat.fetched).toEqual(['mien']);
    expect(check).toHaveBeenCalledTimes(1);
  });

  test('is the better one as soon as there is a better one, and checked again only then', async () => {
    const { handed, seat, check } = aPlace();
    seat.handouts.set('mien', texts);
    await handed.open('mien');
    await handed.open('mien');
    expect(check).toHaveBeenCalledTimes(1);
    seat.handouts.set('mien', better);
    expect(await titleOf(handed, 'mien')).toBe('mien, en mieux');
    seat.handouts.set('mien', { ...texts, source: 'cassé' });
    check.mockResolvedValue(undefined);
    expect(await titleOf(handed, 'mien')).toBe('mien, en mieux');
  });

  test('opens although the facilitator’s machine is gone, once it has come', async () => {
    const { handed, seat } = aPlace();
    seat.handouts.set('mien', texts);
    await handed.open('mien');
    seat.cut = 'unreachable';
    expect(await titleOf(handed, 'mien')).toBe('mien');
    seat.pace({ link: 'reconnecting' });
    seat.fetched = [];
    expect(await titleOf(handed, 'mien')).toBe('mien');
    expect(seat.fetched).toEqual([]);
  });

  test('is not opened where the check refuses it; one that was mended is', async () => {
    const { handed, seat, check } = aPlace();
    seat.handouts.set('mien', texts);
    check.mockResolvedValueOnce(undefined);
    expect(await handed.open('mien')).toBeUndefined();
    expect(handed.trouble('mien')).toBe('refused');
    expect(handed.title('mien')).toBeUndefined();
    expect(await titleOf(handed, 'mien')).toBe('mien');
    expect(handed.trouble('mien')).toBeUndefined();
  });

  test('that nobody handed over is waited for a moment, and is no other one', async () => {
    const { handed, seat, pause } = aPlace();
    expect(await handed.open('mien')).toBeUndefined();
    expect(handed.trouble('mien')).toBe('missing');
    pause.mockImplementationOnce(async () => void seat.handouts.set('mien', texts));
    expect(await titleOf(handed, 'mien')).toBe('mien');
  });

  test('that cannot be fetched now is no other one', async () => {
    const { handed, seat } = aPlace();
    seat.cut = 'unreachable';
    await expect(handed.open('mien')).rejects.toThrow('mien');
    expect(handed.trouble('mien')).toBeUndefined();
  });

  test('may be one that was launched without being on the list, before and after', async () => {
    const { handed, seat } = aPlace(new FakeSeat({ scenarios: ['compte'] }));
    seat.pace({ launch: { n: 1, scenario: 'mien', level: 'aide' } });
    expect(await handed.open('mien')).toBeUndefined();
    seat.pace({ launch: { n: 2, scenario: 'compte', level: 'aide' } });
    expect(await handed.open('mien')).toBeUndefined();
  });
});

describe('all the rest is as on any day', () => {
  test('a shipped one is never asked for, and never replaced', async () => {
    const { handed, seat, check } = aPlace();
    seat.handouts.set('compte', texts);
    expect(await titleOf(handed, 'compte')).toBe('Ici');
    expect(await handed.words('compte', 'en')).toEqual({ ici: 'here' });
    expect(await handed.voice('compte', 'fr')).toEqual({ ici: 'blob:1' });
    expect(seat.fetched).toEqual([]);
    expect(check).not.toHaveBeenCalled();
  });

  test('one of this machine that the session does not name opens, also without a network', async () => {
    const { handed, seat, pause } = aPlace();
    expect(await titleOf(handed, 'autre')).toBe('Ici');
    seat.cut = 'unreachable';
    expect(await titleOf(handed, 'autre')).toBe('Ici');
    expect(pause).not.toHaveBeenCalled();
  });

  test.each(['', 'Mien', '../mien', 'a'.repeat(65)])('« %s » is asked of nobody', async (id) => {
    const { handed, seat } = aPlace();
    expect(await handed.open(id)).toBeUndefined();
    expect(seat.fetched).toEqual([]);
  });

  test('after a reload without a network, nobody knows whose it is: it waits', async () => {
    const { handed, seat, pause } = aPlace(new FakeSeat({ facilitator: false }));
    await expect(handed.open('mien')).rejects.toThrow();
    seat.cut = 'unreachable';
    await expect(handed.open('mien')).rejects.toThrow();
    seat.cut = undefined;
    pause.mockImplementationOnce(async () => seat.pace({ scenarios: ['compte'] }));
    expect(await titleOf(handed, 'mien')).toBe('Ici');
  });
});

describe('the library of a machine', () => {
  test('has what was handed over while the place is held, and not after', async () => {
    const library = new SessionLibrary(machine);
    const { handed, seat } = aPlace();
    seat.handouts.set('mien', texts);
    library.follow(handed);
    expect((await library.open('mien'))?.title).toBe('mien');
    expect(await library.list()).toHaveLength(2);
    library.follow(undefined);
    expect((await library.open('mien'))?.title).toBe('Ici');
    expect(library.trouble('mien')).toBeUndefined();
  });

  test('waits for a place that is being taken again, and not for ever for one that is not', async () => {
    const library = new SessionLibrary(machine);
    const { handed, seat } = aPlace();
    seat.handouts.set('mien', texts);
    library.waitFor(Promise.resolve().then(() => library.follow(handed)));
    expect((await library.open('mien'))?.title).toBe('mien');
    library.follow(undefined);
    library.waitFor(Promise.reject(new Error('no')));
    expect((await library.open('mien'))?.title).toBe('Ici');
  });
});

describe('the check of what was handed over', () => {
  const none = { diagnostics: [], places: {}, words: {}, recordings: {} };

  function checking(examine: Checker['examine']) {
    const close = vi.fn();
    const hired = vi.fn(async (): Promise<Checker> => ({ examine, close }) as never);
    return { check: createCheck(hired), close, hired };
  }

  test('takes a scenario of that very name, with its words', async () => {
    const examine = vi.fn(async () => ({ ...none, scenario: scenario('mien') as never }));
    const { check, close } = checking(examine);
    expect(await check('mien', texts, ['compte', 'mien'])).toMatchObject({ words: {} });
    const asked = { ...texts, voices: {}, audio: [], folder: 'mien' };
    expect(examine).toHaveBeenCalledWith(asked, ['compte']);
    expect(close).toHaveBeenCalled();
  });

  test.each([
    ['has mistakes', none],
    ['is another one', { ...none, scenario: scenario('compte') as never }],
    ['takes too long', 'stopped' as const],
    ['was not read', undefined],
  ])('refuses what %s', async (_what, answer) => {
    const { check } = checking(async () => answer);
    expect(await check('mien', texts, [])).toBeUndefined();
  });

  test('looks at one after the other, and goes on after one that failed', async () => {
    let busy = 0;
    const examine = vi.fn(async () => {
      busy += 1;
      expect(busy).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      busy -= 1;
      return { ...none, scenario: scenario('mien') as never };
    });
    examine.mockRejectedValueOnce(new Error('not loaded'));
    const { check } = checking(examine);
    const first = check('mien', texts, []);
    const others = [check('mien', texts, []), check('mien', texts, [])];
    await expect(first).rejects.toThrow('not loaded');
    expect(await Promise.all(others)).toHaveLength(2);
  });
});
