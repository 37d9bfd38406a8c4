import { chromium } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unlinked } from '../../src/classroom/unlinked';
import { aState } from '../classroom/a-state';
import { expect, test, watchContext } from '../support/app';
import { launchOptions } from '../support/chromium.js';
import { filmOf, frameOf } from '../support/qr-frame';

/** Screens of learners, one after the other before the camera; the last one is a poster. */
const colette = unlinked.picture('Ab3_-xYz9012', aState({ hand: 1 }));
const ali = unlinked.picture('Cd3_-xYz9012', aState({ name: 'Ali', result: 'reussi', index: 8 }));
const screens = [colette, ali, 'https://exemple.example'];

test('screens without any link are read by the camera into board, summary and table', async ({
  app,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'film-'));
  const film = join(folder, 'screens.y4m');
  writeFileSync(film, filmOf(screens.map((text) => frameOf(text))));
  const { args, ...launch } = launchOptions();
  const camera = [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ];
  const browser = await chromium.launch({ ...launch, args: [...args, ...camera] });
  const context = await browser.newContext({ locale: 'fr-FR', baseURL: app.address });
  const faults = await watchContext(context, app.address);
  const page = await context.newPage();
  await page.goto('/#/animer');

  await page.getByRole('checkbox', { name: /traces/ }).check();
  await page.getByRole('button', { name: 'Animer sans réseau' }).click();
  await page.getByRole('button', { name: 'Lire les écrans' }).click();
  await expect(page.getByRole('heading', { name: '2 écrans lus', level: 3 })).toBeVisible();
  await expect(page.getByText('Cette image ne vient pas d’un exercice.')).toBeVisible();
  await page.getByRole('button', { name: 'C’est fini' }).click();
  await expect(page.locator('video')).toHaveCount(0);

  await page.getByRole('button', { name: 'Terminer la séance' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Terminer' }).click();
  const people = page.getByRole('region', { name: 'Chaque personne' });
  await expect(people.getByRole('heading', { level: 3 })).toHaveText(['Colette', 'Ali']);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Enregistrer le tableau (CSV)' }).click();
  expect((await download).suggestedFilename()).toMatch(/^seance-[\d-]+-[A-Z\d]{6}\.csv$/);
  expect(faults, 'what no page may do').toEqual([]);
  await browser.close();
  rmSync(folder, { recursive: true });
});
