import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from '../../support/app';
import { ownScenario } from '../../support/own-scenario';
import { Workshop } from './workshop';

test.describe.configure({ mode: 'parallel', timeout: 180_000 });

const titleIn = '[data-field=titre]';

test('two windows never overwrite each other: the later one is asked', async ({
  page,
  context,
}) => {
  const workshop = new Workshop(page);
  await workshop.begin();
  const other = await context.newPage();
  await other.goto(page.url());
  await other.locator(titleIn).waitFor();

  await page.locator(titleIn).fill('De la première fenêtre');
  await expect(page.locator('[data-kept=kept]')).toBeVisible();
  await other.locator(titleIn).fill('De la seconde fenêtre');
  await expect(other.locator('dialog[open]')).toContainText('Une autre fenêtre');
  await other.locator('[data-act=theirs]').click();
  await expect(other.locator(titleIn)).toHaveValue('De la première fenêtre');

  await other.locator(titleIn).fill('Ensemble');
  await expect(other.locator('[data-kept=kept]')).toBeVisible();
  await page.locator(titleIn).fill('Encore la première');
  await page.locator('[data-act=mine]').click();
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await expect(page.locator('[data-kept=kept]')).toBeVisible();
  await page.reload();
  await expect(page.locator(titleIn)).toHaveValue('Encore la première');
});

test('an exercise put on the home page is played there, and follows its author’s changes', async ({
  page,
  context,
}) => {
  const workshop = new Workshop(page);
  await workshop.begin();
  await page.locator(titleIn).fill('Mon tout premier exercice');
  await expect(page).toHaveTitle(/^Mon tout premier exercice/u);
  await workshop.expectProblems(0);
  await page.locator('[data-act=publish]').click();
  await expect(page.locator('[data-act=published]')).toBeVisible();

  const learner = await context.newPage();
  await learner.goto('/');
  await learner.getByRole('button', { name: 'Commencer' }).click();
  const card = learner.locator('article', { hasText: 'Mon tout premier exercice' });
  await expect(card).toContainText(/ordinateur/u);
  await card.getByRole('link', { name: /^Avec aide/u }).click();
  const coach = learner.locator('[data-coach]');
  await expect(coach).toHaveAttribute('data-step', 'ouvrir');
  await learner.locator('[data-action=indice]').click();
  await expect(learner.locator('[data-saved=saved]')).toBeVisible();

  // The author changes the sentence under the learner's eyes.
  await page.locator('[data-select=ouvrir]').click();
  await page.locator('[data-field="etapes/ouvrir/consigne"]').fill('Cliquez sur le dessin rose.');
  await workshop.expectProblems(0);
  await expect(page.locator('[data-kept=kept]')).toBeVisible();
  await learner.reload();
  await expect(coach).toHaveAttribute('data-step', 'ouvrir');
  await expect(learner.locator('[data-coach] h2')).toContainText('Cliquez sur le dessin rose.');
  const told = learner.getByText('L’exercice a changé. Vous reprenez à la même étape.');
  // Announced, and shown.
  await expect(told).toHaveCount(2);
  await expect(told.last()).toBeVisible();
  // Told once: what is kept from now on is of the exercise as it is.
  await learner.locator('[data-action=indice]').click();
  await expect(learner.locator('[data-saved=saved]')).toBeVisible();
  await learner.reload();
  await expect(coach).toHaveAttribute('data-step', 'ouvrir');
  await expect(told).toHaveCount(0);
  await learner.locator('[data-target="ameli.compte"]').click();
  await expect(learner.locator('[data-result=reussi]')).toBeVisible();
});

test('an exercise is given away as one file, and marked where it is received', async ({
  page,
  browser,
  baseURL,
}) => {
  const workshop = new Workshop(page);
  await workshop.begin();
  await page.locator(titleIn).fill('À donner');
  await page.locator('[data-part=share]').click();
  await page.locator('#share-author').fill('Maison de quartier');
  await page.locator('#share-author').blur();
  const hash = (await page.locator('.print .code').textContent()) ?? '';
  expect(hash).toMatch(/^[0-9a-f]{16}$/u);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-act=download]').click(),
  ]);
  const path = await file.path();
  const names = Object.entries(unzipSync(new Uint8Array(readFileSync(path))));
  expect(names.map(([name]) => name)).toEqual(['mon-exercice/scenario.yaml']);
  expect(strFromU8(names[0]?.[1] ?? new Uint8Array())).toContain("titre: 'À donner'");

  const elsewhere = await browser.newContext({ locale: 'fr-FR' });
  const there = await elsewhere.newPage();
  await there.goto(`${baseURL}/#/atelier`);
  await there.locator('input[type=file]').setInputFiles({
    name: file.suggestedFilename(),
    mimeType: 'application/zip',
    buffer: readFileSync(path),
  });
  await there.locator('[data-editor]').waitFor();
  await there.goto(`${baseURL}/#/atelier`);
  const line = there.locator('li', { hasText: 'À donner' });
  await expect(line).toContainText('Maison de quartier');
  await expect(line).toContainText('non vérifié');
  await expect(line.locator('.code')).toHaveText(hash);
  await elsewhere.close();
});

test('a file that is no scenario is refused in words, and changes nothing', async ({ page }) => {
  await new Workshop(page).open();
  await page.locator('input[type=file]').setInputFiles({
    name: 'photo.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]),
  });
  await expect(page.locator('[role=status] .notice')).toBeVisible();
  await expect(page.locator('[data-way=nothing]')).toBeVisible();
  await expect(page.getByText('Vous n’avez pas encore d’exercice.')).toBeVisible();
});

test('a file dropped on the shelf is opened; one dropped on the desk takes nothing away', async ({
  page,
}) => {
  const drop = (text: string) =>
    page.evaluate((words) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([words], 'recu.yaml', { type: 'text/plain' }));
      const tell = (kind: string) =>
        document.body.dispatchEvent(
          new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }),
        );
      tell('dragover');
      // What nobody prevents, the browser opens in the place of the page.
      return !tell('drop');
    }, text);
  const workshop = new Workshop(page);
  await workshop.open();
  expect(await drop(ownScenario)).toBe(true);
  await workshop.atDesk();
  await expect(page.locator(titleIn)).toHaveValue('Fermer mon compte');
  expect(await drop(ownScenario.replace('Fermer', 'Ouvrir'))).toBe(true);
  await expect(page.locator(titleIn)).toHaveValue('Fermer mon compte');
});

test('the workshop opens without a network once it was opened with one', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await new Workshop(page).begin();
  await new Workshop(page).expectProblems(0);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.reload();
  await page.locator('[data-editor]').waitFor();
  await page.locator(titleIn).fill('Sans réseau');
  await new Workshop(page).expectProblems(0);
  // Parts that were never opened are there too.
  for (const part of ['map', 'translate', 'voice', 'history', 'share']) {
    await page.locator(`[data-part=${part}]`).click();
    await page.locator(`[data-shown=${part}] :is(h2, h3)`).first().waitFor();
  }
  await context.setOffline(false);
});
