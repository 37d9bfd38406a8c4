/*
 * Pieces of the app that are fetched when they are needed. Browsers remember of a module that it did
 * not come (the module map of HTML): in the same page it never does, so the page is opened anew.
 */

/** Failures that are told by whoever asked, or by nobody. */
const dealtWith = new WeakSet<object>();

/**
 * Tells of each piece that did not come, unless somebody else does.
 * @returns what stops it
 */
export function watchPieces(onmissing: () => void): () => void {
  // Sent for each import that fails, just before it rejects with the same error.
  const hear = ({ payload }: VitePreloadErrorEvent) => {
    setTimeout(() => dealtWith.has(payload) || onmissing());
  };
  window.addEventListener('vite:preloadError', hear);
  return () => window.removeEventListener('vite:preloadError', hear);
}

/** Fetches a piece where its absence is told by whoever asks. @throws where it does not come */
export async function fetchPiece<Piece>(load: () => Promise<Piece>): Promise<Piece> {
  try {
    return await load();
  } catch (problem) {
    if (problem instanceof Error) dealtWith.add(problem);
    throw problem;
  }
}

/**
 * Fetches what may be needed later, where it can come now: asked for in vain, it would be spoilt. A
 * service worker has most of it.
 */
export async function ahead(load: () => Promise<unknown> | undefined): Promise<void> {
  if (!navigator.onLine) return;
  if (!navigator.serviceWorker?.controller && !(await isReachable())) return;
  try {
    await fetchPiece(async () => load());
  } catch {
    // It is told when it is needed.
  }
}

/** Milliseconds after which a server that is asleep is taken for one that is gone. */
const patience = 5_000;

/** Whether the app's own files could come now. Asked of the network, not of what a worker keeps. */
async function isReachable(): Promise<boolean> {
  const signal = AbortSignal.timeout(patience);
  try {
    return (await fetch('./', { method: 'HEAD', cache: 'no-store', signal })).ok;
  } catch {
    return false;
  }
}

/**
 * Opens the page anew, at the same place. Without a network the page stays, since it might not come
 * back.
 * @returns false where it stays
 */
export async function reopen(): Promise<boolean> {
  if (!(await isReachable())) return false;
  location.reload();
  return true;
}
