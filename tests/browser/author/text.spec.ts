import AxeBuilder from '@axe-core/playwright';
import { type Locator, type Page } from '@playwright/test';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, startApp, test as base, type RunningApp } from '../../support/app';
import { Workshop } from './workshop';

const fixture = fileURLToPath(new URL('../fixtures/text', import.meta.url));
const publicDir = fileURLToPath(new URL('../../../public', import.meta.url));

/** The page of the fixture, built and served with the headers of the app. */
const test = base.extend<object, { built: RunningApp }>({
  built: [
    async ({}, use) => {
      const outDir = await mkdtemp(join(tmpdir(), 'text-spec-'));
      await build({
        configFile: false,
        root: fixture,
        publicDir,
        plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
        build: { outDir, target: 'chrome109', assetsInlineLimit: 0, reportCompressedSize: false },
        logLevel: 'error',
      });
      const built = await startApp(0, outDir);
      await use(built);
      await built.stop();
      await rm(outDir, { recursive: true });
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: async ({ built }, use) => use(built.address),
});

const text = (page: Page) => page.getByRole('textbox', { name: /Texte de l’exercice/ });
const sourceOf = (page: Page) => page.locator('[data-source]').textContent();
const options = (page: Page) => page.getByRole('option');
const card = (page: Page) => page.locator('.cm-help');

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`/${query}`);
  await page.locator('.cm-content').waitFor();
}

/** A line with these words, brought into view: those far from it are not drawn. */
async function lineWith(page: Page, words: string): Promise<Locator> {
  const line = page.locator('.cm-line', { hasText: words }).first();
  for (let top = 0; top < 4000 && (await line.count()) === 0; top += 200) {
    await page.locator('.cm-scroller').evaluate((one, to) => void (one.scrollTop = to), top);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }
  return line;
}

/** The cursor at the end of the first line that holds these words. */
async function goTo(page: Page, words: string): Promise<void> {
  await (await lineWith(page, words)).click();
  await page.keyboard.press('End');
}

/** Takes what is proposed first. Right after a list opens, the editor takes no key for it. */
async function accept(page: Page): Promise<void> {
  await page.waitForTimeout(150);
  await page.keyboard.press('Enter');
}

test('a step is written with what is proposed, by the keyboard alone', async ({ page }) => {
  await open(page);
  await goTo(page, 'geste: lecture');
  await page.keyboard.press('Enter');
  await page.keyboard.type('pour');
  await expect(options(page)).toHaveText([/^pourquoi/]);
  await accept(page);
  await page.keyboard.type("'Lisez {{num");
  await expect(options(page).first()).toHaveText(/^numero/);
  await accept(page);
  await expect.poll(() => sourceOf(page)).toContain("    pourquoi: 'Lisez {{numero}}'\n  bravo:");
});

test('Ctrl+Space proposes the targets of the page first, with their words', async ({ page }) => {
  await open(page);
  await goTo(page, 'cible: connexion.numero');
  await page.keyboard.press('Control+ ');
  await expect(options(page).first()).toContainText('connexion.numero');
  await page.keyboard.press('Escape');
  for (let letter = 0; letter < 'connexion.numero'.length; letter += 1)
    await page.keyboard.press('Backspace');
  await page.keyboard.type('lecture des co');
  await page.keyboard.press('Control+ ');
  await expect(options(page)).toHaveCount(0);
});

test('a problem is marked, explained, and corrected by the keyboard', async ({ page }) => {
  await open(page);
  await expect(page.locator('.cm-lintRange-error').first()).toHaveText('ameli.comte');
  await expect(page.locator('.cm-lint-marker-error')).toHaveCount(2);
  await goTo(page, 'format: 1');
  await page.keyboard.press('F8');
  await expect(card(page)).toContainText(
    'La cible « ameli.comte » n’existe pas.'.replace('’', "'"),
  );
  await expect(card(page)).toContainText('À corriger');
  await page.keyboard.press('Alt+Enter');
  await expect.poll(() => sourceOf(page)).toContain('cible: ameli.compte\n');
  await expect(page.locator('.cm-lint-marker-error')).toHaveCount(1);
});

test('« Corriger » is reached by Tab, and a sentence gets its quotes', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Montrer' }).click();
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('F8');
  await expect(card(page)).toContainText('deux-points');
  await page.keyboard.press('Tab');
  const button = page.getByRole('button', { name: 'Corriger' });
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => sourceOf(page)).toContain('"Écrivez votre numéro : {{numero}}."');
  await expect(text(page)).toBeFocused();
});

test('Ctrl+I says what stands under the cursor, and Escape puts it away', async ({ page }) => {
  await open(page);
  await goTo(page, 'cible: connexion.numero');
  await page.keyboard.press('Control+i');
  await expect(card(page)).toContainText('Page :');
  await expect(page.locator('.cm-announced')).toContainText('connexion.numero');
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
});

test('the pointer shows the same', async ({ page }) => {
  await open(page);
  await page.getByText('theme', { exact: true }).hover();
  await expect(card(page)).toContainText('Le rayon de la page d’accueil.');
});

test('Tab leaves the text, Shift+Tab too', async ({ page }) => {
  await open(page);
  await goTo(page, 'theme: documents');
  await page.keyboard.press('Tab');
  await expect(page.locator('summary')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Montrer' })).toBeFocused();
});

test('the arrows move a line further in and back', async ({ page }) => {
  await open(page);
  await goTo(page, 'fin: true');
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => sourceOf(page)).toContain('\n      fin: true');
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Control+BracketLeft');
  await expect.poll(() => sourceOf(page)).toContain('\n  fin: true');
});

