import { expect, test, type Page } from '@playwright/test';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';

test.use({
  viewport: { width: 1366, height: 768 },
});

let vite: ViteDevServer;

test.beforeAll(async () => {
  vite = await createServer({
    configFile: false,
    cacheDir: join(tmpdir(), 'stage-spec'),
    optimizeDeps: { noDiscovery: true, include: ['i18next', 'xstate'] },
    plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
    server: { port: 0, hmr: false, watch: null },
    logLevel: 'error',
  });
  await vite.listen();
});
test.afterAll(() => vite.close());

const number = '[data-target="connexion.numero"]';
const password = '[data-target="connexion.mot-de-passe"]';
const send = '[data-target="connexion.valider"]';

async function open(page: Page, query = ''): Promise<void> {
  const address = vite.resolvedUrls?.local[0] ?? '';
  await page.goto(`${address}tests/browser/fixtures/stage/index.html${query}`);
  await page.waitForSelector(send);
}

const stepOf = (page: Page) => page.locator('[data-coach]').getAttribute('data-step');
const focused = (page: Page) =>
  page.evaluate(() => {
    const { dataset, tagName } = document.activeElement as HTMLElement;
    return dataset['target'] ?? dataset['action'] ?? tagName;
  });

const frames = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

test('a whole lesson can be done with the keyboard alone, and the focus is never lost', async ({
  page,
}) => {
  await open(page);
  await frames(page);
  expect(await focused(page)).toBe('H2');

  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('lu');
  await page.keyboard.press('Enter');
  await frames(page);
  expect(await stepOf(page)).toBe('numero');
  expect(await focused(page)).toBe('H2');

  const go = page.getByRole('button', { name: 'Aller à l’endroit' });
  await go.focus();
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('connexion.numero');
  await page.keyboard.type('2580778000042');
  await page.keyboard.press('Tab');
  await frames(page);
  expect(await stepOf(page)).toBe('mot-de-passe');
  expect(await focused(page)).toBe('connexion.ou-trouver');

  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('connexion.mot-de-passe');
  await page.keyboard.type('Tournesol-42');
  await page.keyboard.press('Tab');
  await frames(page);
  expect(await stepOf(page)).toBe('valider');
  expect(await focused(page)).not.toBe('BODY');

  await page.focus(send);
  await page.keyboard.press('Enter');
  await frames(page);
  expect(await page.locator('[data-result]').count()).toBe(1);
  expect(await focused(page)).toBe('H2');
});

test('each step is announced once, and a mistake too', async ({ page }) => {
  await open(page);
  await frames(page);
  await page.evaluate(() => {
    const status = document.querySelector('[data-coach] [role=status]');
    const heard: string[] = [];
    Object.assign(window, { heard });
    if (status)
      new MutationObserver(() => heard.push(status.textContent ?? '')).observe(status, {
        childList: true,
        subtree: true,
        characterData: true,
      });
  });
  await page.click('[data-action=lu]');
  await page.fill(number, '2 58 07 78 000 042 66');
  await page.locator(number).blur();
  await frames(page);
  await page.fill(number, '2 58 07 78 000 042');
  await page.locator(number).blur();
  await frames(page);
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
    'Étape 2 sur 5. Écrivez votre numéro de sécurité sociale.',
    'Vous avez aussi écrit la clé. Gardez les 13 premiers chiffres.',
    'Étape 3 sur 5. Écrivez votre mot de passe.',
  ]);
});

test('a press from one field into the next keeps the focus where the learner put it', async ({
  page,
}) => {
  await open(page);
  await page.click('[data-action=lu]');
  await page.click(number);
  await page.keyboard.type('2580778000042');
  await page.click(password);
  await frames(page);
  expect(await stepOf(page)).toBe('mot-de-passe');
  expect(await focused(page)).toBe('connexion.mot-de-passe');
});

test('the highlight follows the step, together with its label, and is gone at the end', async ({
  page,
}) => {
  await open(page);
  expect(await page.locator('[data-spotlight]').count()).toBe(0);
  await page.click('[data-action=lu]');
  expect(await page.locator(`[data-spotlight]:has(${number})`).count()).toBe(1);
  await page.fill(number, '2580778000042');
  await page.fill(password, 'Tournesol-42');
  await page.click(send);
  await page.waitForSelector('[data-result]');
  expect(await page.locator('[data-spotlight], [data-veil]').count()).toBe(0);
});

test('at « exercice » the place is shown only when it is asked for', async ({ page }) => {
  await open(page, '?level=exercice');
  await page.click('[data-action=lu]');
  await frames(page);
  expect(await page.locator('[data-spotlight]').count()).toBe(0);
  await page.click('[data-action=indice]');
  await page.click('[data-action=indice]');
  await frames(page);
  expect(await page.locator(`[data-spotlight]:has(${number})`).count()).toBe(1);
});

test('what happened is reported, in order and once', async ({ page }) => {
  await open(page);
  await page.click('[data-action=lu]');
  await page.click('[data-action=indice]');
  await page.click('[data-action=pourquoi]');
  await frames(page);
  await expect
    .poll(() =>
      page.evaluate(() =>
        (window as unknown as { reported: { seq: number; kind: string }[] }).reported.map(
          ({ seq, kind }) => `${seq} ${kind}`,
        ),
      ),
    )
    .toEqual(['1 gesture', '2 hint', '3 why']);
});

for (const text of [100, 200]) {
  test(`on a telephone, text ${text} %, sentence and target are seen together, even with a mistake`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await open(page, `?text=${text}`);
    await page.click('[data-action=lu]');
    const together = async () => {
      await frames(page);
      await frames(page);
      return page.evaluate((selector) => {
        const seen = (element: Element | null, x: number, y: number) => {
          const top = document.elementFromPoint(x, y);
          return element !== null && (top === element || element.contains(top));
        };
        return [selector, 'h2'].map((each) => {
          const element = document.querySelector(each);
          const box = element?.getBoundingClientRect();
          if (!element || !box) return false;
          const middle = (box.left + box.right) / 2;
          return seen(element, middle, box.top + 4) && seen(element, middle, box.bottom - 4);
        });
      }, number);
    };
    expect(await together()).toEqual([true, true]);
    await page.fill(number, '2 58 07 78 000 042 66');
    await page.locator(number).press('Tab');
    expect(await page.locator('.mistake').count()).toBeGreaterThan(0);
    expect(await together()).toEqual([true, true]);
  });
}

test('the card opens beside the sentence, and leaves the target in view', async ({ page }) => {
  await open(page);
  await page.click('[data-action=lu]');
  await page.click('[data-action=carte]');
  await frames(page);
  await expect(page.getByRole('region', { name: 'Ma carte' })).toBeInViewport();
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeInViewport({ ratio: 1 });
  await expect(page.locator(number)).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollTop)).toBe(0);
});
