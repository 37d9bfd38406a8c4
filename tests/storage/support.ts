import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Comfort, RunEvent, RunSummary, Went } from '../../src/lesson/ports';
import { createMemory, type MachineMemory, type MemoryOptions } from '../../src/storage/memory';
import { databaseName } from '../../src/storage/schema';

const opened: MachineMemory[] = [];

/** Each test begins on a machine that kept nothing; the pages it opens are closed after it. */
export function useFreshMachine(): void {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
    vi.spyOn(console, 'warn').mockReturnValue();
  });
  afterEach(() => {
    for (const memory of opened.splice(0)) memory.close();
  });
}

/** One more page of the app, on the same machine. */
export async function openPage(options?: MemoryOptions): Promise<MachineMemory> {
  const memory = await createMemory({ patience: { answer: 4000, others: 60 }, ...options });
  opened.push(memory);
  return memory;
}

/** The same, where this machine already knows the learner of `summary`. */
export async function openKnown(options?: MemoryOptions): Promise<MachineMemory> {
  const memory = await openPage(options);
  await memory.learners();
  const learner = { id: 'learner-1', name: '', picture: 'tulipe', order: 1 };
  await tamper('learners', (rows) => rows.put(learner));
  return memory;
}

export function comfort(more: Partial<Comfort> = {}): Comfort {
  return {
    textSize: 100,
    spacing: 'normal',
    contrast: 'normal',
    font: 'lisible',
    calm: false,
    pointer: 'normal',
    doubleClick: true,
    voice: false,
    ...more,
  };
}

export function press(seq: number, target = 'connexion.valider'): RunEvent {
  return {
    seq,
    step: 'entrer',
    kind: 'gesture',
    gesture: { kind: 'press', target },
    outcome: 'done',
    next: 'suite',
  };
}

/** A press that passed its step. */
export function aimed(seq: number, went: Went, target = 'connexion.valider'): RunEvent {
  return { ...press(seq, target), trace: { target, gesture: 'press', went } } as RunEvent;
}

export function presses(from: number, to: number): RunEvent[] {
  return Array.from({ length: to - from + 1 }, (_, index) => press(from + index));
}

export function summary(seq: number, more: Partial<RunSummary> = {}): RunSummary {
  return {
    run: 'run-1',
    learner: 'learner-1',
    scenario: 'telecharger-attestation',
    hash: '0011223344556677',
    level: 'aide',
    persona: 'colette',
    step: 'suite',
    index: seq,
    total: 9,
    state: 'en-cours',
    seq,
    hints: 0,
    mistakes: 0,
    started: '2026-11-20',
    updated: '2026-11-20',
    ...more,
  };
}

/** A connection of the browser itself, without our code. */
export function rawOpen(version?: number): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, version);
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Changes the database behind our code's back. */
export async function tamper(
  store: string,
  change: (rows: IDBObjectStore) => IDBRequest,
): Promise<void> {
  const database = await rawOpen();
  await settled(change(database.transaction(store, 'readwrite').objectStore(store)));
  database.close();
}

/** Every row of every store of every database, as they lie on the disk. */
export async function dump(): Promise<Record<string, unknown[]>> {
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === databaseName)) return {};
  const database = await rawOpen();
  const stores = [...database.objectStoreNames];
  const rows: Record<string, unknown[]> = {};
  for (const name of stores) {
    rows[name] = await settled(database.transaction(name).objectStore(name).getAll());
  }
  database.close();
  return rows;
}

/** Lets messages between pages arrive. */
export const aWhile = (milliseconds = 30): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
