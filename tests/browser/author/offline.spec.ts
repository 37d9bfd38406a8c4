import type { Page } from '@playwright/test';
import { expect, startApp, test, type RunningApp } from '../../support/app';
import { ownScenario } from '../../support/own-scenario';
import { Workshop } from './workshop';

test.describe.configure({ timeout: 180_000 });

let server: RunningApp | undefined;

test.use({
  baseURL: async ({}, use) => {
    server = await startApp();
    await use(server.address);
    await server.stop();
  },
});

test('once it was opened, the workshop checks and opens files without a network', async ({
  page,
  context,
  watch,
}) => {
  // The browser looks for a newer worker, and tells in the console that it found no server.
  watch.allow(/sw\.js|ERR_CONNECTION_REFUSED|fetching the script/u);
  await page.goto('/');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const workshop = new Workshop(page);
  await workshop.begin();
  await workshop.expectProblems(0);
  await receive(workshop, 'un.yaml');
  await everythingIsHere(page);
  await server?.stop();
  await page.close();

  const later = new Workshop(await context.newPage());
  await later.begin();
  await later.expectProblems(0);
  await later.page.locator('[data-field=titre]').fill('');
  await expect(later.page.locator('[data-problems]')).not.toHaveAttribute('data-problems', '0');
  await receive(later, 'deux.yaml');
  await later.expectProblems(0);
});

/** What the room fetches ahead is kept: its largest piece, and the rarest. */
async function everythingIsHere(page: Page): Promise<void> {
  const kept = () =>
    page.evaluate(async () => {
      const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      const requests = await Promise.all(stores.map((store) => store.keys()));
      return requests.flat().map(({ url }) => url);
    });
  await expect.poll(kept).toContainEqual(expect.stringMatching(/\/editor-[^/]+\.js$/u));
  await expect.poll(kept).toContainEqual(expect.stringMatching(/\/Demonstration-[^/]+\.js$/u));
  await page.waitForLoadState('networkidle');
}

async function receive(workshop: Workshop, name: string): Promise<void> {
  await workshop.open();
  const buffer = Buffer.from(ownScenario);
  await workshop.page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer });
  await workshop.atDesk();
}
