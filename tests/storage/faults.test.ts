import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { Journal } from '../../src/storage/journal';
import { databaseName } from '../../src/storage/schema';
import {
  aWhile,
  comfort,
  dump,
  openKnown,
  openPage,
  press,
  presses,
  rawOpen,
  summary,
  tamper,
  useFreshMachine,
} from './support';

useFreshMachine();

const quota = () => {
  throw new DOMException('no room', 'QuotaExceededError');
};

test.each(['put', 'add'] as const)(
  'when the browser refuses to %s, the exercise goes on in memory',
  async (method) => {
    const memory = await openPage();
    const learner = await memory.learner();
    const own = { learner: learner.id };
    await memory.append(summary(2, own), presses(1, 2));
    const notices: string[] = [];
    memory.onMode((mode) => notices.push(mode));
    const before = await dump();
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(quota);

    expect(await memory.append(summary(3, own), [press(3)])).toBe(false);
    expect(notices).toEqual(['memory-only']);
    expect(memory.mode()).toBe('memory-only');
    expect(await memory.append(summary(4, own), [press(4)])).toBe(false);
    expect(await memory.events('run-1')).toEqual(presses(1, 4));
    expect(await memory.runs(learner.id)).toEqual([summary(4, own)]);
    expect(await memory.learner()).toEqual(learner);
    expect(await dump()).toEqual(before);
  },
);

test('the room runs out at the commit: neither events nor row are written', async () => {
  const memory = await openKnown();
  await memory.append(summary(1), [press(1)]);
  const before = await dump();
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    row,
  ) {
    const request = put.call(this, row);
    request.addEventListener('success', () => this.transaction.abort());
    return request;
  });
  expect(await memory.append(summary(2), [press(2)])).toBe(false);
  expect(memory.mode()).toBe('memory-only');
  vi.restoreAllMocks();
  expect(await dump()).toEqual(before);
});

test.each([
  ['forbids its database', true],
  ['has no database', false],
])('a browser that %s gets a memory that works until the page is left', async (_name, there) => {
  const no = () => {
    throw new DOMException('no', 'SecurityError');
  };
  const forbidden = { open: no, deleteDatabase: no };
  vi.stubGlobal('indexedDB', there ? forbidden : undefined);
  const memory = await openPage();
  const learner = await memory.learner();
  expect(memory.mode()).toBe('memory-only');
  await memory.rename({ ...learner, name: 'Yann' });
  await memory.setWelcomed();
  await memory.setComfort(learner.id, comfort({ textSize: 200 }));
  expect(await memory.append(summary(1, { learner: learner.id }), [press(1)])).toBe(false);
  expect((await memory.learner()).name).toBe('Yann');
  expect(await memory.welcomed()).toBe(true);
  expect((await memory.comfort(learner.id)).textSize).toBe(200);
  expect(await memory.runs(learner.id)).toHaveLength(1);
  await memory.forget('run-1');
  expect(await memory.runs(learner.id)).toEqual([]);
  await memory.eraseAll();
  expect((await memory.learner()).name).toBe('');
  expect(memory.mode()).toBe('memory-only');
  vi.unstubAllGlobals();
});

test('nothing rejects, whatever the database refuses', async () => {
  const memory = await openPage();
  await memory.learner();
  for (const method of ['get', 'getAll', 'put', 'add', 'delete', 'openCursor', 'clear'] as const) {
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(quota);
  }
  vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(quota);
  const learner = { id: 'x', name: '', picture: 'chat' };
  const answers = await Promise.allSettled([
    memory.learner(),
    memory.rename(learner),
    memory.comfort('x'),
    memory.setComfort('x', comfort()),
    memory.welcomed(),
    memory.setWelcomed(),
    memory.runs('x'),
    memory.events('run-1'),
    memory.append(summary(1), [press(1)]),
    memory.forget('run-1'),
    memory.eraseAll(),
  ]);
  expect(answers.filter(({ status }) => status === 'rejected')).toEqual([]);
  expect(memory.mode()).toBe('memory-only');
});