test('a change from elsewhere leaves cursor and view; undoing is asked of whoever holds the text', async ({
  page,
}) => {
  await open(page);
  await goTo(page, 'fin: true');
  await page.keyboard.type(' ');
  const scroller = page.locator('.cm-scroller');
  const before = await scroller.evaluate((element) => element.scrollTop);
  await page
    .getByRole('button', { name: 'Durée' })
    .evaluate((button: HTMLElement) => button.click());
  await expect.poll(() => sourceOf(page)).toContain('duree: 1000');
  expect(await scroller.evaluate((element) => element.scrollTop)).toBe(before);
  await page.keyboard.type('#');
  await expect.poll(() => sourceOf(page)).toContain('fin: true #');
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Control+z');
  await expect.poll(() => sourceOf(page)).toContain('fin: true\n');
  expect(await sourceOf(page)).toContain('duree: 10\n');
});

test('the words of the search are those of the interface', async ({ page }) => {
  await open(page);
  await goTo(page, 'theme: documents');
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('textbox', { name: 'Chercher' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Tout remplacer' })).toBeVisible();
  await page.keyboard.type('caisse');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(text(page)).toBeFocused();
});

for (const query of ['', '?text=200', '?lang=ar']) {
  for (const [width, height] of [
    [1366, 768],
    [320, 640],
  ] as const) {
    test(`nothing sticks out at ${width} px ${query}, and axe finds nothing`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, query);
      await (await lineWith(page, 'ameli.comte')).click();
      await page.keyboard.press('Control+i');
      await expect(card(page)).toBeVisible();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      const scroller = page.locator('.cm-scroller');
      const hidden = await scroller.evaluate((one) => one.scrollWidth - one.clientWidth);
      expect(hidden).toBeLessThanOrEqual(1);
      const direction = await page
        .locator('.cm-content')
        .evaluate((one) => getComputedStyle(one).direction);
      expect(direction).toBe('ltr');
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  }
}

const account = readFileSync('scenarios/creer-mon-compte/scenario.yaml', 'utf8');
const current = (page: Page) => page.locator('.steps [aria-current=true]');
const onScreen = (page: Page) => page.locator('.beside [data-spotlight]');

/** The text of a whole scenario in the workshop itself, and its window at that width. */
async function atDesk(page: Page, width = 1366): Promise<Workshop> {
  await page.setViewportSize({ width, height: 768 });
  const workshop = new Workshop(page);
  await workshop.begin();
  await workshop.write(account);
  await workshop.expectProblems(0);
  return workshop;
}

base('where the cursor is in the text, the list and the screen are too', async ({ page }) => {
  await atDesk(page);
  await goTo(page, 'cible: ameli.cookies-refuser');
  await expect(current(page)).toHaveAttribute('data-select', 'cookies');
  await expect(onScreen(page)).toHaveAttribute('data-target', 'ameli.cookies-refuser');
  await expect(text(page)).toBeFocused();

  for (let line = 0; line < 2; line += 1) await page.keyboard.press('ArrowUp');
  await expect(current(page)).toHaveAttribute('data-select', 'regarder-adresse');
  await expect(onScreen(page)).toHaveAttribute('data-target', 'navigateur.adresse');
  await expect(text(page)).toBeFocused();

  await page.keyboard.press('Control+Home');
  await expect(current(page)).toHaveAttribute('data-select', 'head');
});

base('a step that is chosen in the list comes into view in the text', async ({ page }) => {
  await atDesk(page);
  const name = page.locator('.cm-line', { hasText: /^ {2}bon-resultat:$/u });
  const step = page.locator('[data-select=bon-resultat]');
  await expect(name).toHaveCount(0);
  await step.click();
  await expect(name).toBeInViewport();
  await expect(step).toBeFocused();
  await expect(current(page)).toHaveAttribute('data-select', 'bon-resultat');
  await expect(onScreen(page)).toHaveAttribute('data-target', 'moteur.officiel');

  // Once more, after looking elsewhere.
  await page.locator('.cm-scroller').evaluate((one) => void (one.scrollTop = 0));
  await expect(name).not.toBeInViewport();
  await step.click();
  await expect(name).toBeInViewport();

  // The cursor is there too.
  await text(page).focus();
  await page.locator('.cm-focused').waitFor();
  await page.keyboard.type('vrai-');
  await expect(current(page)).toHaveAttribute('data-select', 'vrai-bon-resultat');
});

base(
  'a word being written leaves the steps, the screen and the text where they are',
  async ({ page }) => {
    await atDesk(page);
    await goTo(page, 'cible: ameli.cookies-refuser');
    await expect(onScreen(page)).toHaveAttribute('data-target', 'ameli.cookies-refuser');
    const count = await page.locator('.steps [data-select]').count();
    const box = await page.locator('.middle .frame').boundingBox();
    await page.keyboard.press('Enter');
    await page.keyboard.type('pour');
    await page.keyboard.press('Escape');
    await expect(page.locator('.unread')).toBeAttached();
    await expect(page.locator('[data-code]').first()).toBeAttached();
    await expect(current(page)).toHaveAttribute('data-select', 'cookies');
    await expect(onScreen(page)).toHaveAttribute('data-target', 'ameli.cookies-refuser');
    await expect(page.locator('.steps [data-select]')).toHaveCount(count);
    expect(await page.locator('.middle .frame').boundingBox()).toEqual(box);
  },
);
