/** Parts of the app that came when they were opened: other languages, the author's room. */
export const opened = 'opened-assets';
/** Parts of the release before, for pages that are still open on it. */
export const previous = 'previous-assets';

/** Whether an address is a part of the app with a hash in its name: it never changes. */
export function isAsset(address: string, origin: string): boolean {
  const url = new URL(address);
  return url.origin === origin && url.pathname.startsWith('/assets/');
}

async function copy(caches: CacheStorage, from: string, to: string, origin: string): Promise<void> {
  const source = await caches.open(from);
  const target = await caches.open(to);
  for (const request of await source.keys()) {
    const response = isAsset(request.url, origin) ? await source.match(request) : undefined;
    if (response) await target.put(request, response);
  }
}

/**
 * Keeps the parts of the release that a new one is about to replace, and drops those of the release
 * before it. Call while the new worker installs: a page in the middle of an exercise may still ask
 * for them after the change.
 */
export async function keepPrevious(caches: CacheStorage, origin: string): Promise<void> {
  const installed = (await caches.keys()).filter((name) => name.includes('-precache-'));
  await caches.delete(previous);
  for (const name of [...installed, opened]) await copy(caches, name, previous, origin);
  await caches.delete(opened);
}

/**
 * A part that was not installed with the app: from any cache, else from the network, and kept.
 * @throws as `fetch` does, where it was never opened and there is no network
 */
export async function openAsset(
  caches: CacheStorage,
  request: Request,
  load: typeof fetch,
): Promise<Response> {
  const response = (await caches.match(request)) ?? (await load(request));
  if (response.ok) {
    const cache = await caches.open(opened);
    await cache.put(request, response.clone());
  }
  return response;
}
