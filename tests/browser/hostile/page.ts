import { expect, type Page } from '@playwright/test';

function look(): string[] {
  const never =
    'iframe, object, embed, base, math, video, marquee, meta[http-equiv], script:not([src]), [srcdoc], [formaction], [action]';
  const found = [...document.querySelectorAll(never)].map((element) => element.outerHTML);
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const address =
        ['href', 'src', 'data'].includes(name) && /^\s*(java|vb|data:text)/i.test(value);
      if (name.startsWith('on') || address) found.push(`${element.tagName} ${name}=${value}`);
    }
  }
  return 'canary' in window ? [...found, 'the words were run'] : found;
}

/** Nothing of the words became an element, an attribute or a program. */
export async function expectWordsAlone(page: Page): Promise<void> {
  expect(await page.evaluate(look)).toEqual([]);
}

/** The elements of a part of the page, without their texts. */
export function shapeOf(page: Page, selector: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((root) => {
      const shape = (element: Element): string =>
        `${element.tagName}(${[...element.children].map(shape).join('')})`;
      return shape(root);
    });
}

/** Runs in the page: hears when a file is given, and when it is answered on the screen. */
function watchAnswer(): void {
  const seen = new Promise<number>((resolve) => {
    let given = Infinity;
    addEventListener('change', () => (given = performance.now()), { capture: true, once: true });
    new MutationObserver((_, observer) => {
      const words = [...document.querySelectorAll('main [role=status]')];
      const isRefused = words.some(({ textContent }) => textContent?.trim());
      const isAnswered = isRefused || document.querySelector('[data-editor]') !== null;
      if (given === Infinity || !isAnswered) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - given)));
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  Object.assign(window, { answered: seen });
}

/**
 * Opens a file in the workshop.
 * @returns milliseconds in the page until it is refused, or shown as a draft
 */
export async function receive(page: Page, name: string, buffer: Buffer): Promise<number> {
  await page.goto('/#/atelier');
  await page.locator('[data-way=nothing]').waitFor();
  await page.evaluate(watchAnswer);
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer });
  return page.evaluate(() => (window as unknown as { answered: Promise<number> }).answered);
}
