import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import {
  dump,
  openKnown,
  openPage,
  press,
  presses,
  summary,
  tamper,
  useFreshMachine,
} from './support';

useFreshMachine();

const losses = [
  ['an event in the middle is lost', () => tamper('events', (rows) => rows.delete(['run-1', 3]))],
  ['the last events are lost', () => tamper('events', (rows) => rows.delete(afterTwo()))],
  [
    'an event cannot be read',
    () => tamper('events', (rows) => rows.put({ ...press(3), run: 'run-1', outcome: 'perdu' })),
  ],
] as const;

const afterTwo = () => IDBKeyRange.lowerBound(['run-1', 2], true);

test.each(losses)(
  'when %s, the intact beginning is given and the run goes on',
  async (_name, lose) => {
    const memory = await openKnown();
    await memory.append(summary(5), presses(1, 5));
    await lose();
    expect(await memory.events('run-1')).toEqual(presses(1, 2));
    expect(memory.damaged()).toEqual(['run-1']);
    expect(memory.mode()).toBe('kept');
    expect(await memory.runs('learner-1')).toEqual([summary(2, { index: 5 })]);
    expect(await memory.append(summary(3), [press(3, 'encore.une')])).toBe(true);
    expect(await memory.events('run-1')).toEqual([...presses(1, 2), press(3, 'encore.une')]);
  },
);

test('events that changed places are found, and the run goes on before them', async () => {
  const memory = await openKnown();
  const events = [1, 2, 3, 4, 5].map((seq) => press(seq, `page.${seq}`));
  await memory.append(summary(5), events);
  const [three, four] = (await kept('events')).slice(2, 4) as [object, object];
  await tamper('events', (rows) => rows.put({ ...three, seq: 4 }));
  await tamper('events', (rows) => rows.put({ ...four, seq: 3 }));
  expect(await memory.events('run-1')).toEqual(events.slice(0, 2));
  expect(memory.damaged()).toEqual(['run-1']);
  expect(await memory.append(summary(3), [events[2]!])).toBe(true);
  expect(await memory.events('run-1')).toEqual(events.slice(0, 3));
});

test('an event that became another good one is found', async () => {
  const memory = await openKnown();
  await memory.append(summary(5), presses(1, 5));
  const four = (await kept('events'))[3] as object;
  await tamper('events', (rows) => rows.put({ ...four, outcome: 'refused' }));
  expect(await memory.events('run-1')).toEqual(presses(1, 3));
  expect(memory.damaged()).toEqual(['run-1']);
});

test("another run's events in a run's place are found", async () => {
  const memory = await openKnown();
  await memory.append(summary(2), presses(1, 2));
  await memory.append(summary(2, { run: 'run-2' }), [press(1, 'page.une'), press(2, 'page.deux')]);
  const others = (await kept('events')).slice(2) as object[];
  for (const row of others) await tamper('events', (rows) => rows.put({ ...row, run: 'run-1' }));
  expect(await memory.events('run-1')).toEqual([]);
  expect(memory.damaged()).toEqual(['run-1']);
});

test.each([
  ['is older than its events', { seq: 1 }],
  ['says another step', { step: 'ailleurs' }],
  ['says another learner', { learner: 'learner-2' }],
  ['says another end', { state: 'reussi' }],
  ['lost its sum', { checksum: undefined }],
])('a row of a run that %s is found, and its events are all given', async (_name, change) => {
  const memory = await openKnown();
  await memory.append(summary(2), presses(1, 2));
  const [row] = (await kept('runs')) as [object];
  await tamper('runs', (rows) => rows.put({ ...row, ...change }));
  expect(await memory.events('run-1')).toEqual(presses(1, 2));
  expect(memory.damaged()).toEqual(['run-1']);
  memory.close();
  const again = await openPage();
  expect(await again.events('run-1')).toEqual(presses(1, 2));
  expect(again.damaged()).toEqual([]);
});

test('half of a long run lost without a word is found', async () => {
  const memory = await openKnown();
  await memory.append(summary(300), presses(1, 300));
  memory.close();
  await tamper('events', (rows) => rows.delete(IDBKeyRange.lowerBound(['run-1', 150], true)));
  const again = await openPage();
  expect(await again.events('run-1')).toEqual(presses(1, 150));
  expect(again.damaged()).toEqual(['run-1']);
});

const kept = async (table: string) => (await dump())[table] ?? [];

test('events without a row do not stop a run of that name', async () => {
  const memory = await openKnown();
  await memory.append(summary(2), presses(1, 2));
  await tamper('runs', (rows) => rows.delete('run-1'));
  expect(await memory.append(summary(1), [press(1)])).toBe(false);
  expect(await memory.events('run-1')).toEqual(presses(1, 2));
  expect(await memory.append(summary(1), [press(1)])).toBe(true);
});

test('a run whose row cannot be read is left out, and named', async () => {
  const memory = await openKnown();
  await memory.append(summary(1), [press(1)]);
  await memory.append(summary(1, { run: 'run-2' }), [press(1)]);
  await tamper('runs', (rows) => rows.put({ ...summary(1), order: 1, level: 'inconnu' }));
  expect(await memory.runs('learner-1')).toEqual([summary(1, { run: 'run-2' })]);
  expect(memory.damaged()).toEqual(['run-1']);
  expect(memory.mode()).toBe('kept');
});
