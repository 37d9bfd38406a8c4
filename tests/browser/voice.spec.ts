import type { Page } from '@playwright/test';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { otherLibrary } from '../bench/build';
import { expect, startApp, test, type RunningApp } from '../support/app';
import { tone } from '../support/wav';
import { actionIs } from './robot/aim';
import { readScenario } from './robot/file';
import { addressOf, afterStep, stateOf } from './robot/lesson';
import { eavesdrop, type Ear } from './robot/sounds';

const root = fileURLToPath(new URL('../..', import.meta.url));
const id = 'se-deconnecter';
const { etapes } = readScenario(id);
const [first = ''] = Object.keys(etapes);
const sentence = etapes[first]?.consigne ?? '';

let folder: string;
let built: string;
let server: RunningApp | undefined;

// Our own app, as it ships, where one sentence was recorded.
test.beforeAll(async () => {
  test.setTimeout(300_000);
  folder = mkdtempSync(join(tmpdir(), 'coup-dessai-voice-'));
  built = join(folder, 'built');
  const own = join(folder, 'scenarios', id);
  cpSync(join(root, 'scenarios'), join(folder, 'scenarios'), { recursive: true });
  mkdirSync(join(own, 'voix'));
  writeFileSync(join(own, 'voix', 'jamais.wav'), tone(2));
  writeFileSync(join(own, 'voix.fr.yaml'), `${JSON.stringify(sentence)}: jamais.wav\n`);
  await build({
    root,
    logLevel: 'silent',
    plugins: [otherLibrary(folder)],
    build: { outDir: built, emptyOutDir: true },
  });
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.use({
  baseURL: async ({}, use) => {
    server = await startApp(0, built);
    await use(server.address);
    await server.stop();
  },
});

const listen = (page: Page) => page.getByRole('button', { name: 'Écouter' });
const marked = (page: Page) => page.locator('[data-coach] .spoken');

/** Presses « Écouter », and hears the sentence to its end. */
async function hear(page: Page, { events }: Ear): Promise<void> {
  await listen(page).click();
  await expect(marked(page)).toHaveText(sentence);
  await expect(page.getByRole('button', { name: 'Arrêter' })).toBeVisible();
  expect(await events()).toEqual(['play']);
  await expect.poll(events).toEqual(['play', 'ended']);
  await expect(marked(page)).toHaveCount(0);
  await expect(listen(page)).toBeVisible();
}

test('a recorded sentence is heard on request, where this machine has no voice', async ({
  page,
}) => {
  const sounds: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.wav')) sounds.push(request.url());
  });
  const ear = await eavesdrop(page);
  await page.goto(addressOf(id, 'aide'));
  await stateOf(page);
  expect(await page.evaluate(() => speechSynthesis.getVoices().length)).toBe(0);
  await expect(listen(page)).toBeVisible();
  expect(await ear.events()).toEqual([]);
  expect(sounds).toEqual([]);

  await hear(page, ear);
  await page.locator('[data-target="navigateur.jamais"]').click();
  await afterStep(page, first);
  await expect(page.locator(actionIs('indice'))).toBeVisible();
  await expect(listen(page)).toHaveCount(0);
});

test('it stops where the next step begins', async ({ page }) => {
  const { events } = await eavesdrop(page);
  await page.goto(addressOf(id, 'aide'));
  await listen(page).click();
  await expect(marked(page)).toHaveCount(1);
  await page.locator('[data-target="navigateur.jamais"]').click();
  await afterStep(page, first);
  await expect(marked(page)).toHaveCount(0);
  expect(await events()).toEqual(['play']);
});

test('it is heard at « Regarder », which waits meanwhile', async ({ page }) => {
  const { events } = await eavesdrop(page);
  await page.goto(addressOf(id, 'regarder'));
  await listen(page).click();
  await expect(marked(page)).toHaveText(sentence);
  await expect.poll(events).toEqual(['play', 'ended']);
  await expect(marked(page)).toHaveCount(0);
  expect((await stateOf(page)).step).toBe(first);
});

test('it is not installed with the app; once heard, it is there without a network', async ({
  page,
  context,
  watch,
}) => {
  watch.allow(/sw\.js|ERR_CONNECTION_REFUSED|fetching the script/u);
  expect(readFileSync(join(built, 'sw.js'), 'utf8')).not.toContain('assets/voice/');
  await page.goto('/');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.goto(addressOf(id, 'aide'));
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await listen(page).click();
  await expect(marked(page)).toHaveCount(1);
  await server?.stop();
  await page.close();

  const later = await context.newPage();
  const ear = await eavesdrop(later);
  await later.goto(addressOf(id, 'exercice'));
  await hear(later, ear);
});
