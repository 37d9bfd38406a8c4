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

/** Opens a file in the workshop. @returns how long it took, in milliseconds */
export async function receive(page: Page, name: string, buffer: Buffer): Promise<number> {
  await page.goto('/#/atelier');
  await page.locator('[data-way=nothing]').waitFor();
  const start = Date.now();
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer });
  const refused = page.locator('main [role=status]', { hasText: /\S/u });
  await page.locator('[data-editor]').or(refused).first().waitFor();
  return Date.now() - start;
}
