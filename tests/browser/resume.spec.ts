import type { Page } from '@playwright/test';
import { expect, startApp, test, watchContext } from '../support/app';
import { targetIs } from './robot/aim';
import { afterSaving, screenOf, stateOf } from './robot/lesson';
import { OwnBrowser } from './robot/own-browser';
import { hands, Robot } from './robot';

test.describe.configure({ mode: 'parallel', timeout: 90_000 });
test.use({ viewport: { width: 1366, height: 768 } });

const attestation = 'telecharger-attestation';
/** A page with a field that is filled in. */
const halfway = 'valider-code';

const robotOn = (page: Page): Robot => new Robot(hands.mouse(page), attestation);

async function robotAt(page: Page, step: string): Promise<Robot> {
  const robot = robotOn(page);
  await robot.open('aide');
  await robot.playTo(step);
  await afterSaving(page);
  return robot;
}

const resume = (page: Page) => page.getByRole('link', { name: 'Reprendre', exact: true });

async function goesOn(page: Page, step: string, screen: unknown): Promise<void> {
  await expect.poll(async () => (await stateOf(page)).step).toBe(step);
  await expect.poll(() => screenOf(page)).toEqual(screen);
}

test('a browser that is killed in the middle goes on at the same step, on the same page', async () => {
  const app = await startApp();
  const browser = await OwnBrowser.make();
  try {
    const before = await (await browser.start()).newPage();
    const robot = robotOn(before);
    await robot.open('aide', app.address);
    await robot.playTo(halfway);
    await afterSaving(before);
    const screen = await screenOf(before);
    await browser.kill();

    const context = await browser.start();
    const faults = await watchContext(context, app.address);
    const after = await context.newPage();
    await after.goto(app.address);
    // Nobody read the welcome on this machine: the first page of the app is it.
    const start = after.getByRole('button', { name: 'Commencer' });
    await expect(start.or(resume(after)).first()).toBeVisible();
    if (await start.isVisible()) await start.click();
    await resume(after).first().click();
    await goesOn(after, halfway, screen);
    const { step } = await robotOn(after).step();
    expect(step).not.toBe(halfway);
    expect(faults).toEqual([]);
  } finally {
    await browser.remove();
    await app.stop();
  }
});

test('a page that is loaded again is where it was', async ({ page }) => {
  await robotAt(page, halfway);
  const screen = await screenOf(page);
  await page.reload();
  await goesOn(page, halfway, screen);
  const { step } = await robotOn(page).step();
  expect(step).not.toBe(halfway);
});

test('what was shown of help and mistakes does not stand in the way after a reload', async ({
  page,
}) => {
  const robot = await robotAt(page, 'numero');
  await robot.hand.press('[data-action=indice]');
  await robot.hand.write(targetIs('connexion.numero'), '2 58');
  await robot.hand.leave();
  await afterSaving(page);
  await page.reload();
  expect((await stateOf(page)).step).toBe('numero');
  const { result } = await robotOn(page).play();
  expect(result).toBe('reussi');
});

test('the browser’s own Back leaves for home, and Forward comes back to the step', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Commencer' }).click();
  await expect(page.getByRole('heading', { name: 'Accueil' })).toBeAttached();
  await robotAt(page, halfway);
  const screen = await screenOf(page);

  await page.goBack();
  await expect(resume(page).first()).toBeVisible();
  await page.goForward();
  await goesOn(page, halfway, screen);

  await page.goBack();
  await resume(page).first().click();
  await goesOn(page, halfway, screen);
});

test('a tab that is closed loses nothing', async ({ page, context }) => {
  await robotAt(page, halfway);
  const screen = await screenOf(page);
  await page.close({ runBeforeUnload: true });
  const next = await context.newPage();
  await robotOn(next).open('aide');
  await goesOn(next, halfway, screen);
});

test('two tabs on one run never write over each other', async ({ page, context }) => {
  const one = await robotAt(page, 'numero');
  const second = await context.newPage();
  const other = robotOn(second);
  await other.open('aide');
  expect((await stateOf(second)).step).toBe('numero');

  await one.playTo('entrer');
  await afterSaving(page);
  await other.step();
  const question = second.getByRole('dialog');
  await expect(question).toContainText('Une autre fenêtre a continué cet exercice.');
  await question.getByRole('button', { name: 'Continuer ici' }).first().click();
  await expect(question).toBeHidden();
  await goesOn(second, 'entrer', await screenOf(page));
  const { step } = await other.step();
  expect(step).not.toBe('entrer');
});
