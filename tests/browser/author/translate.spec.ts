import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expect, test } from '../../support/app';
import { Workshop } from './workshop';

test.describe.configure({ mode: 'parallel', timeout: 120_000 });
test.use({ viewport: { width: 1366, height: 768 } });

const part = (page: Page) => page.locator('[data-shown=translate]');
const row = (page: Page, sentence: string) =>
  part(page).locator('li', { has: page.getByText(sentence, { exact: true }) });

/** At the English words of a copy; its title alone is new, and not translated. */
async function translating(page: Page, title = 'Partir sans laisser de traces'): Promise<Workshop> {
  const author = new Workshop(page);
  await author.copy(title);
  await page.locator('[data-part=translate]').click();
  await part(page).locator('select').selectOption('en');
  return author;
}

const counted = (page: Page) => part(page).getByText(/phrases? traduites? sur/u);

async function exported(page: Page): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Télécharger la traduction' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('en.yaml');
  return readFileSync(await file.path(), 'utf8');
}

test('a French sentence that changed is to be done again; its old translation is at hand', async ({
  page,
}) => {
  const author = await translating(page);
  const all = Number(/sur (\d+)/u.exec(await counted(page).innerText())?.[1]);
  await expect(counted(page)).toHaveText(`${all - 1} phrases traduites sur ${all}`);

  await page.locator('[data-part=write]').click();
  await page.locator('ol [data-select]').first().click();
  const field = page.locator('[data-field$="/consigne"]');
  const before = await field.inputValue();
  await field.fill('Trouvez le bouton pour partir.');
  await author.expectProblems(0);
  await page.locator('[data-part=translate]').click();
  await expect(counted(page)).toHaveText(`${all - 2} phrases traduites sur ${all}`);
  const changed = row(page, 'Trouvez le bouton pour partir.');
  await expect(changed).toContainText('À refaire');
  await expect(changed).toContainText(before);
  await changed.getByRole('button', { name: 'Reprendre cette traduction' }).click();
  await expect(changed).toContainText('Fait');
  await expect(changed.locator('textarea')).not.toHaveValue('');
  await changed.locator('textarea').fill('Find the button to leave.');
  await expect(counted(page)).toHaveText(`${all - 1} phrases traduites sur ${all}`);
  expect(await exported(page)).toContain(
    "'Trouvez le bouton pour partir.': 'Find the button to leave.'",
  );
  await page.reload();
  await expect(row(page, 'Trouvez le bouton pour partir.').locator('textarea')).toHaveValue(
    'Find the button to leave.',
  );
});

test('a language file goes out, is written elsewhere, and comes back; a stranger’s does not', async ({
  page,
}) => {
  await translating(page);
  const text = await exported(page);
  const field = part(page).locator('textarea').nth(1);
  const old = await field.inputValue();
  expect(text).toContain(old);
  const open = (source: string) =>
    part(page)
      .locator('input[type=file]')
      .setInputFiles({
        name: 'en.yaml',
        mimeType: 'application/yaml',
        buffer: Buffer.from(source),
      });

  await open('"Une autre phrase.": "Another sentence."\n');
  await expect(part(page).getByRole('status').first()).toContainText('Rien n’a changé');
  await open('- "\n');
  await expect(part(page).getByRole('status').first()).toContainText('Rien n’a changé');
  await expect(field).toHaveValue(old);

  await open(text.replace(old, 'Leave, and leave nothing behind'));
  await expect(part(page).getByRole('status').first()).toContainText('Traduction ouverte');
  await expect(field).toHaveValue('Leave, and leave nothing behind');
  await page.locator('[data-act=undo]').click();
  await expect(field).toHaveValue(old);
});

test('marks that are lost in a translation are named', async ({ page }) => {
  await translating(page, 'Demander un certificat de domicile');
  const field = row(page, 'Appuyez sur [[Entrée]] quand tout est écrit.')
    .first()
    .locator('textarea');
  await expect(field).not.toHaveAttribute('aria-invalid');
  await field.fill('Press Enter when all is written.');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(
    'Gardez les mêmes marques. À vérifier : [[Entrée]]',
  );
  await field.fill('Press [[Entrée]] when **all is written.');
  await expect(field).toHaveAccessibleDescription(
    'Une marque n’est pas complète. Vérifiez ses deux bouts.',
  );
});
