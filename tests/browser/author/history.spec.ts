import { expect, test } from '../../support/app';
import { Workshop } from './workshop';

test.use({ viewport: { width: 1366, height: 768 } });

test('an earlier version is looked at, taken again, and left again', async ({ page }) => {
  const author = new Workshop(page);
  await author.begin();
  const title = page.locator('[data-field=titre]');
  const first = await title.inputValue();
  await title.fill('Prendre un nouveau départ');
  await author.expectProblems(0);
  await page.reload();
  await expect(title).toHaveValue('Prendre un nouveau départ');

  await page.locator('[data-part=history]').click();
  const versions = page.locator('[data-shown=history] ol > li');
  await expect(versions).toHaveCount(2);
  await expect(versions.first()).toContainText('Maintenant');
  await versions.last().locator('summary').click();
  await expect(versions.last().locator('del')).toHaveText(first);
  await expect(versions.last().locator('ins')).toHaveText('Prendre un nouveau départ');
  await page.getByRole('button', { name: 'Reprendre cette version' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Version reprise' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Historique' })).toBeFocused();
  await expect(versions).toHaveCount(3);
  await expect(page).toHaveTitle(new RegExp(first, 'u'));

  await page.locator('[data-act=undo]').click();
  await page.locator('[data-part=write]').click();
  await expect(title).toHaveValue('Prendre un nouveau départ');
});
