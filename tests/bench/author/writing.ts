import type { Browser, Page } from '@playwright/test';
import { openSite } from '../serve';

/** Milliseconds from a key to the remarks on the text that it made. */
export interface Writing {
  /** The first key after the room was opened: the checker may still be on its way. */
  readonly first: number;
  readonly later: readonly number[];
}

/** Runs in the page: hears the next key, and when the number of problems changes after it. */
function watchNext(): void {
  const problems = document.querySelector('[data-problems]');
  const seen = new Promise<number>((resolve, reject) => {
    let pressed = 0;
    addEventListener('keydown', () => (pressed = performance.now()), { capture: true, once: true });
    const limit = setTimeout(() => reject(new Error('No remark came.')), 20_000);
    const observer = new MutationObserver(() => {
      if (pressed === 0) return;
      observer.disconnect();
      clearTimeout(limit);
      resolve(performance.now() - pressed);
    });
    if (problems) observer.observe(problems, { attributes: true });
  });
  Object.assign(window, { seen });
}

async function afterKey(page: Page, key: string): Promise<number> {
  await page.evaluate(watchNext);
  await page.keyboard.press(key);
  return page.evaluate(() => (window as unknown as { seen: Promise<number> }).seen);
}

/** Breaks the theme's name and mends it again, letter by letter. */
export async function measureWriting(
  browser: Browser,
  app: string,
  turns: number,
): Promise<Writing> {
  const site = await openSite(app, true);
  const page = await browser.newPage({ locale: 'fr-FR' });
  try {
    await page.goto(`${site.address}/#/atelier`);
    await page.locator('[data-way=nothing]').click();
    await page.getByRole('radio', { name: 'Texte', exact: true }).check();
    await page.locator('.cm-line', { hasText: 'theme: entrer' }).click();
    await page.keyboard.press('End');
    const first = await afterKey(page, 'x');
    const later: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      later.push(await afterKey(page, turn % 2 === 0 ? 'Backspace' : 'x'));
    }
    return { first, later };
  } finally {
    await page.close();
    await site.stop();
  }
}
