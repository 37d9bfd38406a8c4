import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { taskNames, type TaskName } from '../../src/app/shell/ordering';
import { exercises, warmUpNames, type WarmUpName } from '../../src/app/shell/warmups/exercises';
import { expect, test } from '../support/app';
import { hands, type HandName } from './robot';
import { targetIs } from './robot/aim';
import { misfits } from './robot/geometry';
import type { Hand } from './robot/hand';
import { setTextSize } from './robot/lesson';

const isLong = process.env.LONG === '1';

test.describe.configure({ mode: 'parallel', timeout: 180_000 });

const action = (name: string): string => `[data-action="${name}"]`;

/** How someone who knows does each small task. */
const right: Readonly<Record<TaskName, (hand: Hand) => Promise<void>>> = {
  cliquer: (hand) => hand.press(targetIs('compte.onglet-demarches')),
  defiler: (hand) => hand.press(targetIs('demarches.echanges')),
  adresse: async (hand) => {
    await hand.write(targetIs('navigateur.adresse'), 'www.ameli.fr');
    await hand.key(targetIs('navigateur.adresse'), 'Enter');
  },
  arobase: async (hand) => {
    await hand.write(targetIs('creation.courriel'), 'ange.demo@courriel.example');
    await hand.key(targetIs('creation.courriel'), 'Enter');
  },
  mot: (hand) => hand.press(targetIs('informations.telephone')),
  officiel: (hand) => hand.press(targetIs('moteur.officiel')),
  code: async (hand) => {
    await hand.write(targetIs('code.saisie'), '740519');
    await hand.key(targetIs('code.saisie'), 'Enter');
  },
};

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const faults = found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  return [...faults, ...(await misfits(page))];
}

async function begin(page: Page): Promise<void> {
  await page.goto('/#/depart');
  await page.locator(action('begin')).waitFor();
}

const runs: readonly (readonly [HandName, number, number])[] = [
  ['mouse', 1366, 768],
  ['keyboard', 360, 640],
];

for (const [hand, width, height] of runs) {
  test(`every small task is done by ${hand} at ${width}×${height}, and an order is proposed`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const learner = hands[hand](page);
    await begin(page);
    // What axe finds does not depend on the hand.
    const check = isLong || hand === 'mouse' ? violations : misfits;
    const found = new Set(await check(page));
    const look = async () => (await check(page)).forEach((fault) => found.add(fault));
    await learner.press(action('begin'));
    for (const name of taskNames) {
      const panel = page.locator(`[data-task=${name}]`);
      await expect(panel.getByRole('heading')).toBeFocused();
      await look();
      await right[name](learner);
      await expect(panel).toHaveAttribute('data-done', 'true');
      await expect(panel.getByText('C’est fait.')).toBeFocused();
      await look();
      await learner.press(action('next'));
    }
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.locator('.order > li').first()).toHaveAttribute(
      'data-scenario',
      'creer-mon-compte',
    );
    await look();
    expect([...found]).toEqual([]);
    expect([...learner.faults]).toEqual([]);
  });
}

test('what was found is shown again after a reload, and home is one step away', async ({
  page,
}) => {
  await begin(page);
  await page.locator(action('begin')).click();
  for (const name of taskNames) {
    await page.locator(`[data-task=${name}]`).waitFor();
    await page.locator(action('pass')).click();
  }
  const first = page.locator('.order > li').first();
  await expect(first).toHaveAttribute('data-scenario', 'se-deconnecter');
  await page.getByRole('link', { name: 'Revenir à l’accueil' }).click();
  await expect(page).toHaveURL(/#\/$/u);
  await page.goto('/#/depart');
  await page.reload();
  await expect(first).toHaveAttribute('data-scenario', 'se-deconnecter');
  await page.getByRole('link', { name: 'Écrire le signe @' }).click();
  await expect(page.locator('[data-warmup=arobase]')).toBeVisible();
});

/** What one may press once a value is written, which the computer hears of only then. */
for (const press of [action('pass'), targetIs('code.valider')]) {
  test(`a right value counts when one goes on with ${press}`, async ({ page }) => {
    await begin(page);
    await page.locator(action('begin')).click();
    for (const name of taskNames.slice(0, -1)) {
      await page.locator(`[data-task=${name}]`).waitFor();
      await page.locator(action('pass')).click();
    }
    await page.locator(targetIs('code.saisie')).fill('740519');
    await page.locator(press).click();
    await expect(page.locator('[data-task=code]')).toHaveAttribute('data-done', 'true');
  });
}

for (const text of [100, 200]) {
  test(`the small tasks fit 320×256, words at ${text} %`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await begin(page);
    await setTextSize(page, text);
    const found = new Set(await misfits(page));
    await page.locator(action('begin')).click();
    for (const name of taskNames) {
      await page.locator(`[data-task=${name}]`).waitFor();
      for (const fault of await misfits(page)) found.add(`${name}: ${fault}`);
      await page.locator(action('pass')).click();
    }
    await page.locator('.order').waitFor();
    for (const fault of await misfits(page)) found.add(`end: ${fault}`);
    expect([...found]).toEqual([]);
  });
}

/** One round, with the keyboard alone. */
async function doRound(hand: Hand, name: WarmUpName, round: number): Promise<void> {
  const exercise = exercises[name];
  if (exercise.kind !== 'type' && exercise.kind !== 'copy') {
    return hand.press('[data-warm-target]');
  }
  await hand.write('[data-warm-target]', exercise.rounds[round]?.text ?? '');
}

for (const name of warmUpNames) {
  test(`« ${name} » passes by keyboard, and fits`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(`/#/echauffement/${name}`);
    const box = page.locator(`[data-warmup=${name}]`);
    await box.waitFor();
    const hand = hands.keyboard(page);
    const found = new Set<string>();
    const look = async () => (await violations(page)).forEach((fault) => found.add(fault));
    for (const round of exercises[name].rounds.keys()) {
      await expect(box).toHaveAttribute('data-round', String(round));
      await doRound(hand, name, round);
      await expect(box.getByRole('status')).not.toBeEmpty();
      if (round === 0) await look();
      await hand.press(action('next'));
    }
    await expect(box.locator('[data-warm-focus]')).toBeFocused();
    await page.setViewportSize({ width: 320, height: 256 });
    await setTextSize(page, 200);
    await look();
    await hand.press(action('again'));
    await look();
    expect([...found]).toEqual([]);
    expect([...hand.faults]).toEqual([]);
  });
}

test('two quick clicks of a real mouse open the folder; one finger does too', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('/#/echauffement/double-clic');
  const status = page.getByRole('status').last();
  await page.locator('[data-warm-target]').click();
  await expect(status).toContainText('Faites-en deux');
  await page.locator('[data-warm-target]').dblclick();
  await expect(status).toContainText('ouvert');

  const context = await browser.newContext({ hasTouch: true, ...(baseURL ? { baseURL } : {}) });
  const tablet = await context.newPage();
  await tablet.goto('/#/echauffement/double-clic');
  await tablet.locator('[data-warm-target]').tap();
  await expect(tablet.getByRole('status').last()).toContainText('ouvert');
  await context.close();
});

test('what is copied with the machine’s own keys is accepted', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/#/echauffement/copie');
  await page.getByLabel('À copier').dblclick();
  await page.keyboard.press('ControlOrMeta+C');
  await page.locator('[data-warm-target]').click();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.locator('[data-action=next]')).toBeVisible();
});
