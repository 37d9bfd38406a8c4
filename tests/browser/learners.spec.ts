import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { hands, Robot } from './robot';
import { misfits } from './robot/geometry';
import { everythingKept } from './robot/kept';
import { afterSaving, setTextSize } from './robot/lesson';

test.describe.configure({ mode: 'parallel', timeout: 120_000 });
test.use({ viewport: { width: 1366, height: 768 } });

const attestation = 'telecharger-attestation';

const home = (page: Page) => page.getByRole('heading', { name: 'Accueil' });
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click();

async function begin(page: Page): Promise<void> {
  await page.goto('/');
  await press(page, 'Commencer');
  await expect(home(page)).toBeAttached();
}

async function goTo(page: Page, address: string, title: string | RegExp): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeAttached();
}

const who = (page: Page) => goTo(page, '/#/qui', /^Qui est là/u);

async function comeNew(page: Page, name: string): Promise<void> {
  await who(page);
  await press(page, 'Nouvelle personne');
  await page.getByLabel('Votre prénom').fill(name);
  await press(page, 'C’est moi');
  await expect(page.getByText(`Bonjour ${name}.`)).toBeVisible();
}

async function come(page: Page, name: string): Promise<void> {
  await who(page);
  await page.getByRole('button', { name: new RegExp(`^${name}`, 'u') }).click();
  await expect(home(page)).toBeAttached();
}

/** Some steps of an exercise, and back to where nothing is under way. */
async function practise(page: Page): Promise<void> {
  const robot = new Robot(hands.mouse(page), attestation);
  await robot.open('aide');
  await robot.playTo('numero');
}

const resume = (page: Page) => page.getByRole('link', { name: 'Reprendre', exact: true });

test('two learners keep their progress apart, and their comfort', async ({ page }) => {
  await begin(page);
  await comeNew(page, 'Colette');
  await practise(page);
  await afterSaving(page);
  await goTo(page, '/#/', 'Accueil');
  await setTextSize(page, 150);
  await expect(resume(page).first()).toBeVisible();

  await comeNew(page, 'Gérard');
  await expect(page.getByRole('link', { name: 'Gérard, changer de personne' })).toBeVisible();
  await expect(resume(page)).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-text-size', '100');
  await goTo(page, '/#/progres', 'Ce que je sais faire');
  await expect(page.getByText('Cette page se remplira')).toBeVisible();

  await page.reload();
  await expect(page.getByRole('link', { name: 'Gérard, changer de personne' })).toBeVisible();
  await come(page, 'Colette');
  await expect(resume(page).first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-text-size', '150');
  await goTo(page, '/#/progres', 'Ce que je sais faire');
  await expect(page.getByText('J’apprends à télécharger mon attestation de droits.')).toBeVisible();
});

test('a lesson under way is saved before somebody else comes', async ({ page }) => {
  await begin(page);
  await comeNew(page, 'Colette');
  await practise(page);
  // No waiting for « Enregistré ».
  await page.getByRole('link', { name: 'Colette, changer de personne' }).click();
  await press(page, 'Nouvelle personne');
  await page.getByLabel('Votre prénom').fill('Gérard');
  await press(page, 'C’est moi');
  await expect(page.getByText('Bonjour Gérard.')).toBeVisible();
  await expect(resume(page)).toHaveCount(0);
  await come(page, 'Colette');
  await resume(page).first().click();
  await expect(page.locator('[data-coach]')).toHaveAttribute('data-step', 'numero');
});

test('a guest leaves nothing behind', async ({ page }) => {
  await begin(page);
  await comeNew(page, 'Colette');
  const before = await kept(page);

  await come(page, 'Invité');
  await expect(page.getByText('Vous êtes invité.')).toBeVisible();
  await setTextSize(page, 125);
  await practise(page);
  await goTo(page, '/#/', 'Accueil');
  await expect(resume(page).first()).toBeVisible();
  expect(await kept(page)).toEqual(before);

  await page.reload();
  await expect(page.getByText('Bonjour Colette.')).toBeVisible();
  await expect(resume(page)).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-text-size', '100');
  expect(await kept(page)).toEqual(before);
});

/** Databases and files; the address and the caches of the app itself change meanwhile. */
async function kept(page: Page): Promise<readonly string[]> {
  const all = await everythingKept(page);
  return all.slice(1).filter((text) => !/^https?:/u.test(text) && !/precache/u.test(text));
}

test('a person who is removed is gone, and nobody else', async ({ page }) => {
  await begin(page);
  await comeNew(page, 'Colette');
  await comeNew(page, 'Gérard');
  await practise(page);
  await afterSaving(page);
  await who(page);
  await press(page, 'Retirer une personne');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Gérard' }).click();
  await dialog.getByRole('button', { name: 'Oui, retirer' }).click();
  await expect(page.getByRole('link', { name: 'Colette, changer de personne' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Gérard' })).toHaveCount(0);
  expect((await kept(page)).join()).not.toMatch(/Gérard|telecharger-attestation/u);
});

test('« Rien ne bouge » stops everything, and the large pointer is drawn by us', async ({
  page,
}) => {
  await begin(page);
  await press(page, 'Confort');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Rien ne bouge' }).check();
  await dialog.getByRole('radio', { name: 'Plus grande' }).check();
  await dialog.getByRole('button', { name: 'C’est bon' }).click();
  const link = page.getByRole('link', { name: /changer de personne/u });
  const cursor = await link.evaluate((element) => getComputedStyle(element).cursor);
  expect(cursor).toContain('/pointers/hand.svg');
  expect(await page.evaluate(() => fetch('/pointers/hand.svg').then(({ ok }) => ok))).toBe(true);
  await page.mouse.move(200, 300);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('« Compter les deux clics » reaches the simulated screens', async ({ page }) => {
  await goTo(page, '/#/reglages', 'Réglages');
  await page.getByRole('radio', { name: 'Compter les deux clics' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-double-click', 'two');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-double-click', 'two');
});

const screens: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'first start': (page) => page.goto('/'),
  'home of somebody': async (page) => {
    await begin(page);
    await comeNew(page, 'Colette');
  },
  'home of a guest': async (page) => {
    await begin(page);
    await come(page, 'Invité');
  },
  'the levels of a scenario': async (page) => {
    await begin(page);
    await press(page, /^Choisir le niveau/u);
  },
  'who is here': async (page) => {
    await begin(page);
    await comeNew(page, 'Colette');
    await comeNew(page, 'Gérard');
    await who(page);
  },
  'a new person': async (page) => {
    await who(page);
    await press(page, 'Nouvelle personne');
    await page.getByLabel('Votre prénom').fill('06 12 34 56 78');
    await expect(page.getByText('Un prénom suffit.')).toBeVisible();
  },
  'removing a person': async (page) => {
    await who(page);
    await press(page, 'Retirer une personne');
  },
  progress: async (page) => {
    await practise(page);
    await afterSaving(page);
    await goTo(page, '/#/progres', 'Ce que je sais faire');
    await expect(page.getByText('J’apprends à')).toBeVisible();
  },
  settings: (page) => goTo(page, '/#/reglages', 'Réglages'),
};

for (const [name, open] of Object.entries(screens)) {
  test(`axe finds nothing on ${name}`, async ({ page }) => {
    await open(page);
    await page.locator('h1').first().waitFor({ state: 'attached' });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.setViewportSize({ width: 360, height: 640 });
    expect(await misfits(page)).toEqual([]);
    await page.evaluate(() => (document.documentElement.dataset['textSize'] = '200'));
    expect(await misfits(page)).toEqual([]);
  });
}
