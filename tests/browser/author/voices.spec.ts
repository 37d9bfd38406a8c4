import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../support/app';
import { launchOptions } from '../../support/chromium.js';
import { tone } from '../../support/wav';
import { eavesdrop, type Ear } from '../robot/sounds';
import { Workshop } from './workshop';

test.describe.configure({ mode: 'parallel', timeout: 120_000 });

// A microphone that beeps. Whether it may be used is each test's own matter.
test.use({
  launchOptions: {
    ...launchOptions(),
    args: [...launchOptions().args, '--use-fake-device-for-media-stream'],
  },
  permissions: ['microphone'],
});

const instruction = 'Cliquez sur le bonhomme, à droite.';

const part = (page: Page) => page.locator('[data-shown=voice]');
const line = (page: Page) => part(page).getByRole('listitem').filter({ hasText: instruction });
const button = (within: Locator, name: string) => within.getByRole('button', { name, exact: true });

/** « Partir d’un petit modèle », at its voices. */
async function open(page: Page): Promise<void> {
  await new Workshop(page).begin();
  await page.locator('[data-part=voice]').click();
  await line(page).waitFor();
}

async function record(page: Page, press: 'Enregistrer' | 'Recommencer' = 'Enregistrer') {
  await button(line(page), press).click();
  await expect(part(page)).toContainText('Parlez maintenant.');
  await expect(line(page)).toContainText(/[1-9] seconde/u);
  await button(line(page), 'Arrêter').click();
}

async function attach(page: Page, name: string, buffer: Buffer): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await button(line(page), 'Joindre un fichier').click();
  await (await choosing).setFiles({ name, mimeType: 'audio/wav', buffer });
}

/** Presses « Écouter » beside the sentence of a lesson: it is the recording that is heard. */
async function hear(page: Page, { events, length, spoken }: Ear): Promise<void> {
  const before = await events();
  await page.locator('[data-coach]').getByRole('button', { name: 'Écouter' }).click();
  await expect(page.locator('[data-coach] .spoken')).toHaveText(instruction);
  await expect.poll(events).toEqual([...before, 'play', 'ended']);
  expect(await length()).toBeCloseTo(3, 1);
  expect(await spoken()).toEqual([]);
}

test('a sentence is recorded, heard, kept, and there after a reload', async ({ page }) => {
  const { events, reached } = await eavesdrop(page);
  await open(page);
  await expect(part(page)).toContainText('0 phrase enregistrée sur 6');
  await record(page);
  await button(line(page), 'Écouter l’essai').click();
  await expect.poll(reached).toBeGreaterThan(0);
  await expect.poll(events).toEqual(['play', 'ended']);
  await expect(button(line(page), 'Écouter l’essai')).toBeVisible();

  await button(line(page), 'Garder').click();
  await expect(part(page)).toContainText('1 phrase enregistrée sur 6');
  await expect(page.locator('[data-kept=kept]')).toBeVisible();
  await page.reload();
  await expect(part(page)).toContainText('1 phrase enregistrée sur 6');
  await button(line(page), 'Écouter').click();
  await expect.poll(reached).toBeGreaterThan(0);
  await expect.poll(events).toEqual(['play', 'ended']);
  await expect(button(line(page), 'Écouter')).toBeVisible();
});

test('a file is attached, another takes its place, and it can be taken off again', async ({
  page,
}) => {
  const { length } = await eavesdrop(page);
  await open(page);
  for (const seconds of [20, 30]) {
    await attach(page, 'ma voix.wav', tone(seconds));
    await expect(part(page)).toContainText('Le son est gardé.');
    await button(line(page), 'Écouter').click();
    await expect.poll(length).toBeCloseTo(seconds, 1);
    await button(line(page), 'Arrêter le son').click();
    await expect(button(line(page), 'Écouter')).toBeVisible();
  }
  await expect(part(page)).toContainText('1 phrase enregistrée sur 6');
  await button(line(page), 'Retirer').click();
  await expect(part(page)).toContainText('0 phrase enregistrée sur 6');
  await expect(button(line(page), 'Écouter')).toHaveCount(0);
  await page.locator('[data-act=undo]').click();
  await expect(part(page)).toContainText('1 phrase enregistrée sur 6');
});

