/** Whether the app's own files could come now. Asked of the network, not of what a worker keeps. */
export async function isReachable(): Promise<boolean> {
  try {
    return (await fetch('./', { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
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
