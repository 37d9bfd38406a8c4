import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Saved } from '../../../src/library/workshop';
import { aWhile } from '../support';
import {
  about,
  change,
  count,
  files,
  names,
  openWindow,
  ready,
  sound,
  useFreshMachine,
} from './support';

useFreshMachine();

const revOf = (saved: Saved): number => ('rev' in saved ? saved.rev : Number.NaN);
const voice = { voices: { fr: '"Bravo.": bravo.webm' } };

test('reading alone makes no database', async () => {
  const window = openWindow();
  expect(await window.list()).toEqual([]);
  expect(await window.ready()).toEqual([]);
  expect(await window.open('x')).toBeUndefined();
  expect(await window.versions('x')).toEqual([]);
  expect(await window.sounds('x')).toEqual({});
  expect(await names()).toEqual([]);
});

test('a browser that cannot list its databases makes none either', async () => {
  const { databases } = indexedDB;
  Object.assign(indexedDB, { databases: undefined });
  expect(await openWindow().ready()).toEqual([]);
  const key = await openWindow().add(files('a'), about);
  expect((await openWindow().list()).map((entry) => entry.key)).toEqual([key]);
  Object.assign(indexedDB, { databases });
  expect(await names()).toEqual(['coup-dessai-atelier']);
});

test('what is added is there for the next window, a draft that does not parse as well', async () => {
  const draft = files('etapes: [', { translations: { en: '"a": "b"' }, ...voice });
  const key = await openWindow().add(draft, { ...about, title: '' });
  const later = openWindow();
  expect(await later.list()).toEqual([
    {
      key,
      title: '',
      origin: 'new',
      author: 'Nadia',
      hash: 'hash of etapes: [',
      rev: 1,
      changed: '2026-11-20',
    },
  ]);
  expect((await later.open(key))?.files).toEqual(draft);
  expect(later.mode()).toBe('kept');
});

test('the last changed comes first', async () => {
  const window = openWindow();
  const first = await window.add(files('a'), about);
  const second = await window.add(files('b'), about);
  expect((await window.list()).map(({ key }) => key)).toEqual([second, first]);
  await window.save(first, 1, files('c'), change());
  expect((await window.list()).map(({ key }) => key)).toEqual([first, second]);
});

test('two windows never overwrite each other', async () => {
  const [here, there] = [openWindow(), openWindow()];
  const key = await here.add(files('a'), about);
  const both = await Promise.all([
    here.save(key, 1, files('mine'), change()),
    there.save(key, 1, files('theirs'), change()),
  ]);
  expect(both.filter((saved) => 'conflict' in saved)).toEqual([{ conflict: 'elsewhere' }]);
  expect((await there.open(key))?.entry.rev).toBe(2);
});

test('a scenario that another window removed is not brought back', async () => {
  const [here, there] = [openWindow(), openWindow()];
  const key = await here.add(files('a'), about);
  await there.remove(key);
  expect(await here.save(key, 1, files('b'), change())).toEqual({ conflict: 'removed' });
  await here.setReady(key, ready);
  expect(await here.list()).toEqual([]);
  expect(await here.ready()).toEqual([]);
});

test('other windows hear of each change; whoever stops listening does not', async () => {
  const [here, there] = [openWindow(), openWindow()];
  const heard: string[] = [];
  const stop = there.onElsewhere((key) => heard.push(key));
  const key = await here.add(files('a'), about);
  await here.save(key, 1, files('b'), change());
  await aWhile();
  expect(heard).toEqual([key, key]);
  stop();
  await here.remove(key);
  await aWhile();
  expect(heard).toHaveLength(2);
});

test('the first state and each pause are versions; what was typed between them is not', async () => {
  const window = openWindow();
  const key = await window.add(files('a'), about);
  let rev = 1;
  for (const [source, milestone] of [
    ['ab', false],
    ['abc', false],
    ['abcd', true],
    ['abcde', false],
  ] as const) {
    rev = revOf(await window.save(key, rev, files(source), change({ milestone })));
  }
  const versions = await window.versions(key);
  expect(versions.map(({ rev, what }) => [rev, what])).toEqual([
    [5, 'edited'],
    [3, 'edited'],
    [1, 'new'],
  ]);
  expect((await window.version(key, 3))?.source).toBe('abc');
  expect(await window.version(key, 2)).toBeUndefined();
});

