import type { PageName } from './gesture';
import type { Site } from './page';

/** What two addresses are compared by: no protocol, no `www.`, no final `/`, lower case. */
export function normaliseAddress(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/*/, '')
    .replace(/^www\./, '')
    .replace(/\/+$/, '');
}

export function resolveIn(
  address: string,
  addresses: ReadonlyMap<string, PageName>,
  sites: readonly Site[],
): PageName | undefined {
  const key = normaliseAddress(address);
  const known = addresses.get(key);
  if (known !== undefined) return known;
  for (const site of sites) {
    const page = site.resolve?.(key);
    if (page !== undefined) return page;
  }
  return undefined;
}

/** Whether a browser takes this text for words to look up, not for an address. */
export function areWords(text: string): boolean {
  const trimmed = text.trim();
  return !/[.,/:]/.test(trimmed) || /\s/.test(trimmed);
}
