import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { kits } from '../../src/simulator/world/kit';
import { actionIs, targetIs } from './robot/aim';
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
  const box = await page.locator(targetIs('ameli.compte')).boundingBox();
  if (!box) throw new Error('the link is not drawn');
  await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
  await expect(coach(page)).toHaveAttribute('data-step', 'numero');
  await expect(page.locator(targetIs('connexion.numero'))).toBeVisible();
  await robot.hand.press(targetIs('navigateur.retour'));
  await expect.poll(() => screenOf(page), 'one page back is the first page').toEqual(start);
});

test('a press that slides a little, or that lasts, still counts', async ({ page }) => {
  const robot = await robotAt(page, attestation, 'ouvrir-compte');
  const box = await page.locator(targetIs('ameli.compte')).boundingBox();
  if (!box) throw new Error('the link is not drawn');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
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

const secrets = [...Object.values(realLooking), 'canari-libre'];

for (const [what, value] of Object.entries(realLooking)) {
  for (const target of ['moteur.recherche', 'navigateur.adresse']) {
    test(`${what} that looks real is wiped from « ${target} » on the spot`, async ({ page }) => {
      const robot = await robotAt(page, 'creer-mon-compte', 'comment-aller');
      await robot.hand.write(targetIs(target), value);
      const field = page.locator(targetIs(target));
      await expect(field).not.toHaveValue(/\d{2}.*\d{2}|canari@gmail\.com/u);
      await expect(coach(page)).toContainText('jamais vos vrais numéros');
      await expect(coach(page)).toHaveAttribute('data-step', 'comment-aller');
    });
  }
}

test('nothing that was typed stays anywhere', async ({ page, watch }) => {
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  page.on('request', (request) => told.push(request.url(), request.postData() ?? ''));
  const robot = await robotAt(page, 'creer-mon-compte', 'comment-aller');
  for (const value of secrets) {
    await robot.hand.write(targetIs('moteur.recherche'), value);
    await robot.hand.leave();
    await robot.hand.write(targetIs('navigateur.adresse'), value);
    await page.keyboard.press('Enter');
    await robot.hand.press(targetIs('navigateur.retour'));
  }
  await afterSaving(page);
  const kept = [...told, ...(await everythingKept(page))].map((text) =>
    text.replace(/[\s.-]/gu, ''),
  );
  expect(kept.join()).toContain('creermoncompte');
  for (const value of secrets) {
    const bare = value.replace(/[\s.-]/gu, '');
    expect(kept.filter((text) => text.includes(bare))).toEqual([]);
  }
  expect(watch.faults).toEqual([]);
});