test('what one finds when coming back another day is a version', async () => {
  const first = openWindow();
  const key = await first.add(files('a'), about);
  await first.save(key, 1, files('b'), change());
  const second = openWindow();
  await second.save(key, 2, files('c'), change());
  await second.save(key, 3, files('d'), change());
  expect((await second.versions(key)).map(({ rev }) => rev)).toEqual([4, 2, 1]);
});

test('of very many versions the first, the newest and steps between stay', async () => {
  const window = openWindow();
  const key = await window.add(files('a'), about);
  for (let rev = 1; rev <= 220; rev += 1) {
    await window.save(key, rev, files(`a${rev}`), change({ milestone: true }));
  }
  const revs = (await window.versions(key)).map(({ rev }) => rev).reverse();
  expect(revs).toHaveLength(200);
  expect(revs[0]).toBe(1);
  expect(revs.slice(-100)).toEqual(Array.from({ length: 100 }, (_, at) => 122 + at));
  const steps = revs.slice(1).map((rev, at) => rev - (revs[at] ?? 0));
  expect(Math.max(...steps)).toBeLessThanOrEqual(3);
  expect(await count('texts')).toBe(200);
});

test('a sound is kept once, whatever its file is called, and goes with the last that used it', async () => {
  const window = openWindow();
  const audio = { 'a.webm': sound('la'), 'b.webm': sound('la'), 'c.webm': sound('lo') };
  const key = await window.add(files('a', { audio }), about);
  const copy = await window.add(files('a', { audio }), about);
  expect(await count('sounds')).toBe(2);
  const read = (await openWindow().open(key))?.files.audio ?? {};
  expect(Object.keys(read)).toEqual(['a.webm', 'b.webm', 'c.webm']);
  expect(await read['c.webm']?.text()).toBe('lo');
  expect(read['c.webm']?.type).toBe('audio/webm');
  await window.remove(key);
  expect(await count('sounds')).toBe(2);
  await window.remove(copy);
  expect(await count('sounds')).toBe(0);
});

test('a sound that went meanwhile is put there again', async () => {
  const [here, there] = [openWindow(), openWindow()];
  const audio = { 'a.webm': sound('la') };
  const key = await here.add(files('a', { audio }), about);
  await there.remove(key);
  const again = await here.add(files('b', { audio }), about);
  expect(await (await here.open(again))?.files.audio['a.webm']?.text()).toBe('la');
  expect(here.mode()).toBe('kept');
});

test('two sounds with one fingerprint are told apart', async () => {
  const window = openWindow();
  // Both have the 32-bit FNV-1a value of their family: the words were searched for.
  const [one, other] = collision();
  const audio = { 'a.webm': sound(one), 'b.webm': sound(other) };
  const key = await window.add(files('a', { audio }), about);
  const read = (await openWindow().open(key))?.files.audio;
  expect(await read?.['a.webm']?.text()).toBe(one);
  expect(await read?.['b.webm']?.text()).toBe(other);
});

test('learners play what was ready, with its sounds, while the author writes on', async () => {
  const window = openWindow();
  const key = await window.add(files('a', { audio: { 'bravo.webm': sound('hourra') } }), about);
  await window.setReady(key, ready);
  await window.save(key, 1, files('half a ', { audio: {} }), change());
  const learner = openWindow();
  expect(await learner.ready()).toEqual([{ key, origin: 'new', author: 'Nadia', ...ready }]);
  expect(await (await learner.sounds(key))['bravo.webm']?.text()).toBe('hourra');
  expect((await learner.list())[0]?.ready).toBe(ready.scenario.id);
  await window.setReady(key, undefined);
  expect(await learner.ready()).toEqual([]);
  expect((await learner.list())[0]).not.toHaveProperty('ready');
  expect((await learner.open(key))?.entry.rev).toBe(2);
});

/** Two words of one length with the same fingerprint, found by trying. */
function collision(): [string, string] {
  const seen = new Map<number, string>();
  for (let n = 0; ; n += 1) {
    const word = n.toString(36).padStart(6, '0');
    let hash = 0x811c9dc5;
    for (const letter of word) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
    const before = seen.get(hash >>> 0);
    if (before !== undefined) return [before, word];
    seen.set(hash >>> 0, word);
  }
}
