import type { Locator, Page } from '@playwright/test';

/** What can be read in a thing, without what only explains a word of it. */
export const wordsIn = (thing: Locator): Promise<string> =>
  thing.evaluate((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const more of copy.querySelectorAll('.sr-only, .explain')) more.remove();
    return copy.textContent?.replace(/\s+/gu, ' ').trim() ?? '';
  });

/** The panel's sentence. */
export const sentenceOn = (page: Page): Promise<string> => wordsIn(page.locator('[data-coach] h2'));

/** The panel's answer to a mistake; empty where there is none. */
export async function answerOn(page: Page): Promise<string> {
  const answer = page.locator('[data-coach] .mistake .mistake p').first();
  return (await answer.count()) === 0 ? '' : wordsIn(answer);
}
