import type { Page } from '@playwright/test';
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtApp, expect, startApp, test, type RunningApp } from '../support/app';
import { scenarioIds } from './robot/file';
import { stateOf } from './robot/lesson';
import { hands, Robot } from './robot';

const isLong = process.env.LONG === '1';

test.describe.configure({ mode: 'parallel', timeout: 120_000 });

let server: RunningApp | undefined;
let folder: string | undefined;

test.use({
  baseURL: async ({}, use) => {
    server = await startApp();
    await use(server.address);
    await server.stop();
  },
});
test.afterEach(async () => {
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  folder = undefined;
});

/** The first visit, and the app kept whole on this machine. */
async function install(page: Page): Promise<void> {
  await page.goto('/');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

test('without a network, home opens, every scenario begins, and can be done', async ({
  page,
  context,
  watch,
}) => {
  // The browser looks for a newer worker, and tells in the console that it found no server.
  watch.allow(/sw\.js|ERR_CONNECTION_REFUSED|fetching the script/u);
  await install(page);
  await server?.stop();
  await page.close();

  const later = await context.newPage();
  await later.goto('/');
  await later.getByRole('button', { name: 'Commencer' }).click();
  await expect(later.getByRole('link', { name: /^Avec aide/u })).toHaveCount(scenarioIds.length);
  for (const id of scenarioIds) {
    const robot = new Robot(hands.mouse(later), id);
    await robot.open('seul');
    // Whatever a scenario shows later was kept with the rest.
    if (!isLong && id !== 'telecharger-attestation') continue;
    const { result } = await robot.playAlone();
    expect(result, id).toBe('reussi');
  }
});

const offer = (page: Page) => page.getByText('Une nouvelle version est prête.');

test('a new version is offered on home, and never in an exercise', async ({ page }) => {
  await install(page);
  const scenario = scenarioIds.at(-1) ?? '';
  const robot = new Robot(hands.mouse(page), scenario);
  await robot.open('aide');
  await robot.step();
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));

  folder = await mkdtemp(join(tmpdir(), 'coup-dessai-next-'));
  await cp(builtApp, folder, { recursive: true });
  await appendFile(join(folder, 'sw.js'), '\n// the next release\n');
  const port = server?.port;
  await server?.stop();
  server = await startApp(port, folder);

  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  await page.waitForFunction(async () => Boolean((await navigator.serviceWorker.ready).waiting));
  await expect(offer(page)).toHaveCount(0);
  const { step } = await stateOf(page);
  await robot.step();
  expect((await stateOf(page)).step).not.toBe(step);
  await expect(offer(page)).toHaveCount(0);
  const kept = await page.evaluate(() => 'sameDocument' in window);
  expect(kept, 'the exercise was not loaded again').toBe(true);

  await page.getByRole('button', { name: 'Quitter' }).click();
  const start = page.getByRole('button', { name: 'Commencer' });
  if (await start.isVisible()) await start.click();
  await expect(offer(page)).toBeVisible();
  await page.getByRole('button', { name: 'Mettre à jour' }).click();
  await page.waitForFunction(() => !('sameDocument' in window));
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting === null);
  await expect(page.getByRole('link', { name: 'Reprendre', exact: true }).first()).toBeVisible();
  await expect(offer(page)).toHaveCount(0);
});
