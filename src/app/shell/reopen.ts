/** Whether the app's own files could come now. Asked of the network, not of what a worker keeps. */
async function isReachable(): Promise<boolean> {
  if (!navigator.onLine) return false;
  try {
    return (await fetch('./', { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/**
 * Whether to fetch ahead: what is asked for in vain once does not come in the same page any more.
 * A service worker has most of it, or knows what is not to be had.
 */
export async function mayFetchAhead(): Promise<boolean> {
  return Boolean(navigator.serviceWorker?.controller) || isReachable();
}

/**
 * Opens the page anew, at the same place. Browsers remember of a module that it did not come (the
 * module map of HTML): in the same page it never does. Without a network the page stays, since it
 * might not come back.
 * @returns false where it stays
 */
export async function reopen(): Promise<boolean> {
  if (!(await isReachable())) return false;
  location.reload();
  return true;
}