test('what is no sound is refused in words, and the sound that was there stays', async ({
  page,
}) => {
  await open(page);
  await attach(page, 'bonhomme.wav', tone(1));
  await expect(part(page)).toContainText('1 phrase enregistrée sur 6');
  await attach(page, 'bonhomme.mp3', Buffer.from('<svg onload="alert(1)">'));
  await expect(line(page)).toContainText('Ce fichier n’est pas un son connu.');
  await attach(page, 'bonhomme.wav', Buffer.alloc(2 * 1024 * 1024 + 1));
  await expect(line(page)).toContainText('Ce fichier est trop gros.');
  await expect(part(page)).toContainText('1 phrase enregistrée sur 6');
  await expect(button(line(page), 'Écouter')).toBeVisible();
});

test('the sentences that lack a sound are listed, and one less with each that has one', async ({
  page,
}) => {
  await open(page);
  await page.getByLabel('Montrer seulement les phrases qui manquent (6)').check();
  await attach(page, 'bonhomme.wav', tone(1));
  await expect(page.getByLabel('Montrer seulement les phrases qui manquent (5)')).toBeChecked();
  // The line does not go from under the hands.
  await expect(button(line(page), 'Écouter')).toBeFocused();
  await page.locator('[data-part=share]').click();
  await page.locator('[data-part=voice]').click();
  await page.getByLabel('Montrer seulement les phrases qui manquent (5)').check();
  await expect(part(page).getByRole('listitem')).toHaveCount(5);
  await expect(line(page)).toHaveCount(0);
});

test('a recording that is begun again, or given up, leaves the one that was kept', async ({
  page,
}) => {
  const { length } = await eavesdrop(page);
  await open(page);
  await attach(page, 'bonhomme.wav', tone(3));
  await record(page, 'Recommencer');
  await button(line(page), 'Abandonner').click();
  await button(line(page), 'Écouter').click();
  await expect.poll(length).toBeCloseTo(3, 1);
});

test('a recording is kept when one goes elsewhere, though it was still running', async ({
  page,
}) => {
  const { length } = await eavesdrop(page);
  await open(page);
  await button(line(page), 'Enregistrer').click();
  await expect(line(page)).toContainText('2 secondes');
  await page.locator('[data-part=share]').click();
  await page.locator('[data-part=voice]').click();
  await expect(part(page)).toContainText('1 phrase enregistrée sur 6');
  await button(line(page), 'Écouter').click();
  await expect.poll(length).toBeGreaterThan(1);
});

test('a microphone that is refused is told in one sentence, and nothing is lost', async ({
  page,
  context,
}) => {
  await open(page);
  await attach(page, 'bonhomme.wav', tone(1));
  await expect(page.locator('[data-kept=kept]')).toBeVisible();
  // Whoever gives a page other rights takes this one away.
  await context.clearPermissions();
  await context.grantPermissions(['notifications']);
  await button(line(page), 'Recommencer').click();
  await expect(part(page)).toContainText('Le micro est bloqué.');
  await expect(button(line(page), 'Recommencer')).toBeFocused();
  await expect(part(page)).toContainText('1 phrase enregistrée sur 6');
  await context.grantPermissions(['microphone']);
  await record(page, 'Recommencer');
  await expect(part(page)).not.toContainText('Le micro est bloqué.');
  await expect(button(line(page), 'Garder')).toBeVisible();
});

test('what was recorded is heard where the exercise is tried, and where it is done', async ({
  page,
}) => {
  const ear = await eavesdrop(page);
  await open(page);
  await attach(page, 'bonhomme.wav', tone(3));
  await page.locator('[data-part=write]').click();
  await new Workshop(page).expectProblems(0);
  await page.locator('[data-select=ouvrir]').click();
  await page.getByRole('radio', { name: 'Essayer' }).check();
  await hear(page, ear);
  // As often as one likes.
  await hear(page, ear);

  await page.locator('[data-act=publish]').click();
  await page.goto('/#/exercice/mon-exercice/aide');
  await hear(page, ear);
});
