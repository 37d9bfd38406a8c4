import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { realData } from '../../src/scenario/real-data';
import { expect, test } from '../support/app';
import { askForLetters, markBlocks, print, smallWords } from './paper/print';
import { mainPath, readScenario, scenarioIds } from './robot/file';
import { misfits } from './robot/geometry';
import { setTextSize } from './robot/lesson';

test.describe.configure({ mode: 'parallel', timeout: 180_000 });

const longest = 'creer-mon-compte';
const some = 'telecharger-attestation';
/** As it comes out of the paper, without its spaces. */
const mark = 'ENTRAÎNEMENT·FAUXSITE·jamaisvosvraisnuméros';

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`/#/memo/${id}`);
  await page.locator('[data-step]').first().waitFor();
  // The files of the pictures are there.
  await page.locator('.pictures').first().scrollIntoViewIfNeeded();
  await page.locator('[data-ring]').first().waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await askForLetters(page);
}

/** Draws every picture, as the button does, without a window of the system. */
async function prepare(page: Page): Promise<void> {
  await page.evaluate(() => (window.print = () => document.body.setAttribute('data-printed', '')));
  await page.locator('[data-action=imprimer]').click();
  await page.locator('[data-printed]').waitFor({ state: 'attached' });
}

/** Steps, and what stands after them. */
const blocksOf = (page: Page): Locator =>
  page.locator('[data-step], article > section:not(:has([data-step]))');

interface Ringed {
  readonly step: string;
  readonly kind: string;
  readonly target: string;
  /** The target can be seen whole in the picture, and the ring goes round it. */
  readonly fits: boolean;
}

function rings(page: Page): Promise<readonly Ringed[]> {
  return page.evaluate(() => {
    const inside = (inner: DOMRect, outer: DOMRect, slack: number) =>
      inner.left >= outer.left - slack &&
      inner.top >= outer.top - slack &&
      inner.right <= outer.right + slack &&
      inner.bottom <= outer.bottom + slack;
    return [...document.querySelectorAll<HTMLElement>('[data-ring]')].map((ring) => {
      const shot = ring.closest<HTMLElement>('[data-shot]') as HTMLElement;
      const target = ring.dataset['ring'] ?? '';
      const thing = [...shot.querySelectorAll<HTMLElement>('[data-pictured]')].find(
        (each) => each.dataset['pictured'] === target,
      );
      const inputs = thing?.matches('fieldset') ? thing.querySelectorAll('input') : [thing];
      const boxes = [...inputs].flatMap((each) => each?.getBoundingClientRect() ?? []);
      const round = ring.getBoundingClientRect();
      const frame = shot.getBoundingClientRect();
      const fits = (box: DOMRect) => inside(box, round, 2) && inside(box, frame, 2);
      const step = shot.closest<HTMLElement>('[data-step]')?.dataset['step'] ?? '';
      return {
        step,
        kind: shot.dataset['shot'] ?? '',
        target,
        fits: boxes.length > 0 && boxes.every(fits),
      };
    });
  });
}

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

for (const id of scenarioIds) {
  test.describe(`the memo of ${id}`, () => {
    test('breaks its pages between steps, on A4, and says on each that it is for training', async ({
      page,
    }) => {
      await open(page, id);
      await prepare(page);
      const unmarked = await print(page);
      expect(unmarked.length).toBeGreaterThan(1);
      for (const [index, { text, width, height }] of unmarked.entries()) {
        expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
        // The first page has it in its own title.
        if (index === 0) expect(text).toContain(`${mark}Mémo`);
        else expect(text.startsWith(mark)).toBe(true);
        expect(text).toContain(`${index + 1}/${unmarked.length}`);
      }

      const blocks = await markBlocks(blocksOf(page));
      const pages = await print(page);
      expect(pages).toHaveLength(unmarked.length);
      // A block that went on over the page would have two links.
      const links = pages.flatMap((each) => each.links);
      expect(links.map(({ address }) => address)).toEqual(blocks);
      for (const { left, right, top, bottom } of links) {
        expect(right - left).toBeGreaterThan(500);
        expect(top - bottom).toBeLessThan(842 - 36 * 2.83);
      }
    });

    test('rings the right thing of each step, and holds nothing that answers or could be real', async ({
      page,
    }) => {
      await open(page, id);
      await prepare(page);
      expect(await violations(page)).toEqual([]);
      expect(await page.locator('[data-target], [data-option]').count()).toBe(0);
      const read = await page.locator('.memo > article').evaluate((article) => {
        const fields = [...article.querySelectorAll<HTMLInputElement>('input, textarea')];
        return { text: article.textContent, values: fields.map(({ value }) => value) };
      });
      expect(realData(read.text)).toEqual([]);
      expect(realData(read.values.join('\n'))).toEqual([]);

      for (const media of ['screen', 'print'] as const) {
        await page.emulateMedia({ media });
        const found = await rings(page);
        expect(found.filter(({ fits }) => !fits)).toEqual([]);
        const { etapes } = readScenario(id);
        for (const step of mainPath(readScenario(id))) {
          const wanted = etapes[step]?.cible;
          if (wanted === undefined) continue;
          const own = found.filter((ring) => ring.step === step);
          expect(own.map(({ kind, target }) => `${kind} ${target}`)).toEqual([
            `whole ${wanted}`,
            `close ${wanted}`,
          ]);
        }
      }
    });
  });
}

