// `npm run screenshots`: takes the pictures of README from the built app, so that they stay true.
import { chromium, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import type { LearnerState } from '../../src/classroom/messages';
import { aState } from '../classroom/a-state';
import { startApp } from '../support/app';
import buildOnce from '../support/build';
import { launchOptions } from '../support/chromium.js';
import { Classmate, openSession, placeIn } from '../support/classmate';
import { readScenario } from './robot/file';

const folder = fileURLToPath(new URL('../../public/pictures/', import.meta.url));

async function lesson(page: Page, home: string): Promise<void> {
  await page.goto(`${home}/#/exercice/telecharger-attestation/aide`);
  await page.locator('[data-target="ameli.compte"]').click();
  const number = page.locator('[data-target="connexion.numero"]');
  await number.fill('2 58 07 78 000 042 66');
  await number.press('Enter');
  await page.getByText('Gardez les 13 premiers chiffres.', { exact: true }).waitFor();
}

async function start(page: Page, home: string): Promise<void> {
  await page.goto(`${home}/#/`);
  await page.getByRole('button', { name: 'Commencer' }).click();
  await page.getByRole('heading', { name: 'Mes papiers' }).waitFor();
}

/** Ten learners on her board; they stay until the pictures are taken. */
async function board(page: Page, home: string): Promise<void> {
  const scenario = 'telecharger-attestation';
  const steps = Object.keys(readScenario(scenario).etapes);
  const at = (index: number, more: Partial<LearnerState> = {}) =>
    aState({ scenario, step: steps[index - 1] ?? null, index, total: steps.length, ...more });
  const everyone = [
    at(4, { name: 'Moussa', picture: 'cactus', hand: 1 }),
    at(5, { name: 'Ginette', picture: 'arrosoir', stuck: true, idle: 130 }),
    at(6, { name: 'Jean', picture: 'marteau' }),
    at(6, { name: 'Lucie', picture: 'marguerite' }),
    at(5, { name: 'Ahmed', picture: 'feuille' }),
    at(7, { name: 'Rosa', picture: 'tulipe', hints: 1 }),
    at(steps.length, { name: 'Paul', picture: 'ciseaux', result: 'reussi' }),
  ];
  const code = await openSession(page, home);
  for (const state of everyone) mates.push(new Classmate(await placeIn(home, code), state));
  await page.getByRole('button', { name: 'Inviter' }).click();
  await page
    .locator('button.tile')
    .nth(everyone.length - 1)
    .waitFor();
  await page.getByText('Étape 7').waitFor();
}

/** The workshop, at the second step of a copied exercise. */
async function workshop(page: Page, home: string): Promise<void> {
  await page.goto(`${home}/#/atelier`);
  await page.locator('[data-way=copy]').click();
  await page.getByRole('button', { name: 'Télécharger mon attestation' }).click();
  await page.locator('ol [data-select]').nth(1).click();
  await page.locator('.beside [data-spotlight]').waitFor();
  await page.locator('[data-kept=kept]').waitFor();
}

const mates: Classmate[] = [];
await buildOnce();
const app = await startApp();
const browser = await chromium.launch(launchOptions());
for (const [name, act] of Object.entries({ lesson, home: start, board, workshop })) {
  const page = await browser.newPage({
    viewport: { width: 1366, height: 768 },
    locale: 'fr-FR',
  });
  await act(page, app.address);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${folder}${name}.png` });
  await page.close();
}
await browser.close();
for (const mate of mates) mate.leave();
await app.stop();
