import type { Comfort, Learner, Placement } from '../lesson/ports';
import { newId } from './ids';
import { without, type LearnerRow } from './rows';
import { write, type Store } from './schema';
import { readComfort, readLearner, readPlacement } from './shapes';
import { skillsOf } from './skills';

export const usualComfort: Comfort = {
  textSize: 100,
  spacing: 'normal',
  contrast: 'normal',
  font: 'lisible',
  calm: false,
  pointer: 'normal',
  doubleClick: true,
  voice: false,
};

/** Nobody has to say who they are before they begin. What cannot be kept is left out. */
export function newLearner(wanted: Omit<Learner, 'id'> = { name: '', picture: '' }): Learner {
  const id = newId();
  const blank = { id, name: '', picture: 'tulipe' };
  const picture = wanted.picture || blank.picture;
  return (
    readLearner({ id, name: wanted.name, picture }) ??
    readLearner({ ...blank, picture }) ??
    readLearner({ ...blank, name: wanted.name }) ??
    blank
  );
}

/** Everyone who can be read, in the order in which they came. */
export async function everyone(store: Store): Promise<Learner[]> {
  const rows = await store.learners.toArray();
  return rows
    .sort((one, other) => one.order - other.order)
    .map((row) => readLearner(without(row, 'order')))
    .filter((learner) => learner !== undefined);
}

/** The learner in use, made where there is none; two pages that begin together get the same. */
export async function learnerInUse(store: Store): Promise<Learner> {
  return (await whoIsInUse(store)) ?? write(store, ['learners'], () => inUseOrNew(store));
}

/** The one that was chosen last, else the first. @returns undefined where there is nobody */
export async function whoIsInUse(store: Store): Promise<Learner | undefined> {
  const [chosen, all] = await Promise.all([store.meta.get('learner'), everyone(store)]);
  return all.find(({ id }) => id === chosen?.value) ?? all[0];
}

async function inUseOrNew(store: Store): Promise<Learner> {
  return (await whoIsInUse(store)) ?? addRow(store, newLearner());
}

async function addRow(store: Store, learner: Learner): Promise<Learner> {
  const orders = (await store.learners.toArray()).map(({ order }) => order || 0);
  await store.learners.add({ ...learner, order: Math.max(0, ...orders) + 1 });
  return learner;
}

/** Adds a learner and takes it into use. */
export async function keepNewLearner(store: Store, learner: Learner): Promise<void> {
  await write(store, ['learners'], async () => {
    await addRow(store, learner);
    await store.meta.put({ key: 'learner', value: learner.id });
  });
}

/** Takes a learner into use. @returns the one who is in use now: another where `id` is nobody's */
export async function changeLearner(store: Store, id: string): Promise<Learner> {
  const learner = (await everyone(store)).find((each) => each.id === id);
  if (!learner) return learnerInUse(store);
  await write(store, [], () => store.meta.put({ key: 'learner', value: id }));
  return learner;
}

/** Changes nothing where the learner is not here any more. */
export async function keepLearner(store: Store, learner: Learner): Promise<void> {
  await ofKnown(store, learner.id, [], ({ order }) => store.learners.put({ ...learner, order }));
}

/** Writes about a learner whom this machine knows; another page may have removed them. */
function ofKnown(
  store: Store,
  learner: string,
  tables: readonly ('comfort' | 'placements')[],
  work: (row: LearnerRow) => PromiseLike<unknown>,
): Promise<void> {
  return write(store, ['learners', ...tables], async () => {
    const row = await store.learners.get(learner);
    if (row) await work(row);
  });
}

/** Removes a learner and every row about them. @returns the names of their runs */
export function removeLearner(store: Store, learner: string): Promise<string[]> {
  const tables = ['learners', 'comfort', 'placements', 'skills', 'runs', 'events'] as const;
  return write(store, tables, async () => {
    const { meta } = store;
    const runs = store.runs.filter((row) => row.learner === learner);
    const gone = await runs.primaryKeys();
    await Promise.all([
      store.learners.delete(learner),
      store.comfort.delete(learner),
      store.placements.delete(learner),
      skillsOf(store, learner).delete(),
      store.runs.bulkDelete(gone),
    ]);
    await removeLostEvents(store);
    if ((await meta.get('learner'))?.value === learner) await meta.delete('learner');
    return gone;
  });
}

/** Events without a row of their run: whose they were can no longer be told. */
async function removeLostEvents(store: Store): Promise<void> {
  const runs = new Set(await store.runs.toCollection().primaryKeys());
  const events = await store.events.toCollection().primaryKeys();
  await store.events.bulkDelete(events.filter(([run]) => !runs.has(run)));
}

export async function comfortOf(store: Store, learner: string): Promise<Comfort> {
  const row = await store.comfort.get(learner);
  return (row && readComfort(without(row, 'learner'))) ?? usualComfort;
}

export async function keepComfort(store: Store, learner: string, comfort: Comfort): Promise<void> {
  await ofKnown(store, learner, ['comfort'], () => store.comfort.put({ ...comfort, learner }));
}

export async function placementOf(store: Store, learner: string): Promise<Placement | undefined> {
  const row = await store.placements.get(learner);
  return row && readPlacement(without(row, 'learner'));
}

export async function keepPlacement(
  store: Store,
  learner: string,
  placement: Placement,
): Promise<void> {
  await ofKnown(store, learner, ['placements'], () =>
    store.placements.put({ ...placement, learner }),
  );
}

export async function isWelcomed(store: Store): Promise<boolean> {
  return (await store.meta.get('welcomed'))?.value === true;
}

export async function keepWelcomed(store: Store): Promise<void> {
  await write(store, [], () => store.meta.put({ key: 'welcomed', value: true }));
}
