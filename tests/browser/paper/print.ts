import type { Locator, Page } from '@playwright/test';
import { readPdf, type PdfPage } from './pdf';

type Paper = { readonly format?: 'A4' | 'Letter' };

/** What comes out of the printer; on the paper that the page asks for, unless one is given. */
export async function print(page: Page, paper: Paper = {}): Promise<readonly PdfPage[]> {
  return readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: false, ...paper }));
}

/** Letters that only the paper has are fetched when it is laid out for the first time. */
export async function askForLetters(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(async () => {
    document.body.getBoundingClientRect();
    await document.fonts.ready;
  });
  await page.emulateMedia({ media: null });
}

/**
 * Lays a link over each block, so that the paper tells where the block came to stand: one that goes
 * on over the page has two.
 * @returns the addresses, in the order of the blocks
 */
export function markBlocks(blocks: Locator): Promise<readonly string[]> {
  return blocks.evaluateAll((all) =>
    all.map((block, index) => {
      const link = document.createElement('a');
      link.href = `https://block.example/${index}`;
      link.style.cssText = 'position: absolute; inset: 0';
      if (getComputedStyle(block).position === 'static')
        (block as HTMLElement).style.position = 'relative';
      block.append(link);
      return link.href;
    }),
  );
}

/** Words on the paper that are smaller than that, in points. Asks for the print layout. */
export function smallWords(sheet: Locator, points: number): Promise<readonly string[]> {
  return sheet.evaluate(
    (element, least) =>
      [...element.querySelectorAll('p, h1, h2, h3, th, li, span, strong, kbd, bdi')]
        .filter((each) => !each.closest('[data-shot], .sr-only') && each.textContent.trim() !== '')
        .filter((each) => each.checkVisibility())
        .filter((each) => parseFloat(getComputedStyle(each).fontSize) < (least * 96) / 72 - 0.01)
        .map((each) => each.outerHTML.slice(0, 80)),
    points,
  );
}
