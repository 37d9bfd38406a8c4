import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { read } from '../i18n/files';
import { misfits } from './robot/geometry';

const french = read('fr');

/** What a browser set to this language must be given at its first visit. */
const spoken = [
  { locale: 'ar-SY', language: 'ar', dir: 'rtl', start: 'ابدأ', letters: /\p{Script=Arabic}/u },
  { locale: 'uk-UA', language: 'uk', dir: 'ltr', start: 'Почати', letters: /\p{Script=Cyrillic}/u },
  { locale: 'en-GB', language: 'en', dir: 'ltr', start: 'Start', letters: /[a-z]/u },
] as const;

const lesson = '/#/exercice/se-deconnecter/aide';
const sizes = { desktop: [1366, 768], phone: [360, 640] } as const;

/** A key shown in place of its words: `coach.rewind`. */
const rawKey = new RegExp(`\\b(${Object.keys(french).join('|')})\\.[a-z]`, 'u');

async function enter(page: Page, start: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: start, exact: true }).click();
  await page.locator('article h3').first().waitFor();
}

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

for (const { locale, language, dir, start, letters } of spoken) {
  test.describe(`a browser in ${locale}`, () => {
    test.use({ locale });

    for (const [device, [width, height]] of Object.entries(sizes)) {
      test(`is greeted in its language, and the home page fits a ${device}`, async ({ page }) => {
        await page.setViewportSize({ width, height });
        await enter(page, start);
        const root = page.locator('html');
        await expect(root).toHaveAttribute('lang', language);
        await expect(root).toHaveAttribute('dir', dir);
        for (const title of await page.locator('article h3').allTextContents()) {
          expect(title).toMatch(letters);
        }
        expect(await page.locator('body').innerText()).not.toMatch(rawKey);
        expect(await misfits(page)).toEqual([]);
        expect(await violations(page)).toEqual([]);
      });

      test(`practises on a French site, with its words around it, on a ${device}`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height });
        await page.goto(lesson);
        const computer = page.locator('.simulated').first();
        await expect(computer).toHaveAttribute('lang', 'fr');
        await expect(computer).toHaveAttribute('dir', 'ltr');
        await expect(page.locator('html')).toHaveAttribute('dir', dir);
        const quoted = page.locator('bdi[lang=fr]', { hasText: 'Jamais' }).first();
        await expect(quoted).toHaveAttribute('dir', 'ltr');
        const said = await page.locator('.stage .panel').innerText();
        expect(said).toMatch(letters);
        expect(said).not.toMatch(rawKey);
        expect(await misfits(page)).toEqual([]);
        expect(await violations(page)).toEqual([]);
      });
    }
  });
}

test('the interface changes its language at once, and keeps it', async ({ page }) => {
  await enter(page, 'Commencer');
  await page.evaluate(() => Object.assign(window, { before: true }));
  await page.goto('/#/reglages');
  await page.getByRole('radio', { name: 'العربية' }).check();
  const root = page.locator('html');
  await expect(root).toHaveAttribute('lang', 'ar');
  await expect(root).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('h1')).toHaveText(/\p{Script=Arabic}/u);
  await expect(page.getByRole('radio', { name: 'العربية' })).toBeChecked();
  expect(await page.evaluate(() => 'before' in window)).toBe(true);
  await expect(page.locator('footer')).toContainText('مراجعة');
  await page.reload();
  await expect(root).toHaveAttribute('lang', 'ar');
});
