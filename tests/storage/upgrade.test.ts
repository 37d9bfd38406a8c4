import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { databaseName, nativeVersion, schemaNumber } from '../../src/storage/schema';
import first from './fixtures/schema-1.json';
import {
  aimed,
  comfort,
  dump,
  openPage,
  press,
  presses,
  summary,
  useFreshMachine,
} from './support';

useFreshMachine();

const learner = { id: first.learners[0]!.id, name: 'Colette', picture: 'chat' };
const tables = {
  meta: 'key',
  learners: 'id',
  comfort: 'learner',
  runs: 'run',
  events: ['run', 'seq'],
} as const;

/** The database as code of schema 1 left it, made without our code. */
async function oldDatabase(): Promise<void> {
  const request = indexedDB.open(databaseName, 10);
  request.onupgradeneeded = () => {
    for (const [name, keyPath] of Object.entries(tables)) {
      const store = request.result.createObjectStore(name, { keyPath: keyPath as string });
      if (name === 'runs') {
        store.createIndex('order', 'order');
        store.createIndex('[learner+order]', ['learner', 'order']);
      }
      for (const row of first[name as keyof typeof tables]) store.add(row);
    }
  };
  await new Promise((resolve) => (request.onsuccess = resolve));
  request.result.close();
}

test('what schema 1 kept is all there, with the new choices as usual', async () => {
  await oldDatabase();
  const memory = await openPage();
  expect(await memory.learner()).toEqual(learner);
  expect(await memory.learners()).toEqual([learner]);
  expect(memory.mode()).toBe('kept');
  expect(await memory.welcomed()).toBe(true);
  expect(await memory.comfort(learner.id)).toEqual(
    comfort({ textSize: 150, spacing: 'large', contrast: 'fort' }),
  );
  expect(await memory.skills(learner.id)).toEqual([]);
  const runs = await memory.runs(learner.id);
  const bare = first.runs
    .toSorted((one, other) => other.order - one.order)
    .map(({ order: _order, ...run }) => run);
  expect(runs).toEqual(bare);
  const whole = first.events.filter(({ run }) => run === 'whole');
  expect(await memory.events('whole')).toEqual(whole.map(({ run: _run, ...event }) => event));
  expect(await memory.events('under-way')).toEqual(presses(1, 2));
  expect(memory.damaged()).toEqual([]);
  const meta = (await dump())['meta'];
  expect(meta).toContainEqual({ key: 'schema', value: schemaNumber });
  expect(meta).toContainEqual(first.meta.find(({ key }) => key === 'store'));
});

test('a run of schema 1 goes on, and is whole', async () => {
  await oldDatabase();
  const memory = await openPage();
  const own = { learner: learner.id, run: 'under-way' };
  expect(await memory.append(summary(3, own), [aimed(3, 'alone')])).toBe(true);
  memory.close();
  const again = await openPage();
  expect(await again.events('under-way')).toEqual([...presses(1, 2), aimed(3, 'alone')]);
  expect(await again.skills(learner.id)).toHaveLength(1);
  expect(again.damaged()).toEqual([]);
});

test('what was damaged before is still told so', async () => {
  await oldDatabase();
  const memory = await openPage();
  expect(await memory.events('cut')).toEqual(presses(1, 2));
  expect(memory.damaged()).toEqual(['cut']);
  const own = { learner: learner.id, run: 'cut' };
  expect(await memory.append(summary(3, own), [press(3)])).toBe(true);
  expect(await memory.events('cut')).toEqual(presses(1, 3));
});

test('learners and comfort come after the upgrade as before', async () => {
  await oldDatabase();
  const memory = await openPage();
  const second = await memory.addLearner({ name: 'Ange', picture: 'tulipe' });
  expect(await memory.learners()).toEqual([learner, second]);
  memory.close();
  expect(await (await openPage()).learner()).toEqual(second);
});

test('ended at any point of the upgrade, the old database is untouched, and upgraded next time', async () => {
  await oldDatabase();
  const before = await dump();
  const put = IDBObjectStore.prototype.put;
  let writes = 0;
  let allowed = 0;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...given
  ) {
    writes += 1;
    if (writes > allowed) this.transaction.abort();
    return put.apply(this, given);
  });
  for (; ; allowed += 1) {
    writes = 0;
    const memory = await openPage();
    await memory.learner();
    memory.close();
    if (memory.mode() === 'kept') break;
    expect(await dump()).toEqual(before);
    const [info] = await indexedDB.databases();
    expect(info?.version).toBe(10);
  }
  spy.mockRestore();
  expect(allowed).toBeGreaterThan(10);
  const [info] = await indexedDB.databases();
  expect(info?.version).toBe(nativeVersion);
  expect(await (await openPage()).learners()).toEqual([learner]);
}, 30_000);
