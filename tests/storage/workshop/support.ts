import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import type { OwnFiles, ReadyScenario, SaveAbout } from '../../../src/library/workshop';
import { createWorkshop, type WorkshopOptions } from '../../../src/storage/workshop/workshop';
import { workshopName } from '../../../src/storage/workshop/there';
import { scenario, step } from '../../support/tiny-scenario';

const opened: { close(): void }[] = [];

/** Each test begins on a machine without a workshop; its windows are closed after it. */
export function useFreshMachine(): void {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
    vi.spyOn(console, 'warn').mockReturnValue();
  });
  afterEach(() => {
    for (const window of opened.splice(0)) window.close();
  });
}

/** One more window of the workshop, on the same machine; its clock goes on by a minute each look. */
export function openWindow(options: Partial<WorkshopOptions> = {}) {
  let minutes = 0;
  const now = () => new Date(2026, 10, 20, 9, (minutes += 1));
  const window = createWorkshop({ hash: (source) => `hash of ${source}`, now, ...options });
  opened.push(window);
  return window;
}

export function files(source: string, more: Partial<OwnFiles> = {}): OwnFiles {
  return { source, translations: {}, voices: {}, audio: {}, ...more };
}

export const about = { title: 'Mon essai', origin: 'new', author: 'Nadia' } as const;

export function change(more: Partial<SaveAbout> = {}): SaveAbout {
  return { title: 'Mon essai', author: 'Nadia', what: 'edited', milestone: false, ...more };
}

export const sound = (words: string) => new Blob([words], { type: 'audio/webm' });

export const ready: ReadyScenario = {
  scenario: scenario([step({ id: 'fin', instruction: 'Bravo.', end: true })]),
  words: { en: { 'Bravo.': 'Well done.' } },
  recordings: { fr: { 'Bravo.': 'bravo.webm' } },
};

export const names = async () => (await indexedDB.databases()).map(({ name }) => name);

/** A connection of the browser itself, without our code. */
export function rawOpen(version?: number): Promise<IDBDatabase> {
  const request = indexedDB.open(workshopName, version);
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** How many rows lie on a shelf of the disk. */
export async function count(shelf: string): Promise<number> {
  const database = await rawOpen();
  const request = database.transaction(shelf).objectStore(shelf).count();
  await new Promise((resolve) => (request.onsuccess = resolve));
  database.close();
  return request.result;
}
