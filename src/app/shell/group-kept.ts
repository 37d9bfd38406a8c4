const key = 'group';

/** How this machine takes part: `linked` to a facilitator's, or `unlinked`, without any network. */
export type Part = 'linked' | 'unlinked';

/** Whether a place in a group session was held before a reload. Cheap: read at each start. */
export function partKept(store: Storage | undefined = storeHere()): Part | undefined {
  const kept = store?.getItem(key);
  return kept === 'linked' || kept === 'unlinked' ? kept : undefined;
}

/** Keeps that a place is held, and nothing about whose. @param part undefined forgets it */
export function keepPart(part: Part | undefined, store = storeHere()): void {
  try {
    if (part) store?.setItem(key, part);
    else store?.removeItem(key);
  } catch {
    // A browser that keeps nothing: a reload leaves the session.
  }
}

function storeHere(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
