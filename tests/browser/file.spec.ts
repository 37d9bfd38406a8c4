import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { hands, type HandName } from './robot';
import { aimAt, targetIs } from './robot/aim';
import { attach } from './robot/attach';
import { misfits } from './robot/geometry';
import { afterStep, stateOf } from './robot/lesson';

let vite: ViteDevServer;

test.beforeAll(async () => {
  vite = await createServer({
    configFile: false,
    cacheDir: join(tmpdir(), 'file-spec'),
    optimizeDeps: { noDiscovery: true, include: ['i18next', 'xstate'] },
    plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
    server: { port: 0, hmr: false, watch: null },
    logLevel: 'error',
  });
  await vite.listen();
});
test.afterAll(() => vite.close());

const field = 'envoi.fichier';
const dialog = `[role=dialog]${targetIs(field)}`;

async function open(page: Page, query = ''): Promise<void> {
  const address = vite.resolvedUrls?.local[0] ?? '';
  await page.goto(`${address}tests/browser/fixtures/file/index.html${query}`);
  await page.waitForSelector(targetIs(field));
}

const all = [
  { hand: 'mouse', size: [1366, 768], text: 100 },
  { hand: 'keyboard', size: [1366, 768], text: 200 },
  { hand: 'mouse', size: [360, 640], text: 100 },
  { hand: 'mouse', size: [360, 640], text: 200 },
  { hand: 'keyboard', size: [360, 640], text: 100 },
] as const satisfies readonly { hand: HandName; size: readonly [number, number]; text: number }[];
// Each hand, each size and each text once.
const runs = process.env.LONG === '1' ? all : [all[0], all[3], all[4]];

for (const { hand: name, size, text } of runs) {
  const [width, height] = size;
  test.describe(`by ${name}, at ${width}×${height}, words at ${text} %`, () => {
    test.use({ viewport: { width, height } });

    test('a paper is attached in a lesson, from the folder to the end', async ({ page }) => {
      await open(page, `?text=${text}`);
      const hand = hands[name](page);
      await hand.choose('envoi.nature', 'Certificat médical');
      await afterStep(page, 'nature');
      await attach(hand, field, 'photo-lourde');
      await afterStep(page, 'trop-lourd');
      await expect(page.getByText('Le fichier est trop volumineux.')).toBeVisible();
      await attach(hand, field, 'certificat-medical');
      await afterStep(page, 'fichier');
      await expect(page.getByText('certificat-medical.pdf')).toBeVisible();
      await hand.press(targetIs('envoi.continuer'));
      await afterStep(page, 'continuer');
      await hand.press(targetIs('envoi.confirmer'));
      await page.locator('[data-result="reussi"]').waitFor();
      expect((await stateOf(page)).step).toBe('fin');
      expect([...hand.faults], 'what stood in the hand’s way').toEqual([]);
    });

    test('the folder can be seen, reached and understood', async ({ page }) => {
      await open(page, `?text=${text}`);
      await page.selectOption(targetIs('envoi.nature'), 'Certificat médical');
      await page.click(targetIs(field));
      await expect(page.locator(dialog)).toBeInViewport();
      const rows = await page.locator(`${dialog} [data-option]`).all();
      for (const row of rows) {
        const paper = await row.getAttribute('data-option');
        const { over } = await aimAt(page, `${dialog} [data-option="${paper}"]`, true);
        expect(over, `what lies over ${paper}`).toBeUndefined();
      }
      await page.locator(`${dialog} [data-option="certificat-envers"]`).check();
      expect(await misfits(page)).toEqual([]);
      const { violations } = await new AxeBuilder({ page }).include(dialog).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.locator(dialog)).toHaveCount(0);
    });
  });
}

test('the highlight goes to the folder while it is open, and back to the field', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await open(page);
  await page.selectOption(targetIs('envoi.nature'), 'Certificat médical');
  await expect(page.locator(`[data-spotlight]:has(${targetIs(field)})`)).toHaveCount(1);
  await page.click(targetIs(field));
  await expect(page.locator(`${dialog}[data-spotlight]`)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator(`[data-spotlight]:has(${targetIs(field)})`)).toHaveCount(1);
  await expect(page.locator(targetIs(field))).toBeFocused();
});
