import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { Memory } from '../../src/lesson/ports';
import { aimed, comfort, dump, openPage, press, summary, tamper, useFreshMachine } from './support';

useFreshMachine();

test('a machine that knows nobody gets a learner without a name', async () => {
  const memory = await openPage();
  const learner = await memory.learner();
  expect(learner).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{32}$/),
    name: '',
    picture: 'tulipe',
  });
  expect(await memory.learner()).toEqual(learner);
  expect(memory.mode()).toBe('kept');
});

test('two pages that begin together know the same learner', async () => {
  const pages = [await openPage(), await openPage()];
  const [one, two] = await Promise.all(pages.map((page) => page.learner()));
  expect(one).toEqual(two);
  expect((await dump())['learners']).toHaveLength(1);
});

test('a new name, comfort and the welcome are there when the page is opened again', async () => {
  const memory = await openPage();
  const learner = await memory.learner();
  const wanted = comfort({ textSize: 150, spacing: 'large', calm: true, language: 'ar' });
  expect(await memory.comfort(learner.id)).toEqual(comfort());
  expect(await memory.welcomed()).toBe(false);
  await memory.rename({ ...learner, name: 'Samira', picture: 'chat' });
  await memory.setComfort(learner.id, wanted);
  await memory.setWelcomed();
  memory.close();

  const again = await openPage();
  expect(await again.learner()).toEqual({ ...learner, name: 'Samira', picture: 'chat' });
  expect(await again.comfort(learner.id)).toEqual(wanted);
  expect(await again.welcomed()).toBe(true);
});

test('a learner or a comfort that cannot be read is left out', async () => {
  const memory = await openPage();
  const learner = await memory.learner();
  await memory.setComfort(learner.id, comfort({ textSize: 200 }));
  await tamper('learners', (rows) => rows.put({ ...learner, picture: 12 }));
  await tamper('comfort', (rows) => rows.put({ learner: learner.id, textSize: 7 }));
  const other = await memory.learner();
  expect(other.id).not.toBe(learner.id);
  expect((await memory.comfort(learner.id)).textSize).toBe(100);
  expect(memory.mode()).toBe('kept');
});

test('the learner in use is the same when the page is opened again', async () => {
  const memory = await openPage();
  const first = await memory.learner();
  const second = await memory.addLearner({ name: 'Ange', picture: 'chat' });
  memory.close();
  const again = await openPage();
  expect(await again.learner()).toEqual(second);
  await again.useLearner(first.id);
  again.close();
  expect(await (await openPage()).learner()).toEqual(first);
});

test.each([
  ['too long', 'a'.repeat(41), ''],
  ['a number', '2 55 08 14 168 025 38', ''],
  ['as long as may be', 'a'.repeat(40), 'a'.repeat(40)],
])('a first name that is %s', async (_name, name, expected) => {
  const memory = await openPage();
  const learner = await memory.addLearner({ name, picture: 'chat' });
  expect(learner).toEqual({ id: learner.id, name: expected, picture: 'chat' });
  expect((await memory.learners()).at(-1)).toEqual(learner);
  expect(memory.mode()).toBe('kept');
});

test('a removed learner leaves no byte, even of a damaged run, and others lose none', async () => {
  const memory = await openPage();
  const first = await memory.learner();
  await fill(memory, first.id, 'run-first');
  const before = await dump();
  const told: string[] = [];
  const { id } = await memory.addLearner({ name: 'Canari', picture: 'chat' });
  await fill(memory, id, 'run-whole');
  await fill(memory, id, 'run-broken');
  await fill(memory, id, 'run-lost');
  await tamper('runs', (rows) => rows.put({ run: 'run-broken', learner: id, order: 'perdu' }));
  await tamper('runs', (rows) => rows.delete('run-lost'));
  expect(JSON.stringify(await dump())).toMatch(/run-lost/);

  expect(await memory.removeLearner(id)).toEqual(first);
  const left = JSON.stringify(await dump());
  for (const trace of [id, 'Canari', 'run-whole', 'run-broken', 'run-lost']) {
    if (left.includes(trace)) told.push(trace);
  }
  expect(told).toEqual([]);
  expect(await dump()).toEqual(before);
  expect(await memory.useLearner(first.id)).toEqual(first);
});

test('another page does not bring a removed learner back', async () => {
  const memory = await openPage();
  await memory.learner();
  const gone = await memory.addLearner({ name: 'Canari', picture: 'chat' });
  await fill(memory, gone.id, 'run-1');
  const other = await openPage();
  expect(await other.learner()).toEqual(gone);
  await memory.removeLearner(gone.id);
  await other.rename({ ...gone, name: 'Canari' });
  await fill(other, gone.id, 'run-2');
  expect(await other.append(summary(2, { learner: gone.id }), [press(2)])).toBe(false);
  expect(JSON.stringify(await dump())).not.toMatch(new RegExp(`${gone.id}|Canari`));
  expect(other.mode()).toBe('kept');
});

test('a learner can be removed where there is no more room', async () => {
  const memory = await openPage();
  const { id } = await memory.learner();
  await fill(memory, id, 'run-1');
  const full = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  for (const method of ['put', 'add'] as const) {
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(full);
  }
  await memory.append(summary(2, { learner: id, run: 'run-1' }), [press(2)]);
  expect(memory.mode()).toBe('memory-only');
  const fresh = await memory.removeLearner(id);
  expect(fresh.id).not.toBe(id);
  expect(JSON.stringify(await dump())).not.toContain(id);
});

test('skills and placement that cannot be read are left out, and a skill begins anew', async () => {
  const memory = await openPage();
  const { id: learner } = await memory.learner();
  await fill(memory, learner, 'run-1');
  const key = { learner, target: 'connexion.valider', gesture: 'press' };
  await tamper('skills', (rows) => rows.put({ ...key, went: ['perdu'] }));
  await tamper('placements', (rows) => rows.put({ learner, day: 'hier' }));
  expect(await memory.skills(learner)).toEqual([]);
  expect(await memory.placement(learner)).toBeUndefined();
  await fill(memory, learner, 'run-2');
  expect((await memory.skills(learner)).map(({ went }) => went)).toEqual([['helped']]);
});

test('two pages that add to the same skill lose nothing of it', async () => {
  const pages = [await openPage(), await openPage()];
  const { id: learner } = await pages[0]!.learner();
  const answers = await Promise.all(
    [1, 2, 3, 4].map((run) =>
      pages[run % 2]!.append(summary(1, { learner, run: `run-${run}` }), [aimed(1, 'alone')]),
    ),
  );
  expect(answers).toEqual([true, true, true, true]);
  expect((await pages[0]!.skills(learner)).map(({ went }) => went)).toEqual([
    ['alone', 'alone', 'alone', 'alone'],
  ]);
});

async function fill(memory: Memory, learner: string, run: string): Promise<void> {
  await memory.setComfort(learner, comfort({ textSize: 200 }));
  await memory.setPlacement(learner, { day: '2026-11-20', well: [], hard: ['cliquer'] });
  await memory.append(summary(1, { learner, run }), [aimed(1, 'helped')]);
}
