import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { databaseName } from '../../src/storage/schema';
import {
  aWhile,
  dump,
  openPage,
  press,
  presses,
  rawOpen,
  summary,
  useFreshMachine,
} from './support';

useFreshMachine();

async function filledPage() {
  const memory = await openPage();
  const learner = await memory.learner();
  await memory.rename({ ...learner, name: 'Colette' });
  await memory.setWelcomed();
  await memory.append(summary(2, { learner: learner.id }), presses(1, 2));
  return { memory, learner };
}

test('erasing removes the database, and a fresh learner can begin at once', async () => {
  const { memory, learner } = await filledPage();
  await memory.eraseAll();
  expect(await indexedDB.databases()).toEqual([]);

  const fresh = await memory.learner();
  expect(fresh.id).not.toBe(learner.id);
  expect(fresh.name).toBe('');
  expect(await memory.welcomed()).toBe(false);
  expect(await memory.runs(learner.id)).toEqual([]);
  expect(await memory.append(summary(1, { learner: fresh.id }), [press(1)])).toBe(true);
  expect(memory.mode()).toBe('kept');
  expect(JSON.stringify(await dump())).not.toContain('Colette');
});

test('another page holds nothing any more, and brings nothing back', async () => {
  const { memory, learner } = await filledPage();
  const other = await openPage();
  await other.learner();
  await other.runs(learner.id);
  await other.events('run-1');
  await memory.eraseAll();
  await aWhile();
  expect(other.mode()).toBe('memory-only');
  expect(await other.runs(learner.id)).toEqual([]);
  expect(await other.events('run-1')).toEqual([]);
  expect((await other.learner()).name).toBe('');
  await other.rename({ ...learner, name: 'Colette' });
  await other.append(summary(3, { learner: learner.id }), [press(3)]);
  expect(await indexedDB.databases()).toEqual([]);
});

test('a page that keeps things in memory alone is emptied too', async () => {
  const stubborn = await rawOpen(5);
  const other = await openPage();
  await other.rename({ id: 'x', name: 'Gérard', picture: 'chat' });
  expect(other.mode()).toBe('memory-only');
  stubborn.close();
  const memory = await openPage();
  await memory.eraseAll();
  await aWhile();
  expect((await other.learner()).name).toBe('');
});

test('a page that hinders the removal keeps no row of the learner', async () => {
  const { memory } = await filledPage();
  const stubborn = await rawOpen();
  await memory.eraseAll();
  const rows = [...stubborn.objectStoreNames];
  const counts = await Promise.all(
    rows.map(
      (name) =>
        new Promise<number>((resolve) => {
          const request = stubborn.transaction(name).objectStore(name).count();
          request.onsuccess = () => resolve(request.result);
        }),
    ),
  );
  expect(counts.reduce((sum, count) => sum + count)).toBe(0);
  expect(memory.mode()).toBe('memory-only');
  expect((await memory.learner()).name).toBe('');
  stubborn.close();
});

test('what is asked during the erasing waits for its end', async () => {
  const { memory, learner } = await filledPage();
  const [, fresh, kept] = await Promise.all([
    memory.eraseAll(),
    memory.learner(),
    memory.append(summary(3, { learner: learner.id }), [press(3)]),
  ]);
  expect(fresh.id).not.toBe(learner.id);
  expect(kept).toBe(false);
  expect(memory.mode()).toBe('kept');
});

/** A page whose connection the browser closes, as it does with a page that it puts aside. */
async function sleepingPage() {
  const seen = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const page = await openPage();
  await page.learner();
  forceCloseDatabase(seen.mock.contexts.at(-1) as never);
  await aWhile();
  return page;
}

test('a page that wakes goes on with its database', async () => {
  const { learner } = await filledPage();
  const asleep = await sleepingPage();
  expect(await asleep.append(summary(3, { learner: learner.id }), [press(3)])).toBe(true);
  expect(await asleep.events('run-1')).toEqual(presses(1, 3));
  expect(asleep.mode()).toBe('kept');
});

test('a page that wakes does not take a new database for its own', async () => {
  const { memory, learner } = await filledPage();
  const asleep = await sleepingPage();
  memory.close();
  indexedDB.deleteDatabase(databaseName);
  const fresh = await openPage();
  await fresh.learner();
  await asleep.rename({ ...learner, name: 'Colette' });
  expect(await asleep.append(summary(1, { learner: learner.id }), [press(1)])).toBe(false);
  expect(asleep.mode()).toBe('memory-only');
  expect(JSON.stringify(await dump())).not.toContain(learner.id);
});
