import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import {
  aimed,
  dump,
  openKnown,
  openPage,
  press,
  presses,
  summary,
  useFreshMachine,
} from './support';

useFreshMachine();

test('events and their row are there when the page is opened again', async () => {
  const memory = await openKnown();
  expect(await memory.append(summary(1), [press(1)])).toBe(true);
  expect(await memory.append(summary(3), presses(2, 3))).toBe(true);
  memory.close();
  const again = await openKnown();
  expect(await again.events('run-1')).toEqual(presses(1, 3));
  expect(await again.runs('learner-1')).toEqual([summary(3)]);
  expect(await again.runs('learner-2')).toEqual([]);
  expect(again.damaged()).toEqual([]);
});

test('every write asks for strict durability, and is one transaction', async () => {
  // Before the opening: Dexie takes hold of it then.
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const memory = await openKnown();
  transaction.mockClear();
  await memory.append(summary(2), [press(1), aimed(2, 'alone')]);
  const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
  const tables = ['meta', 'runs', 'events', 'learners', 'skills'];
  expect(writes).toEqual([[tables, 'readwrite', { durability: 'strict' }]]);
});

test('an append answers only after the commit', async () => {
  let committed = false;
  const original = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...given
  ) {
    const made = original.apply(this, given);
    if (made.mode === 'readwrite') made.addEventListener('complete', () => (committed = true));
    return made;
  });
  const memory = await openKnown();
  const answer = memory.append(summary(1), [press(1)]).then((kept) => ({ kept, committed }));
  expect(await answer).toEqual({ kept: true, committed: true });
});

test.each([
  ['a gap before the first event', summary(5), presses(5, 5)],
  ['events that are there already', summary(3), presses(2, 3)],
  ['a gap between the events', summary(6), [press(4), press(6)]],
  ['a row that does not stand after the events', summary(9), presses(4, 5)],
])('refuses %s, and writes nothing', async (_name, row, events) => {
  const memory = await openKnown();
  await memory.append(summary(3), presses(1, 3));
  const before = await dump();
  expect(await memory.append(row, events)).toBe(false);
  expect(memory.mode()).toBe('kept');
  expect(await dump()).toEqual(before);
});

test('a run that goes on in another page is never overwritten', async () => {
  const [one, two] = [await openKnown(), await openKnown()];
  await one.append(summary(2), presses(1, 2));
  expect(await two.events('run-1')).toHaveLength(2);
  const answers = await Promise.all([
    one.append(summary(3, { step: 'ici' }), [press(3, 'page.une')]),
    two.append(summary(3, { step: 'la' }), [press(3, 'page.deux')]),
  ]);
  expect(answers.filter(Boolean)).toHaveLength(1);
  const winner = answers[0] ? 'page.une' : 'page.deux';
  expect(await one.events('run-1')).toEqual([...presses(1, 2), press(3, winner)]);
  expect([one.mode(), two.mode()]).toEqual(['kept', 'kept']);
});

test('two pages that write at random lose and overwrite nothing that was said to be kept', async () => {
  const pages = [await openKnown(), await openKnown()];
  const kept: string[] = [];
  const random = dice(7);
  for (let turn = 0; turn < 60; turn += 1) {
    const writers = pages.filter(() => random() < 0.7);
    const last = kept.length;
    const answers = await Promise.all(
      writers.map((page, index) => page.append(summary(last + 1), [press(last + 1, `p.${index}`)])),
    );
    const winner = answers.indexOf(true);
    if (winner >= 0) kept.push(`p.${winner}`);
    expect(answers.filter(Boolean).length).toBe(writers.length > 0 ? 1 : 0);
  }
  expect(await pages[0]!.events('run-1')).toEqual(
    kept.map((target, index) => press(index + 1, target)),
  );
});

/** The same throws each time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

test('the newest run comes first, even when the clock was set back', async () => {
  const memory = await openKnown();
  await memory.append(summary(1, { run: 'a', updated: '2026-11-20' }), [press(1)]);
  await memory.append(summary(1, { run: 'b', updated: '1970-01-01' }), [press(1)]);
  await memory.append(summary(1, { run: 'c', updated: '2026-03-29' }), [press(1)]);
  const order = async () => (await memory.runs('learner-1')).map(({ run }) => run);
  expect(await order()).toEqual(['c', 'b', 'a']);
  await memory.append(summary(2, { run: 'a', updated: '1970-01-01' }), [press(2)]);
  expect(await order()).toEqual(['a', 'c', 'b']);
});

test('a forgotten run leaves no row behind, and others stay', async () => {
  const memory = await openKnown();
  await memory.append(summary(2), presses(1, 2));
  await memory.append(summary(1, { run: 'run-2' }), [press(1)]);
  await memory.forget('run-1');
  expect(await memory.events('run-1')).toEqual([]);
  expect(await memory.runs('learner-1')).toEqual([summary(1, { run: 'run-2' })]);
  expect((await dump())['events']).toHaveLength(1);
});

test('opening and listing runs reads no event', async () => {
  const first = await openKnown();
  await first.append(summary(50), presses(1, 50));
  first.close();
  const read = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const memory = await openPage();
  await memory.runs('learner-1');
  // Dexie looks at the names of all tables once, before anything is asked.
  const asked = read.mock.calls.slice(1).flatMap(([stores]) => [...stores]);
  expect(asked).toContain('runs');
  expect(asked).not.toContain('events');
});

test('a run that belongs to one learner takes no step of another', async () => {
  const memory = await openKnown();
  await memory.append(summary(1), [press(1)]);
  const other = await memory.addLearner({ name: 'Ange', picture: 'chat' });
  expect(await memory.append(summary(2, { learner: other.id }), [press(2)])).toBe(false);
  expect(await memory.runs(other.id)).toEqual([]);
  expect(await memory.skills(other.id)).toEqual([]);
});

test('where a step is refused, its trace is not kept either', async () => {
  const memory = await openKnown();
  await memory.append(summary(1), [aimed(1, 'alone')]);
  expect(await memory.append(summary(3), [aimed(3, 'stumbled')])).toBe(false);
  expect((await memory.skills('learner-1')).map(({ went }) => went)).toEqual([['alone']]);
});