test('an opening that another page blocks ends in memory, and does not stay in the way', async () => {
  const stubborn = await rawOpen(5);
  const memory = await openPage();
  expect((await memory.learner()).picture).toBe('tulipe');
  expect(memory.mode()).toBe('memory-only');
  stubborn.close();
  await aWhile();
  const upgraded = await rawOpen(30);
  expect(upgraded.version).toBe(30);
  upgraded.close();
});

test('a database of newer code is shown, and left exactly as it is', async () => {
  const older = await openPage();
  const learner = await older.learner();
  const own = { learner: learner.id };
  await older.rename({ ...learner, name: 'Ange' });
  await older.append(summary(2, own), presses(1, 2));
  older.close();
  await tamper('meta', (rows) => rows.put({ key: 'schema', value: 3 }));
  (await rawOpen(30)).close();
  const before = await dump();

  const memory = await openPage();
  expect((await memory.learner()).name).toBe('Ange');
  expect(memory.mode()).toBe('memory-only');
  expect(await memory.runs(learner.id)).toEqual([summary(2, own)]);
  expect(await memory.events('run-1')).toEqual(presses(1, 2));
  expect(await memory.append(summary(3, own), [press(3)])).toBe(false);
  expect(await memory.events('run-1')).toEqual(presses(1, 3));
  await memory.forget('run-1');
  await memory.rename({ ...learner, name: 'Livia' });
  expect(await dump()).toEqual(before);
});

test('a newer database that lacks one of our tables is not patched', async () => {
  const request = indexedDB.open(databaseName, 30);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('meta', { keyPath: 'key' });
    request.result.createObjectStore('apprenants', { keyPath: 'id' });
  };
  await new Promise((resolve) => (request.onsuccess = resolve));
  request.result.close();
  const memory = await openPage();
  await memory.learner();
  expect(memory.mode()).toBe('memory-only');
  const [info] = await indexedDB.databases();
  expect(info?.version).toBe(30);
  expect(Object.keys(await dump())).toEqual(['apprenants', 'meta']);
});

test('old code writes nothing more once another page upgraded the database', async () => {
  const memory = await openPage();
  const learner = await memory.learner();
  await memory.append(summary(1, { learner: learner.id }), [press(1)]);
  const newer = await rawOpen(30);
  newer.close();
  expect(memory.mode()).toBe('memory-only');
  const before = await dump();
  await memory.append(summary(2, { learner: learner.id }), [press(2)]);
  await memory.rename({ ...learner, name: 'Yann' });
  expect(await dump()).toEqual(before);
  expect(await memory.events('run-1')).toEqual(presses(1, 2));
});

test('a schema number that changes under an open page stops its writes', async () => {
  const memory = await openKnown();
  await memory.append(summary(1), [press(1)]);
  await tamper('meta', (rows) => rows.put({ key: 'schema', value: 3 }));
  const before = await dump();
  expect(await memory.append(summary(2), [press(2)])).toBe(false);
  expect(memory.mode()).toBe('memory-only');
  expect(await dump()).toEqual(before);
});

test('an upgrade from another page is not held up', async () => {
  const memory = await openPage();
  await memory.learner();
  const blocked = vi.fn();
  const request = indexedDB.open(databaseName, 30);
  request.onblocked = blocked;
  await new Promise((resolve) => (request.onsuccess = resolve));
  request.result.close();
  expect(blocked).not.toHaveBeenCalled();
});

test('the journal is told after each commit, and the answer waits for it', async () => {
  const told: string[] = [];
  const journal: Journal = {
    written: async (row, events) => {
      const rows = (await dump())['runs'];
      await aWhile(5);
      told.push(`${row.run} ${row.seq} +${events.length} on disk: ${rows?.length}`);
    },
    forgotten: async (run) => void told.push(`forgotten ${run}`),
    erased: async () => void told.push('erased'),
  };
  const memory = await openKnown({ journal });
  expect(await memory.append(summary(2), presses(1, 2))).toBe(true);
  expect(told).toEqual(['run-1 2 +2 on disk: 1']);
  await memory.append(summary(9), [press(9)]);
  await memory.forget('run-1');
  await memory.eraseAll();
  expect(told.slice(1)).toEqual(['forgotten run-1', 'erased']);
});