test('every word on paper is 16 points at least', async ({ page }) => {
  await open(page, some);
  await prepare(page);
  await page.emulateMedia({ media: 'print' });
  expect(await smallWords(page.locator('.memo > article'), 16)).toEqual([]);
  await expect(page.locator('.app > header')).toBeHidden();
  expect(await page.locator('button:visible:not([data-shot] *)').count()).toBe(0);
});

test('the paper is the same however large the words on the screen are', async ({ page }) => {
  await open(page, some);
  const usual = await print(page);
  await setTextSize(page, 200);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  const blocks = await markBlocks(blocksOf(page));
  const large = await print(page);
  expect(large).toHaveLength(usual.length);
  expect(large.flatMap(({ links }) => links)).toHaveLength(blocks.length);
  expect((await rings(page)).filter(({ fits }) => !fits)).toEqual([]);
});

test('without pictures it is a short list; with larger letters it still breaks well', async ({
  page,
}) => {
  await open(page, some);
  await prepare(page);
  const whole = await print(page);
  await page.getByLabel('Plus grandes lettres').check();
  const blocks = await markBlocks(blocksOf(page));
  const large = await print(page);
  expect(large.flatMap(({ links }) => links)).toHaveLength(blocks.length);
  await page.getByLabel('Plus grandes lettres').uncheck();
  await page.getByLabel('Avec les images').uncheck();
  expect((await print(page)).length).toBeLessThan(whole.length / 2);
});

test('draws only the pictures that come near, and all of them for the paper', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await open(page, longest);
  const steps = await page.locator('.pictures').count();
  expect(await page.locator('[data-shot]').count()).toBeLessThan(steps);
  await prepare(page);
  expect(await page.locator('[data-shot]').count()).toBe(2 * steps);
  expect(await page.locator('[data-shot]:not(:has([data-ring]))').count()).toBe(0);
});

test('from right to left, the screens stay as they are', async ({ page }) => {
  await open(page, some);
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await prepare(page);
  expect((await rings(page)).filter(({ fits }) => !fits)).toEqual([]);
  expect(await misfits(page)).toEqual([]);
});

test('fits every size, also with words at 200 %', async ({ page }) => {
  const fits = async (width: number, height: number) => {
    await page.setViewportSize({ width, height });
    expect(await misfits(page), `${width}×${height}`).toEqual([]);
  };
  await open(page, some);
  await prepare(page);
  await fits(1366, 768);
  await fits(768, 1024);
  await fits(360, 640);
  await setTextSize(page, 200);
  await page.keyboard.press('Escape');
  await fits(360, 640);
  await fits(320, 256);
});

test('a learner who used the app comes back from the memo to where they were', async ({ page }) => {
  await page.goto('/#/reglages');
  await page.locator('h1').waitFor();
  await page.goto(`/#/memo/${some}`);
  await page.locator('[data-step]').first().waitFor();
  await page.getByRole('button', { name: 'Revenir', exact: true }).click();
  await expect(page).toHaveURL(/#\/reglages$/u);
});

test('« Mon mémo » has the step at which a hint was asked for', async ({ page }) => {
  await page.goto(`/#/exercice/${some}/aide`);
  await page.locator('[data-target="ameli.compte"]').click();
  await page.locator('[data-coach][data-step="numero"]').waitFor();
  await page.locator('[data-action=indice]').click();
  await expect(page.locator('[data-coach] [data-saved="saved"]')).toBeVisible();
  await page.goto(`/#/memo/${some}`);
  await page.getByLabel('Mon mémo').check();
  await expect(page.locator('[data-step]')).toHaveCount(1);
  await expect(page.locator('[data-step=numero]')).toBeVisible();
});

test('a memo of nothing is the usual kind page', async ({ page }) => {
  await page.goto('/#/memo/nulle-part');
  await expect(page.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
});
