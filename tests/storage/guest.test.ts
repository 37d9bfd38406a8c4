import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { Journal } from '../../src/storage/journal';
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

test('a guest leaves no byte in the database, and is forgotten by a reload', async () => {
  const told: string[] = [];
  const journal: Journal = {
    written: async ({ run }) => void told.push(run),
    forgotten: async (run) => void told.push(run),
    erased: async () => undefined,
  };
  const memory = await openPage({ journal });
  const learner = await memory.learner();
  const before = await dump();
  const notices: string[] = [];
  memory.onMode((mode) => notices.push(mode));

  const guest = await memory.beGuest();
  await memory.rename({ ...guest, name: 'Livia' });
  await memory.setWelcomed();
  await memory.setComfort(guest.id, comfort({ textSize: 200 }));
  await memory.setPlacement(guest.id, { day: '2026-11-20', well: ['clic'], hard: [] });
  const own = { learner: guest.id, run: 'run-guest' };
  expect(await memory.append(summary(2, own), presses(1, 2))).toBe(false);
  expect(await memory.append(summary(3, own), [aimed(3, 'alone')])).toBe(false);
  expect(await memory.events('run-guest')).toHaveLength(3);
  await memory.forget('run-guest');
  expect(await memory.welcomed()).toBe(true);

  expect(await dump()).toEqual(before);
  expect(told).toEqual([]);
  expect(notices).toEqual(['memory-only']);
  expect(vi.mocked(console.warn)).not.toHaveBeenCalled();
  memory.close();
  const again = await openPage();
  expect(await again.learner()).toEqual(learner);
  expect(again.mode()).toBe('kept');
  expect(await again.welcomed()).toBe(false);
});

test.each(['takes up', 'adds'] as const)(
  'whoever %s a learner after the guest has their steps kept again',
  async (what) => {
    const memory = await openPage();
    const first = await memory.learner();
    const guest = await memory.beGuest();
    await memory.append(summary(1, { learner: guest.id, run: 'run-guest' }), [press(1)]);
    const { id: learner } =
      what === 'adds'
        ? await memory.addLearner({ name: 'Ange', picture: 'chat' })
        : await memory.useLearner(first.id);
    expect(memory.mode()).toBe('kept');
    expect(await memory.append(summary(1, { learner }), [press(1)])).toBe(true);
    expect(JSON.stringify(await dump())).not.toMatch(new RegExp(`${guest.id}|run-guest`));
  },
);

test('steps that come late are written for the learner who did them, or not at all', async () => {
  const memory = await openPage();
  const { id: learner } = await memory.learner();
  await memory.append(summary(1, { learner }), [press(1)]);
  const guest = await memory.beGuest();
  expect(await memory.append(summary(2, { learner }), [press(2)])).toBe(true);
  expect(await memory.runs(guest.id)).toEqual([]);
  await memory.useLearner(learner);
  const before = await dump();
  const late = { learner: guest.id, run: 'run-guest' };
  expect(await memory.append(summary(1, late), [aimed(1, 'alone')])).toBe(false);
  await memory.setComfort(guest.id, comfort({ textSize: 200 }));
  await memory.rename({ ...guest, name: 'Livia' });
  expect(await dump()).toEqual(before);
});

test('a guest after a guest finds nothing of the first', async () => {
  const memory = await openPage();
  const one = await memory.beGuest();
  await memory.append(summary(1, { learner: one.id }), [press(1)]);
  const two = await memory.beGuest();
  expect(two.id).not.toBe(one.id);
  expect(await memory.runs(two.id)).toEqual([]);
  expect(await memory.events('run-1')).toEqual([]);
});

test('a guest who was welcomed before is not welcomed again', async () => {
  const memory = await openPage();
  await memory.setWelcomed();
  await memory.beGuest();
  expect(await memory.welcomed()).toBe(true);
});

test('removing a learner is done, and lets the guest stay', async () => {
  const memory = await openPage();
  const learner = await memory.addLearner({ name: 'Ange', picture: 'chat' });
  const guest = await memory.beGuest();
  expect(await memory.removeLearner(learner.id)).toEqual(guest);
  expect(JSON.stringify(await dump())).not.toContain(learner.id);
  expect(memory.mode()).toBe('memory-only');
});

test('a database that fails while the guest is here is told after them', async () => {
  const memory = await openPage();
  const { id: learner } = await memory.learner();
  await memory.beGuest();
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  expect(await memory.append(summary(1, { learner }), [press(1)])).toBe(false);
  await memory.useLearner(learner);
  expect(memory.mode()).toBe('memory-only');
});
