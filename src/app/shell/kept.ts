/**
 * Whether this browser holds a database or a file of ours. Where it cannot tell, it answers yes, so
 * that a run under way is never missed.
 */
export async function somethingKept(view: Window & typeof globalThis = window): Promise<boolean> {
  try {
    const databases = await view.indexedDB.databases();
    return databases.length > 0 || (await hasFiles(view.navigator.storage));
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
