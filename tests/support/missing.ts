import type { Page } from '@playwright/test';

/** What the browser says in its console of pieces that do not come. */
export const missingFaults = /ERR_FAILED|ERR_INTERNET_DISCONNECTED|registration blocked/u;

/**
 * Nothing comes for a piece of the app. A service worker may not stand between.
 * @param piece its name, after its folder under `assets/` if it has one: `author/History`
 * @returns lets it come again
 */
export async function without(page: Page, piece: string): Promise<() => Promise<void>> {
  const pattern = new RegExp(`/assets/${piece}-[^/]+\\.js$`, 'u');
  await page.route(pattern, (route) => route.abort());
  return () => page.unroute(pattern);
}
