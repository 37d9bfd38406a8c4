import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { Tape } from '../../../../src/app/author/recording/tape.svelte';
import { textAt, readData, namesAt } from '../../../../src/scenario/edit/reading';
import { openWindow, useFreshMachine } from '../../../storage/workshop/support';

useFreshMachine();

const setup = {
  persona: 'colette',
  page: 'ameli.accueil',
  presets: ['compte-existant', 'site-deja-visite'],
  device: 'ordinateur',
} as const;
const head = { id: 'essai', title: 'Mon essai', theme: 'entrer' } as const;
const goals = ['connexion-trouvee'];

function begin() {
  const workshop = openWindow();
  const tape = new Tape(workshop, setup, head);
  const press = (target: string) => tape.send({ kind: 'press', target });
  return { workshop, tape, press };
}

/** The names of the steps that are kept, without « Bravo ». */
async function keptSteps(workshop: ReturnType<typeof openWindow>, key: string) {
  const found = await workshop.open(key);
  return namesAt(readData(found?.files.source ?? ''), 'etapes').slice(0, -1);
}

test('nothing is kept before the first step, and one scenario from it on', async () => {
  const { workshop, tape, press } = begin();
  tape.settle();
  expect(await tape.finish({})).toBe('');
  expect(await workshop.list()).toEqual([]);
  press('ameli.compte');
  tape.settle();
  tape.settle();
  const key = await tape.finish({ goals });
  expect(await workshop.list()).toMatchObject([{ key, title: 'Mon essai', origin: 'recording' }]);
  expect(await keptSteps(workshop, key)).toHaveLength(1);
});

test('what is taken back is taken back in what is kept, and made again in it', async () => {
  const { workshop, tape, press } = begin();
  press('ameli.compte');
  press('connexion.creer');
  const key = await tape.finish({});
  expect(await keptSteps(workshop, key)).toHaveLength(2);
  tape.undo();
  await tape.finish({});
  expect(await keptSteps(workshop, key)).toHaveLength(1);
  tape.redo();
  await tape.finish({});
  expect(await keptSteps(workshop, key)).toHaveLength(2);
});

test('what another window made of it meanwhile stays in its history; the recording goes on', async () => {
  const { workshop, tape, press } = begin();
  press('ameli.compte');
  const key = await tape.finish({});
  const other = openWindow();
  const found = await other.open(key);
  const theirs = { ...found!.files, source: found!.files.source.replace('Mon essai', 'Le leur') };
  const about = { title: 'Le leur', author: '', what: 'edited', milestone: false };
  await other.save(key, found!.entry.rev, theirs, about);

  press('connexion.creer');
  expect(await tape.finish({})).toBe(key);
  expect(await keptSteps(workshop, key)).toHaveLength(2);
  const versions = await workshop.versions(key);
  const files = await Promise.all(versions.map(({ rev }) => workshop.version(key, rev)));
  const titles = files.map((each) => textAt(readData(each?.source ?? ''), 'titre'));
  expect(titles.slice(0, 2)).toEqual(['Mon essai', 'Le leur']);
});

test('a recording that is given up leaves nothing', async () => {
  const { workshop, tape, press } = begin();
  press('ameli.compte');
  tape.settle();
  press('connexion.creer');
  tape.settle();
  await tape.drop();
  expect(await workshop.list()).toEqual([]);
});
