import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';

const states = ['value', 'mistake', 'hints', 'reading', 'alone', 'won', 'lost'] as const;
const sizes = [
  { width: 1366, height: 768, text: 100 },
  { width: 800, height: 600, text: 150 },
  { width: 360, height: 640, text: 100 },
  { width: 360, height: 640, text: 200 },
  { width: 320, height: 256, text: 100 },
] as const;

let vite: ViteDevServer;

test.beforeAll(async () => {
  vite = await createServer({
    configFile: false,
    cacheDir: join(tmpdir(), 'coach-spec'),
    optimizeDeps: { noDiscovery: true, include: ['i18next'] },
    plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
    server: { port: 0, hmr: false, watch: null },
    logLevel: 'error',
  });
  await vite.listen();
});
test.afterAll(() => vite.close());

async function open(page: Page, state: string, text: number): Promise<void> {
  const address = vite.resolvedUrls?.local[0] ?? '';
  await page.goto(`${address}tests/browser/fixtures/coach/index.html?state=${state}&text=${text}`);
  await page.waitForSelector('[data-coach]');
}

/** Drawn things that are smaller than a finger, or cut off without a way to scroll to them. */
const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const small = 43.9;
    for (const button of document.querySelectorAll<HTMLElement>('[data-coach] button')) {
      const { width, height } = button.getBoundingClientRect();
      if (width < small || height < small)
        found.push(`small: ${button.innerText} ${width}×${height}`);
    }
    for (const element of document.querySelectorAll<HTMLElement>('[data-coach] *:not(.sr-only)')) {
      const { overflowX } = getComputedStyle(element);
      if (element.closest('.sr-only') || element.scrollWidth <= element.clientWidth + 1) continue;
      if (overflowX !== 'visible') found.push(`cut: ${element.className}`);
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push('the page scrolls sideways');
    return found;
  });

for (const { width, height, text } of sizes) {
  test.describe(`at ${width}×${height}, text ${text} %`, () => {
    test.use({ viewport: { width, height } });

    test('every state of the panel shows whole, with large targets', async ({ page }) => {
      for (const state of states) {
        await open(page, state, text);
        expect(await misfits(page), state).toEqual([]);
      }
    });
  });
}

test('axe finds nothing in any state, at a contrast of 7:1', async ({ page }) => {
  for (const [at, state] of states.entries()) {
    await page.setViewportSize(at % 2 ? { width: 360, height: 640 } : { width: 1366, height: 768 });
    await open(page, state, 100);
    const { violations } = await new AxeBuilder({ page })
      .include('[data-coach]')
      .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
      .analyze();
    const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
    expect(found, state).toEqual([]);
  }
});

for (const text of [100, 200]) {
  test.describe(`on a telephone, text ${text} %`, () => {
    test.use({ viewport: { width: 360, height: 640 } });

    test('the sheet takes at most half of the room, and begins with the whole sentence', async ({
      page,
    }) => {
      await open(page, 'mistake', text);
      const room = await page.locator('main').boundingBox();
      const sheet = await page.locator('[data-coach]').boundingBox();
      const sentence = await page.locator('h2').boundingBox();
      if (!room || !sheet || !sentence) throw new Error('nothing is drawn');
      expect(sheet.height).toBeLessThanOrEqual(room.height / 2);
      expect(sentence.y + sentence.height).toBeLessThanOrEqual(640);
      expect(sentence.y).toBeGreaterThanOrEqual(sheet.y);
    });
  });
}

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test('the mistake comes right after the sentence', async ({ page }) => {
    await open(page, 'mistake', 100);
    const sentence = await page.locator('h2').boundingBox();
    const mistake = await page.locator('.mistake').first().boundingBox();
    const value = await page.locator('.value').boundingBox();
    expect(mistake?.y).toBeGreaterThan(sentence?.y ?? Infinity);
    expect(value?.y).toBeGreaterThan(mistake?.y ?? Infinity);
  });

  test('the four helps are one row, and stay in it whatever is shown', async ({ page }) => {
    const places = async (state: string) => {
      await open(page, state, 100);
      const buttons = page.getByRole('group', { name: 'Quatre aides' }).getByRole('button');
      return Promise.all((await buttons.all()).map((button) => button.boundingBox()));
    };
    const quiet = await places('value');
    expect(quiet).toHaveLength(4);
    expect(new Set(quiet.map((box) => box?.y)).size).toBe(1);
    expect(await places('mistake')).toEqual(quiet);
    expect(await places('hints')).toEqual(quiet);
  });
});
