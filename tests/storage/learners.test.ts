import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { dump, openPage, tamper, useFreshMachine } from './support';

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
  const comfort = { textSize: 150, spacing: 'large', contrast: 'fort' } as const;
  expect(await memory.comfort(learner.id)).toEqual({
    textSize: 100,
    spacing: 'normal',
    contrast: 'normal',
  });
  expect(await memory.welcomed()).toBe(false);
  await memory.rename({ ...learner, name: 'Samira', picture: 'chat' });
  await memory.setComfort(learner.id, comfort);
  await memory.setWelcomed();
  memory.close();

  const again = await openPage();
  expect(await again.learner()).toEqual({ ...learner, name: 'Samira', picture: 'chat' });
  expect(await again.comfort(learner.id)).toEqual(comfort);
  expect(await again.welcomed()).toBe(true);
});

test('a learner or a comfort that cannot be read is left out', async () => {
  const memory = await openPage();
  const learner = await memory.learner();
  await memory.setComfort(learner.id, { textSize: 200, spacing: 'normal', contrast: 'normal' });
  await tamper('learners', (rows) => rows.put({ ...learner, picture: 12 }));
  await tamper('comfort', (rows) => rows.put({ learner: learner.id, textSize: 7 }));
  const other = await memory.learner();
  expect(other.id).not.toBe(learner.id);
  expect((await memory.comfort(learner.id)).textSize).toBe(100);
  expect(memory.mode()).toBe('kept');
});
