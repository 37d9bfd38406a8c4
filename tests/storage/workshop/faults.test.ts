import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { workshopName } from '../../../src/storage/workshop/there';
import {
  about,
  change,
  files,
  names,
  openWindow,
  rawOpen,
  ready,
  useFreshMachine,
} from './support';

useFreshMachine();

const full = () => {
  throw new DOMException('full', 'QuotaExceededError');
};

test('where the browser keeps nothing, the page keeps everything in memory, and says so', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const window = openWindow();
  const key = await window.add(files('a'), about);
  expect(window.mode()).toBe('memory-only');
  expect(await window.save(key, 1, files('b'), change({ milestone: true }))).toEqual({ rev: 2 });
  expect(await window.save(key, 1, files('c'), change())).toEqual({ conflict: 'elsewhere' });
  await window.setReady(key, ready);
  expect(await window.ready()).toHaveLength(1);
  expect((await window.versions(key)).map(({ rev }) => rev)).toEqual([2, 1]);
  await window.remove(key);
  expect(await window.list()).toEqual([]);
  expect(await window.save(key, 2, files('c'), change())).toEqual({ conflict: 'removed' });
  vi.unstubAllGlobals();
});

test('on a full disk the author goes on with all there was, and the disk keeps what it has', async () => {
  const window = openWindow();
  const key = await window.add(files('a'), about);
  const other = await window.add(files('other'), about);
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
  expect(await window.save(key, 1, files('b'), change())).toEqual({ rev: 2 });
  expect(window.mode()).toBe('memory-only');
  expect((await window.open(key))?.files.source).toBe('b');
  expect((await window.open(other))?.files.source).toBe('other');
  vi.restoreAllMocks();
  expect((await openWindow().open(key))?.files.source).toBe('a');
});

test('nothing is half saved', async () => {
  const window = openWindow();
  const key = await window.add(files('a'), about);
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value: unknown,
    ...more
  ) {
    return this.name === 'texts' ? full() : put.call(this, value, ...more);
  });
  await window.save(key, 1, files('b'), change());
  vi.restoreAllMocks();
  const [entry] = await openWindow().list();
  expect(entry).toMatchObject({ rev: 1, hash: 'hash of a' });
});

test('a disk that is gone in the middle loses nothing of what is on the desk', async () => {
  const window = openWindow();
  const key = await window.add(files('a'), about);
  window.close();
  vi.stubGlobal('indexedDB', undefined);
  expect(await window.save(key, 1, files('b'), change())).toEqual({ rev: 2 });
  expect((await window.open(key))?.files.source).toBe('b');
  expect(window.mode()).toBe('memory-only');
  vi.unstubAllGlobals();
});

test('a database of newer code is left as it is', async () => {
  const newer = await rawOpen(90);
  newer.close();
  const window = openWindow();
  const key = await window.add(files('a'), about);
  expect(window.mode()).toBe('memory-only');
  expect((await window.open(key))?.files.source).toBe('a');
  const [info] = await indexedDB.databases();
  expect(info).toMatchObject({ name: workshopName, version: 90 });
});

test('once newer code has changed the database, this page writes into it no more', async () => {
  const window = openWindow();
  const key = await window.add(files('a'), about);
  const newer = await rawOpen(90);
  newer.close();
  expect(await window.save(key, 1, files('b'), change())).toEqual({ rev: 2 });
  expect(window.mode()).toBe('memory-only');
});

test('newer code that kept the tables is recognised by its number', async () => {
  const window = openWindow();
  const key = await window.add(files('a'), about);
  const raw = await rawOpen();
  raw.transaction('meta', 'readwrite').objectStore('meta').put({ key: 'schema', value: 2 });
  raw.close();
  await window.save(key, 1, files('b'), change());
  expect(window.mode()).toBe('memory-only');
});

test('a database that was removed by hand is made anew, and nothing is overwritten in it', async () => {
  const window = openWindow();
  const key = await window.add(files('a'), about);
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(workshopName).onsuccess = resolve;
  });
  expect(await names()).toEqual([]);
  expect(await window.save(key, 1, files('b'), change())).toEqual({ conflict: 'removed' });
  const again = await window.add(files('b'), about);
  expect((await openWindow().open(again))?.files.source).toBe('b');
  expect(window.mode()).toBe('kept');
});

test('what learners play, in a form that this code does not know, is not played', async () => {
  const window = openWindow();
  const key = await window.add(files('a'), about);
  await window.setReady(key, ready);
  const raw = await rawOpen();
  const shelf = raw.transaction('ready', 'readwrite').objectStore('ready');
  shelf.put({ id: key, form: 99, scenario: null, audio: {} });
  raw.close();
  expect(await openWindow().ready()).toEqual([]);
});
