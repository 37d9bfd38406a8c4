import { expect, test } from '../../support/app';
import { missingFaults, without } from '../../support/missing';
import { Workshop } from './workshop';

test.describe.configure({ mode: 'parallel' });
// What a service worker kept would come all the same.
test.use({ serviceWorkers: 'block' });

test('a part of the workshop that does not come says so, and comes when it is asked for again', async ({
  page,
  context,
  watch,
}) => {
  watch.allow(missingFaults);
  const comesBack = await without(page, 'author/History');
  const author = new Workshop(page);
  await author.begin();
  await page.locator('[data-field=titre]').fill('Partir tôt');
  await page.locator('[data-part=history]').click();
  const alert = page.getByRole('alert').filter({ has: page.locator('[data-act=retry]') });
  await expect(alert).toContainText('Une partie de l’application n’est pas arrivée');
  await page.locator('[data-part=write]').click();
  await expect(page.locator('[data-field=titre]')).toHaveValue('Partir tôt');

  await page.locator('[data-part=history]').click();
  await comesBack();
  await context.setOffline(true);
  await alert.getByRole('button', { name: 'Essayer encore' }).click();
  await expect(alert).toContainText('Le réseau n’est pas revenu');
  await context.setOffline(false);
  await alert.getByRole('button', { name: 'Essayer encore' }).click();
  await expect(page.getByRole('heading', { name: 'Historique' })).toBeVisible();
  await expect(page).toHaveTitle(/^Partir tôt/u);
});

test('a copy that cannot be made is told on the shelf, and made when the network is back', async ({
  page,
  watch,
}) => {
  watch.allow(missingFaults);
  const comesBack = await without(page, 'author/copy');
  const author = new Workshop(page);
  await author.open();
  const choose = async () => {
    await page.locator('[data-way=copy]').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Créer mon compte' }).click();
  };
  await choose();
  await expect(page.locator('[data-act=retry]')).toBeInViewport();
  await comesBack();
  await page.locator('[data-act=retry]').click();
  await expect(page.locator('[data-act=retry]')).toBeHidden();
  await choose();
  await author.atDesk();
});
