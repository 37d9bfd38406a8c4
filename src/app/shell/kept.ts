/**
 * Whether this browser holds a database or a file of ours that may be a learner's. Where it cannot
 * tell, it answers yes, so that a run under way is never missed.
 * @param apart the database that is none of a learner's
 */
export async function somethingKept(
  apart: string,
  view: Window & typeof globalThis = window,
): Promise<boolean> {
  try {
    const databases = await view.indexedDB.databases();
    return databases.some(({ name }) => name !== apart) || (await hasFiles(view.navigator.storage));
  } catch {
    return true;
  }
}

/** The journal stands beside the database and may outlive it. */
async function hasFiles(storage: StorageManager | undefined): Promise<boolean> {
  if (!storage?.getDirectory) return false;
  const folder = (await storage.getDirectory()) as unknown as AsyncIterable<unknown>;
  for await (const entry of folder) return entry !== undefined;
  return false;
}
