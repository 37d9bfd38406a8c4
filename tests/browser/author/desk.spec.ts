import type { Page } from '@playwright/test';
import { expect, test } from '../../support/app';
import { lightFaults } from '../robot/lit';
import { Workshop } from './workshop';

test.describe.configure({ timeout: 120_000 });
test.use({ viewport: { width: 1366, height: 768 } });

const field = (page: Page, path: string) => page.locator(`[data-field="${path}"]`);
const step = (page: Page, id: string) => page.locator(`[data-select="${id}"]`);

/** At a copy of a shipped exercise that has hints, answers and branches. */
async function copied(page: Page): Promise<Workshop> {
  const author = new Workshop(page);
  await author.open();
  await page.locator('[data-way=copy]').click();
  await page.getByRole('button', { name: 'Déclarer ma nouvelle adresse' }).click();
  await author.atDesk();
  await author.expectProblems(0);
  return author;
}

test('a step that aims leads on: the next one stands on the page that opens', async ({ page }) => {
  const author = new Workshop(page);
  await author.begin();
  await step(page, 'ouvrir').click();
  await page.locator('[data-act=add-step]').click();
  await expect(page.locator('.beside [data-target="connexion.oubli"]')).toBeAttached();
  await page.locator('[data-act=aim]').click();
  await page.locator('.beside [data-target="connexion.oubli"]').click();
  await expect(page.locator('[data-select][aria-current]')).toContainText(/Mot de passe oublié/u);

  await page.locator('[data-act=add-step]').click();
  await expect(page.locator('.beside [data-target="oubli.envoyer"]')).toBeAttached();
  await page.locator('[data-pick]').first().click();
  await page.locator('[data-choice="oubli.annuler"]').click();
  await expect(page.locator('[data-pick]').first()).toBeFocused();
  await expect(page.locator('[data-select][aria-current]')).toContainText(/Revenir/u);
  await author.expectProblems(0);
});

test('says so where what a step points at is not on the screen', async ({ page }) => {
  await copied(page);
  await step(page, 'continuer').click();
  const said = page.locator('.beside [role=status]');
  await expect(said).toHaveText('');
  await field(page, 'etapes/continuer/cible').selectOption('certificat.confirmer');
  await expect(said).toContainText('n’est pas sur cet écran');
});

test('how much is to be mended is in sight, and leads to the list', async ({ page }) => {
  const author = await copied(page);
  const count = page.locator('[data-act=problems]');
  await expect(count).toHaveCount(0);
  await step(page, 'entrer').click();
  await field(page, 'etapes/entrer/consigne').fill('');
  await author.expectProblems(1);
  await expect(count).toBeInViewport();
  await expect(page.locator('[data-act=publish]')).toHaveAttribute('title', /Corrigez/u);
  await page.locator('[data-part=share]').click();
  await count.click();
  await expect(page.locator('#problems')).toBeFocused();
  await expect(page.locator('[data-problems] li').first()).toBeInViewport();
  // Until the text is open, no line and no code of a rule.
  await expect(page.locator('[data-problems] li').first()).not.toContainText(/ligne|S10/u);
});

test('an exercise that was put at home keeps the focus, and leads to what learners get', async ({
  page,
}) => {
  await copied(page);
  await page.locator('[data-act=publish]').click();
  await expect(page.locator('[data-act=published]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-shown=share]')).toBeVisible();
  await page.locator('[data-act=leave]').click();
  await expect(page.locator('[data-way=nothing]')).toBeVisible();
});

test('an answer that is taken ready-made waits for one’s own words', async ({ page }) => {
  await copied(page);
  await step(page, 'mot-de-passe').click();
  await page.locator('summary', { hasText: 'connue' }).click();
  const names = await page.locator('[data-ready]').allInnerTexts();
  expect(new Set(names).size).toBe(names.length);
  await page.locator('[data-ready]').last().click();
  await expect(page.locator(':focus')).toHaveAttribute('data-field', /erreurs\/\d+\/dire$/u);
});

test('a sentence is one line, and is shown whole', async ({ page }) => {
  await copied(page);
  await step(page, 'entrer').click();
  const hint = field(page, 'etapes/entrer/indices/0');
  const isWhole = await hint.evaluate((box) => box.scrollHeight <= box.clientHeight);
  expect(isWhole).toBe(true);
  const words = await hint.inputValue();
  await hint.press('End');
  await hint.press('Enter');
  await expect(hint).toHaveValue(words);
});

test('the form speaks of people and screens, not of the file', async ({ page }) => {
  await copied(page);
  await expect(page.locator('option[value=colette]').first()).toHaveText('Colette');
  for (const of of ['head', 'continuer']) {
    await step(page, of).click();
    for (const note of await page.locator('[data-form] :is(.note, .what)').allTextContents()) {
      expect(note).not.toMatch(/connexion\.|compte-existant|T43|true|scénario|fichier :/u);
    }
  }
});

test('a step that is to be mended keeps the room for its words', async ({ page }) => {
  const author = await copied(page);
  const words = step(page, 'continuer').locator('.words');
  const width = async () => (await words.boundingBox())?.width;
  const before = await width();
  await step(page, 'continuer').click();
  await field(page, 'etapes/continuer/cible').selectOption('certificat.confirmer');
  await author.expectProblems(1);
  await expect(words.locator('.fault')).toBeVisible();
  expect(await width()).toBe(before);
});

