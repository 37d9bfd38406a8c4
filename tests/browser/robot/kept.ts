import type { Page } from '@playwright/test';

/** Runs in the page. */
async function collect(): Promise<string[]> {
  const found = [location.href, document.cookie, JSON.stringify(history.state), document.title];
  for (const area of [localStorage, sessionStorage]) found.push(JSON.stringify({ ...area }));

  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    found.push(name);
    for (const table of database.objectStoreNames) {
      const store = database.transaction(table).objectStore(table);
      found.push(JSON.stringify([await done(store.getAllKeys()), await done(store.getAll())]));
    }
    database.close();
  }

  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    found.push(name, ...(await cache.keys()).map(({ url }) => url));
  }

  type Folder = AsyncIterable<[string, FileSystemFileHandle | FileSystemDirectoryHandle]>;
  async function read(folder: FileSystemDirectoryHandle): Promise<void> {
    for await (const [name, entry] of folder as unknown as Folder) {
      found.push(name);
      if (entry.kind === 'directory') await read(entry);
      else found.push(await (await entry.getFile()).text());
    }
  }
  await read(await navigator.storage.getDirectory());
  return found;
}

/**
 * All that this browser holds of our address, as text: databases, files, caches, both storages,
 * cookies, the address itself.
 */
export const everythingKept = (page: Page): Promise<readonly string[]> => page.evaluate(collect);
