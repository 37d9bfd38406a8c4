import { expect, test, vi } from 'vitest';
import { joinLibraries } from '../../src/library/joined';
import type { Library } from '../../src/library/ports';
import type { PlayableScenario } from '../../src/library/workshop';
import { entry, scenario as shippedScenario } from '../app/fakes';
import { scenario, step } from '../support/tiny-scenario';

const shipped: Library = {
  isShipped: (id) => id === 'compte',
  list: async () => [entry('compte')],
  open: async (id) => (id === 'compte' ? shippedScenario(id) : undefined),
  words: async (id) => (id === 'compte' ? { a: 'shipped' } : {}),
  voice: async (id) => (id === 'compte' ? { a: '/shipped.mp3' } : {}),
};

function playable(id: string, more: Partial<PlayableScenario> = {}): PlayableScenario {
  return {
    key: `key-of-${id}`,
    origin: 'received',
    author: 'Nadia',
    scenario: scenario([step({ id: 'fin', instruction: 'Bravo.', end: true })], { id }),
    words: { en: { 'Télécharger mon attestation': 'Download it', 'Bravo.': 'Well done.' } },
    recordings: { fr: { 'Bravo.': 'bravo.webm', 'Autre.': 'missing.webm' } },
    ...more,
  };
}

function join(...ready: PlayableScenario[]) {
  const sounds = vi.fn(async () => ({ 'bravo.webm': new Blob(['hourra']) }));
  return {
    sounds,
    library: joinLibraries(shipped, async () => ({ ready: async () => ready, sounds })),
  };
}

test('own scenarios stand after the shipped ones, and say whose they are', async () => {
  const { library } = join(playable('mien'));
  const [first, second, ...more] = await library.list('en');
  expect(first).toEqual(entry('compte'));
  expect(second).toMatchObject({
    id: 'mien',
    title: 'Download it',
    summary: 'Le papier qui prouve que vous êtes assuré.',
    steps: 1,
    own: { author: 'Nadia', origin: 'received' },
  });
  expect(second).not.toHaveProperty('goals');
  expect(more).toEqual([]);
  expect((await library.list())[1]?.title).toBe('Télécharger mon attestation');
});

test('an own scenario opens with its words', async () => {
  const { library } = join(playable('mien'));
  expect((await library.open('mien'))?.id).toBe('mien');
  expect(await library.words('mien', 'en')).toMatchObject({ 'Bravo.': 'Well done.' });
  expect(await library.words('mien', 'constructor')).toEqual({});
  expect(await library.open('constructor')).toBeUndefined();
  expect(await library.words('absente', 'en')).toEqual({});
});

test('a shipped scenario is never replaced by one that took its name', async () => {
  const { library, sounds } = join(playable('compte'));
  expect(await library.list()).toEqual([entry('compte')]);
  expect((await library.open('compte'))?.title).toBe('Titre de compte');
  expect(await library.words('compte', 'en')).toEqual({ a: 'shipped' });
  expect(await library.voice('compte', 'fr')).toEqual({ a: '/shipped.mp3' });
  expect(sounds).not.toHaveBeenCalled();
});

test('of two own scenarios with one name, the last changed is played', async () => {
  const { library } = join(
    playable('mien', { author: 'new' }),
    playable('mien', { author: 'old' }),
  );
  expect((await library.list()).map(({ own }) => own?.author)).toEqual([undefined, 'new']);
});

test('titles that every object has are words like others', async () => {
  const words = { en: {} };
  const odd = playable('mien', { words });
  const named = { ...odd, scenario: { ...odd.scenario, title: 'constructor' } };
  expect((await join(named).library.list('en'))[1]?.title).toBe('constructor');
});

test('its sounds come themselves: they are nowhere but here', async () => {
  const { library } = join(playable('mien'));
  const voice = await library.voice('mien', 'fr');
  expect(Object.keys(voice)).toEqual(['Bravo.']);
  expect(await (voice['Bravo.'] as Blob).text()).toBe('hourra');
  expect(await library.voice('mien', 'en')).toEqual({});
});

test('without a workshop, and with a broken one, the shipped scenarios are there', async () => {
  const without = joinLibraries(shipped, async () => undefined);
  expect(await without.list()).toEqual([entry('compte')]);
  const broken = joinLibraries(shipped, () => Promise.reject(new Error('offline')));
  expect(await broken.list()).toEqual([entry('compte')]);
  expect(await broken.open('mien')).toBeUndefined();
});

test('opening a shipped scenario does not even look at the workshop', async () => {
  const workshop = vi.fn(async () => undefined);
  await joinLibraries(shipped, workshop).open('compte');
  expect(workshop).not.toHaveBeenCalled();
});
