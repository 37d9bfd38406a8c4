import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** What a screen reader is told by the panel's live region, in order. */
    heard?: string[];
  }
}

/** Runs in the page, before its own scripts. */
function listen(): void {
  const heard: string[] = [];
  window.heard = heard;
  new MutationObserver((changes) => {
    const status = document.querySelector('[data-coach] [role=status]');
    const told = changes.some(({ target }) => status?.contains(target));
    const words = status?.textContent?.replace(/\s+/gu, ' ').trim() ?? '';
    if (told && words !== '') heard.push(words);
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

/** Begins to write down what is announced. Call before the page is opened. */
export const hear = (page: Page): Promise<unknown> => page.addInitScript(listen);

export const heard = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => window.heard ?? []);
