import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { kits } from '../../src/simulator/world/kit';
import { actionIs, aimAt, targetIs } from './robot/aim';
import { afterSaving, screenOf, stateOf } from './robot/lesson';
import { everythingKept } from './robot/kept';
import { hands, Robot } from './robot';

test.describe.configure({ mode: 'parallel', timeout: 60_000 });
test.use({ viewport: { width: 1366, height: 768 } });

const attestation = 'telecharger-attestation';

async function robotAt(page: Page, scenario: string, step: string): Promise<Robot> {
  const robot = new Robot(hands.mouse(page), scenario);
  await robot.open('aide');
  await robot.playTo(step);
  return robot;
}

const coach = (page: Page) => page.locator('[data-coach]');
const back = (page: Page) => page.locator(actionIs('avant'));

test('fifteen digits are answered with what to do, and the step stays', async ({ page }) => {
  const robot = await robotAt(page, attestation, 'numero');
  const { numero, cle } = kits[robot.persona];
  await robot.hand.write(targetIs('connexion.numero'), `${numero} ${cle}`);
  await robot.hand.leave();
  await expect(coach(page)).toContainText(
    'Vous avez aussi écrit la clé. Gardez les 13 premiers chiffres.',
  );
  expect((await stateOf(page)).step).toBe('numero');
  await expect(back(page), 'nothing happened that could be taken back').toHaveCount(0);

  const { step } = await robot.step();
  expect(step).toBe('mot-de-passe');
  await expect(coach(page)).not.toContainText('Vous avez aussi écrit la clé.');
});

test('a wrong password sent to the site can be taken back', async ({ page }) => {
  const robot = await robotAt(page, attestation, 'mot-de-passe');
  await robot.hand.write(targetIs('connexion.mot-de-passe'), 'bonjour');
  await robot.hand.leave();
  await expect(coach(page)).toContainText('Ce n’est pas ce mot de passe.');
  expect((await stateOf(page)).step).toBe('mot-de-passe');
  const { step } = await robot.step();
  expect(step).toBe('entrer');
});

test('a wrong link says why, and one press undoes it', async ({ page }) => {
  const robot = await robotAt(page, attestation, 'mot-de-passe');
  const before = await screenOf(page);
  await robot.hand.press(targetIs('connexion.oubli'));
  await expect(coach(page)).toContainText('Votre mot de passe est sur votre carte.');
  expect((await stateOf(page)).step).toBe('mot-de-passe');
  expect(await screenOf(page)).not.toEqual(before);

  await robot.hand.press(actionIs('avant'));
  await expect.poll(() => screenOf(page)).toEqual(before);
  await expect(back(page)).toHaveCount(0);
  expect((await stateOf(page)).step).toBe('mot-de-passe');
  const { result } = await robot.play();
  expect(result).toBe('reussi');
});

test('who goes astray finds the way back alone', async ({ page }) => {
  const robot = await robotAt(page, attestation, 'ouvrir-compte');
  await robot.hand.press(targetIs('ameli.profil-professionnels'));
  await expect(coach(page)).toContainText('Restez dans celle des assurés.');
  await robot.hand.press(targetIs('navigateur.retour'));
  await expect(page.locator(targetIs('ameli.compte'))).toBeVisible();
  await expect(coach(page)).not.toContainText('Restez dans celle des assurés.');
  const { step } = await robot.step();
  expect(step).toBe('numero');
});

test('a double click acts once', async ({ page }) => {
  const robot = await robotAt(page, attestation, 'ouvrir-compte');
  const start = await screenOf(page);
  const { x, y } = await aimAt(page, targetIs('ameli.compte'));
  await page.mouse.dblclick(x, y);
  await expect(coach(page)).toHaveAttribute('data-step', 'numero');
  await expect(page.locator(targetIs('connexion.numero'))).toBeVisible();
  await expect(page.locator('[data-coach] .mistake')).toHaveCount(0);
  await robot.hand.press(targetIs('navigateur.fermer-onglet'));
  await expect.poll(() => screenOf(page), 'one page was opened, not two').toEqual(start);
});

test('a press that slides a little, or that lasts, still counts', async ({ page }) => {
  const robot = await robotAt(page, attestation, 'ouvrir-compte');
  const { x, y } = await aimAt(page, targetIs('ameli.compte'));
  await page.mouse.move(x - 5, y);
  await page.mouse.down();
  await page.mouse.move(x + 5, y, { steps: 4 });
  await page.mouse.up();
  await expect(coach(page)).toHaveAttribute('data-step', 'numero');
  expect([...robot.hand.faults]).toEqual([]);
});

/** As real ones are built, with their keys; they belong to nobody we know. */
const realLooking = {
  'a social security number': '1 85 05 78 006 084 91',
  'a bank account': 'FR76 3000 6000 0112 3456 7890 189',
  'a telephone number': '06 12 34 56 78',
  'an e-mail address': 'jeanne.canari@gmail.com',
} as const;

const bare = (text: string): string => text.replace(/[\s.-]/gu, '');
const secrets = [...Object.values(realLooking), 'canari-libre'];

for (const target of ['moteur.recherche', 'navigateur.adresse']) {
  test(`what looks real is wiped from « ${target} » on the spot`, async ({ page }) => {
    const robot = await robotAt(page, 'creer-mon-compte', 'comment-aller');
    for (const [what, value] of Object.entries(realLooking)) {
      await robot.hand.write(targetIs(target), value);
      await expect(coach(page), what).toContainText('Cela ressemble à une vraie information.');
      await expect(back(page)).toHaveCount(0);
      // What is written after the wiping may stand there: too little to be anything.
      const left = bare(await page.locator(targetIs(target)).inputValue());
      expect(left.length, what).toBeLessThan(bare(value).length / 2);
      await expect(page.locator(targetIs('moteur.recherche'))).toBeVisible();
      await expect(coach(page)).toHaveAttribute('data-step', 'comment-aller');
      await page.reload();
      await stateOf(page);
    }
  });
}

test('nothing that was typed stays anywhere', async ({ page }) => {
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  page.on('request', (request) => told.push(request.url(), request.postData() ?? ''));
  const robot = await robotAt(page, 'creer-mon-compte', 'comment-aller');
  for (const value of secrets) {
    for (const target of ['moteur.recherche', 'navigateur.adresse']) {
      await robot.hand.write(targetIs(target), value);
      await page.keyboard.press('Enter');
      if (await back(page).isVisible()) await robot.hand.press(actionIs('avant'));
      await expect(page.locator(targetIs('moteur.recherche'))).toBeVisible();
    }
  }
  await afterSaving(page);
  const kept = [...told, ...(await everythingKept(page))].map(bare);
  expect(kept.join()).toContain('creermoncompte');
  for (const value of secrets) {
    expect(kept.filter((text) => text.includes(bare(value)))).toEqual([]);
  }
});
