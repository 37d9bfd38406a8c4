import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { missingFaults, without } from '../support/missing';
import { hands, Robot } from './robot';
import { stateOf } from './robot/lesson';

test.describe.configure({ mode: 'parallel' });
// What a service worker kept would come all the same.
test.use({ serviceWorkers: 'block' });

const retry = (page: Page) => page.getByRole('button', { name: 'Essayer encore' });

/** Opens a room whose file does not come, and asks for it again with the network cut. */
async function askInVain(page: Page): Promise<void> {
  const comesBack = await without(page, 'settings');
  await page.goto('/#/reglages');
  await expect(page.getByRole('heading', { name: 'Cette page ne s’ouvre pas' })).toBeVisible();
  await comesBack();
  await page.context().setOffline(true);
  await retry(page).click();
}

test('a room that does not come says so, and opens when the network is back', async ({
  page,
  context,
  watch,
}) => {
  watch.allow(missingFaults);
  await askInVain(page);
  await expect(page.getByText('Le réseau n’est pas revenu')).toBeVisible();
  await context.setOffline(false);
  await retry(page).click();
  await expect(page.getByRole('heading', { name: 'Réglages' })).toBeVisible();
});

test('« Confort » that does not come says so; the lesson goes on at its step', async ({
  page,
  watch,
}) => {
  watch.allow(missingFaults);
  const comesBack = await without(page, 'ComfortDialog');
  const robot = new Robot(hands.mouse(page), 'telecharger-attestation');
  await robot.open('aide');
  await robot.playTo('numero');
  await expect(page.locator('[data-saved=saved]')).toBeVisible();
  const comfort = page.getByRole('button', { name: 'Confort' });
  const alert = page.getByRole('alert').filter({ has: retry(page) });
  await comfort.click();
  await expect(alert).toBeVisible();
  await alert.getByRole('button', { name: 'Fermer' }).click();
  await expect(alert).toHaveCount(0);
  await comfort.click();
  await expect(alert).toBeVisible();
  await comesBack();
  await retry(page).click();
  await expect(retry(page)).toBeHidden();
  expect((await stateOf(page)).step).toBe('numero');
  await comfort.click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('a site of the simulated computer that does not come says so', async ({ page, watch }) => {
  watch.allow(missingFaults);
  const comesBack = await without(page, 'screens');
  await page.goto('/#/exercice/telecharger-attestation/aide');
  await expect(page.getByRole('alert').filter({ has: retry(page) })).toBeVisible();
  await comesBack();
  await retry(page).click();
  await expect(page.locator('[data-target="ameli.compte"]')).toBeVisible();
});

test('« retry » of a room that was cut off leaves no word of it in another one', async ({
  page,
  context,
  watch,
}) => {
  watch.allow(missingFaults);
  await askInVain(page);
  await expect(page.getByRole('status').filter({ hasText: 'n’est pas revenu' })).toBeVisible();
  await context.setOffline(false);
  await page.goto('/#/nulle-part');
  await expect(page.getByText('L’adresse a peut-être changé')).toBeVisible();
});
