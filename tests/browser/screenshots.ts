// `npm run screenshots`: takes the pictures of README from the built app, so that they stay true.
import { chromium, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { startApp } from '../support/app';
import buildOnce from '../support/build';
import { launchOptions } from '../support/chromium.js';

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

await buildOnce();
const app = await startApp();
const browser = await chromium.launch(launchOptions());
for (const [name, act] of Object.entries({ lesson, home: start })) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await act(page, app.address);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${folder}${name}.png` });
  await page.close();
}
await browser.close();
await app.stop();
