import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { scenarioIds } from './robot/file';
import { misfits, unreachable } from './robot/geometry';
import { addressOf, setTextSize, stateOf } from './robot/lesson';
import { hands, Robot } from './robot';

const isLong = process.env.LONG === '1';

// The long run looks at each step.
test.describe.configure({ mode: 'parallel', timeout: isLong ? 600_000 : 180_000 });

async function violations(page: Page): Promise<readonly string[]> {
  // The pale « SPÉCIMEN » across a simulated paper is pure decoration (WCAG 1.4.3).
  const axe = new AxeBuilder({ page }).setLegacyMode().exclude('article > [aria-hidden=true]');
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

const rooms = {
  welcome: '/',
  home: '/',
  settings: '/#/reglages',
  'the legal notice': '/#/mentions',
  'what is kept': '/#/confidentialite',
  'the accessibility page': '/#/accessibilite',
  'the place of a learner in a session': '/#/seance',
  'the facilitator’s room': '/#/animer',
  'the projector': '/#/projeter',
  'the authors’ workshop': '/#/atelier',
  'a page that does not exist': '/#/nulle-part',
} as const;

async function openRoom(page: Page, room: string): Promise<void> {
  await page.goto(rooms[room as keyof typeof rooms]);
  if (room === 'home') {
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page
      .getByRole('link', { name: /^Avec aide/u })
      .first()
      .waitFor();
  }
  await page.locator('h1').waitFor();
}

for (const room of Object.keys(rooms)) {
  test(`axe finds nothing on ${room}, which fits 320×256, also with words at 200 %`, async ({
    page,
  }) => {
    await openRoom(page, room);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await misfits(page)).toEqual([]);
    await setTextSize(page, 200);
    expect(await misfits(page)).toEqual([]);
  });
}

test('axe finds nothing in the window of comfort', async ({ page }) => {
  await openRoom(page, 'settings');
  await page.getByRole('button', { name: 'Confort' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect(await misfits(page)).toEqual([]);
});

/** What is on the screen, without what is said or written there. */
const shapeOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>('[data-target], [data-coach] [data-action]');
    return [...all].map(({ dataset }) => dataset['target'] ?? dataset['action']).join();
  });

for (const scenario of scenarioIds) {
  test(`axe finds nothing on any screen of ${scenario}, nor at its end`, async ({ page }) => {
    const robot = new Robot(hands.mouse(page), scenario);
    const found = new Set<string>();
    const looked = new Set<string>();
    const note = (faults: readonly string[]) => faults.forEach((fault) => found.add(fault));
    await robot.open('aide');
    const { result } = await robot.play(async (step) => {
      await robot.obstacles(step);
      note(await misfits(page));
      const shape = await shapeOf(page);
      if (isLong || !looked.has(shape)) note(await violations(page));
      looked.add(shape);
    });
    expect(result).toBe('reussi');
    note(await violations(page));
    expect([...found]).toEqual([]);
  });

  test(`the panel of ${scenario} can be read whole at 320×256, also with words at 200 %`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    const robot = new Robot(hands.mouse(page), scenario);
    await robot.open('aide');
    const found = new Set<string>();
    const look = async () => {
      for (const text of [100, 200]) {
        await page.evaluate((size) => {
          document.documentElement.dataset['textSize'] = String(size);
        }, text);
        const faults = [...(await misfits(page)), ...(await unreachable(page))];
        for (const fault of faults) found.add(`words at ${text} %: ${fault}`);
      }
    };
    const { result } = await robot.play(look);
    expect(result).toBe('reussi');
    await look();
    expect([...found]).toEqual([]);
  });
}

test('axe finds nothing with a mistake, a hint, a reason and the card on the screen', async ({
  page,
}) => {
  const robot = new Robot(hands.mouse(page), 'telecharger-attestation');
  await robot.open('aide');
  await robot.playTo('numero');
  await robot.hand.press('[data-action=indice]');
  await robot.hand.press('[data-action=pourquoi]');
  await robot.hand.press('[data-target="connexion.oubli"]');
  await robot.hand.press('[data-action=carte]');
  expect((await stateOf(page)).step).toBe('numero');
  expect(await violations(page)).toEqual([]);
  expect(await misfits(page)).toEqual([]);
});

test('axe finds nothing in an exercise done alone, nor in an honest « not yet »', async ({
  page,
}) => {
  await page.goto(addressOf('se-deconnecter', 'seul'));
  await stateOf(page);
  expect(await violations(page)).toEqual([]);
  await page.locator('[data-action=termine]').click();
  await expect(page.locator('[data-result="a-revoir"]')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