test('a trial leaves its choices in sight', async ({ page }) => {
  await copied(page);
  await step(page, 'entrer').click();
  await page.getByRole('radio', { name: 'Essayer' }).check();
  await expect(page.locator('[data-trial] select').first()).toBeVisible();
  await expect(page.locator('.beside [data-spotlight]')).toBeAttached();
  await expect(page.getByRole('radio', { name: 'L’écran ici' })).toBeInViewport({ ratio: 1 });
});

test('what was undone and done again is said', async ({ page }) => {
  await copied(page);
  await page.locator('[data-act=add-step]').click();
  await page.locator('[data-act=undo]').click();
  await expect(page.locator('.bar [role=status]')).toHaveText(/annulé/u);
  await page.locator('[data-act=redo]').click();
  await expect(page.locator('.bar [role=status]')).toHaveText(/refait/u);
});

test('words twice as large get the room of a small screen', async ({ page }) => {
  const author = new Workshop(page);
  await author.begin();
  const isBelow = async () => {
    const steps = await page.locator('.steps').boundingBox();
    const form = await page.locator('.middle').boundingBox();
    return (form?.y ?? 0) >= (steps?.y ?? 0) + (steps?.height ?? 0);
  };
  expect(await isBelow()).toBe(false);
  await page.getByRole('button', { name: 'Confort' }).click();
  await page.getByRole('radio', { name: '200 %' }).check();
  await page.keyboard.press('Escape');
  await expect.poll(isBelow).toBe(true);
});

test('the trial can be seen large, alone, and the text comes back', async ({ page }) => {
  const author = await copied(page);
  await page.getByRole('radio', { name: 'Essayer', exact: true }).check();
  const coach = page.locator('[data-coach]');
  await coach.waitFor();
  const width = async () => (await coach.boundingBox())?.width ?? 0;
  const small = await width();
  const large = page.locator('[data-act=large]');
  await large.click();
  await expect(step(page, 'entrer')).toBeHidden();
  expect(await width()).toBeGreaterThan(1.5 * small);
  expect(await lightFaults(page, 'connexion.numero')).toEqual([]);
  await expect(large).toBeFocused();
  await large.click();
  await step(page, 'entrer').click();
  await field(page, 'etapes/entrer/consigne').fill('');
  await author.expectProblems(1);
  // What is to be mended is not behind it.
  await large.click();
  await page.locator('[data-act=problems]').click();
  await expect(page.locator('#problems')).toBeFocused();
});

test('how long it is and how easy to read is told; what is hard to read is listed', async ({
  page,
}) => {
  await copied(page);
  const measures = page.locator('[data-measures]');
  await expect(measures.locator('summary')).toContainText(/^\s*\d+ étapes,\s+\d+ minutes/u);
  await expect(measures.locator('summary')).toContainText('facile à lire');
  await measures.locator('summary').click();
  await expect(measures).toContainText('0 mot difficile');
  await step(page, 'entrer').click();
  const long =
    'Cliquez sur ce bouton pour finir votre authentification sur le site, puis attendez que la page s’ouvre.';
  await field(page, 'etapes/entrer/consigne').fill(long);
  await expect(measures.locator('li').filter({ hasText: long })).toContainText('17 mots');
  await expect(measures.locator('li').filter({ hasText: 'authentification Dites' })).toBeVisible();
  // A text that cannot be read for a moment leaves what is known.
  await page.getByRole('radio', { name: 'Texte', exact: true }).check();
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.insertText('\n"');
  await expect(page.locator('.unread')).toBeVisible();
  await expect(measures.locator('li').filter({ hasText: long })).toBeVisible();
});

test('in a field that is none of the exercise’s, undoing means the field; elsewhere it is said', async ({
  page,
}) => {
  await copied(page);
  const title = field(page, 'titre');
  await title.fill('Autre titre');
  await page.locator('[data-part=share]').click();
  const author = page.locator('#share-author');
  await author.pressSequentially('Moi');
  await author.press('ControlOrMeta+Z');
  await expect(author).not.toHaveValue('Moi');
  await expect(page).toHaveTitle(/^Autre titre/u);
  await page.locator('[data-part=share]').press('ControlOrMeta+Z');
  await expect(page).not.toHaveTitle(/^Autre titre/u);
  await expect(page.locator('.acts [role=status]')).not.toBeEmpty();
});

test('« Corriger » leaves the focus with what it is about', async ({ page }) => {
  const author = await copied(page);
  const text = await author.text();
  await author.write(text.replace(/^theme: .*$/mu, 'theme: securit'));
  await author.expectProblems(1);
  await page.getByRole('radio', { name: 'Formulaire' }).check();
  await step(page, 'head').click();
  await page.locator('[data-form] [data-act=mend]').click();
  await author.expectProblems(0);
  await expect(field(page, 'theme')).toBeFocused();

  await author.write(text.replace(/^theme: .*$/mu, 'theme: securit'));
  await author.expectProblems(1);
  await page.locator('[data-problems] [data-act=mend]').click();
  await author.expectProblems(0);
  await expect(page.locator('#problems')).toBeFocused();
});
