import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { actionIs, targetIs } from './robot/aim';
import { placeAt, shownAs, stepOf } from './robot/file';
import { askForLight, followLight } from './robot/follow';
import { focusFault } from './robot/focus';
import { screenOf, stateOf } from './robot/lesson';
import { lightFaults, litTarget } from './robot/lit';
import { wordsIn } from './robot/shown';
import { hands, Robot } from './robot';

test.describe.configure({ mode: 'parallel', timeout: 120_000 });
test.use({ viewport: { width: 1366, height: 768 } });

const attestation = 'telecharger-attestation';
const coach = (page: Page) => page.locator('[data-coach]');

async function exerciseAt(page: Page, step: string, scenario = attestation): Promise<Robot> {
  const robot = new Robot(hands.mouse(page), scenario);
  await robot.open('exercice');
  await robot.playTo(step);
  return robot;
}

for (const step of ['ouvrir-compte', 'numero', 'ouvrir-courriels']) {
  test(`at « ${step} » help comes piece by piece, and only when it is asked for`, async ({
    page,
  }) => {
    const robot = await exerciseAt(page, step);
    const place = placeAt(robot.file, step, robot.persona) ?? '';
    const hints = stepOf(robot.file, step).indices ?? [];
    const screen = await screenOf(page);
    expect(await litTarget(page)).toBeUndefined();

    for (const hint of hints) {
      await expect(coach(page)).not.toContainText(shownAs(hint, robot.persona));
      expect(await litTarget(page)).toBeUndefined();
      await robot.hand.press(actionIs('indice'));
      await expect.poll(() => wordsIn(coach(page))).toContain(shownAs(hint, robot.persona));
    }
    expect(await askForLight(robot)).toBe(place);
    expect(await lightFaults(page, place)).toEqual([]);
    expect(await screenOf(page), 'it is shown, and not done').toEqual(screen);
    expect((await stateOf(page)).step).toBe(step);

    await robot.step();
    expect(await litTarget(page), 'the next step begins in the dark').toBeUndefined();
  });
}

/** Where one can go by mistake, and how many presses lead there. */
const detours = [
  { step: 'mot-de-passe', presses: ['connexion.oubli'] },
  { step: 'numero', presses: ['connexion.creer', 'navigateur.favori-courriel'] },
  { step: 'saisir-code', presses: ['navigateur.favori-courriel'] },
  { step: 'trouver-attestation', presses: ['compte.onglet-informations', 'onglet.courriel'] },
] as const;

for (const { step, presses } of detours) {
  test(`from ${presses.join(', ')} the panel leads back to « ${step} », gesture by gesture`, async ({
    page,
  }) => {
    const robot = await exerciseAt(page, step);
    for (const target of presses) await robot.hand.press(targetIs(target));
    await expect(page.locator('[data-coach] .way')).toBeVisible();
    expect(await litTarget(page)).toBeUndefined();
    const followed = await followLight(robot);
    expect(followed.length).toBeGreaterThan(0);
    await expect(page.locator('[data-coach] .way')).toHaveCount(0);
    expect((await stateOf(page)).step).toBe(step);
    const { result } = await robot.play();
    expect(result).toBe('reussi');
  });
}

test('after one mistake, that step alone is played again, and ends', async ({ page }) => {
  const robot = await exerciseAt(page, 'trouver-attestation');
  await robot.hand.press(targetIs('compte.raccourci-ceam'));
  await robot.hand.press(actionIs('avant'));
  const { result } = await robot.play();
  expect(result).toBe('reussi');
  await page.getByRole('button', { name: 'Rejouer mes erreurs' }).click();

  await expect(coach(page)).toHaveAttribute('data-step', 'trouver-attestation');
  await expect(coach(page)).toContainText('Étape 1 sur 1');
  expect(await focusFault(page)).toBeUndefined();
  expect((await robot.step()).result).toBe('reussi');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Vous avez rejoué vos erreurs.');
  await expect(page.getByRole('button', { name: 'Rejouer mes erreurs' })).toHaveCount(0);
});

test('a warm-up that is offered closes on the same step', async ({ page }) => {
  const robot = await exerciseAt(page, 'mot-de-passe');
  const screen = await screenOf(page);
  const offer = page.getByRole('button', { name: 'M’échauffer' });
  await expect(offer).toHaveCount(0);
  for (let times = 0; times < 3; times += 1) {
    await page.locator('.simulated').getByRole('button', { name: 'Afficher' }).dblclick();
  }
  await offer.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Revenir à mon étape' }).first().click();
  await expect(dialog).toBeHidden();
  await expect(offer).toHaveCount(0);
  expect((await stateOf(page)).step).toBe('mot-de-passe');
  expect(await screenOf(page)).toEqual(screen);
  expect(await focusFault(page)).toBeUndefined();
  expect((await robot.play()).result).toBe('reussi');
});
