import type { Comfort, Learner } from '../lesson/ports';
import { newId } from './ids';
import { without, write, type Store } from './schema';
import { readComfort, readLearner } from './shapes';

export const usualComfort: Comfort = { textSize: 100, spacing: 'normal', contrast: 'normal' };

/** Nobody has to say who they are before they begin. */
export function newLearner(): Learner {
  return { id: newId(), name: '', picture: 'tulipe' };
}

/** The learner in use, made where there is none; two pages that begin together get the same. */
export async function learnerInUse(store: Store): Promise<Learner> {
  return (await firstLearner(store)) ?? write(store, ['learners'], () => firstOrNew(store));
}

async function firstOrNew(store: Store): Promise<Learner> {
  const other = await firstLearner(store);
  if (other) return other;
  const learner = newLearner();
  await store.learners.add(learner);
  return learner;
}

/** @returns undefined where there is none that can be read */
export async function firstLearner(store: Store): Promise<Learner | undefined> {
  const rows = await store.learners.toArray();
  return rows.map(readLearner).find((learner) => learner !== undefined);
}

export async function keepLearner(store: Store, learner: Learner): Promise<void> {
  await write(store, ['learners'], () => store.learners.put(learner));
}

export async function comfortOf(store: Store, learner: string): Promise<Comfort> {
  const row = await store.comfort.get(learner);
  return (row && readComfort(without(row, 'learner'))) ?? usualComfort;
}

export async function keepComfort(store: Store, learner: string, comfort: Comfort): Promise<void> {
  await write(store, ['comfort'], () => store.comfort.put({ ...comfort, learner }));
}

export async function isWelcomed(store: Store): Promise<boolean> {
  return (await store.meta.get('welcomed'))?.value === true;
}

export async function keepWelcomed(store: Store): Promise<void> {
  await write(store, [], () => store.meta.put({ key: 'welcomed', value: true }));
}
