import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../../support/app';
import { misfits } from '../robot/geometry';
import { setTextSize } from '../robot/lesson';
import { Workshop } from './workshop';

test.describe.configure({ timeout: 240_000 });

const parts = ['write', 'map', 'translate', 'voice', 'history', 'share'];

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

test('axe finds nothing in any part of the workshop, which fits a small telephone', async ({
  page,
}) => {
  const workshop = new Workshop(page);
  await workshop.begin();
  await workshop.expectProblems(0);
  await page.locator('[data-select=ouvrir]').click();
  for (const part of parts) {
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.locator(`[data-part=${part}]`).click();
    await page.locator(`[data-shown=${part}] :is(h2, h3)`).first().waitFor();
    expect.soft(await violations(page), part).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect.soft(await misfits(page), part).toEqual([]);
  }
  await setTextSize(page, 200);
  for (const part of parts) {
    await page.locator(`[data-part=${part}]`).click();
    await page.locator(`[data-shown=${part}] :is(h2, h3)`).first().waitFor();
    expect.soft(await misfits(page), `${part}, at 200 %`).toEqual([]);
  }
});

test('with words twice as large, what one works on has the screen, and the steps do not squeeze the form', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await new Workshop(page).begin();
  await setTextSize(page, 200);
  const form = await page.locator('[data-field=titre]').boundingBox();
  expect(form?.width).toBeGreaterThan(1000);
  await page.locator('[data-part=voice]').click();
  await page.locator('[data-shown=voice] li').last().scrollIntoViewIfNeeded();
  const part = await page.locator('[data-shown=voice]').boundingBox();
  expect(part?.y).toBeLessThan(100);
});

test('axe finds nothing while one records, nor in what is tried', async ({ page }) => {
  const workshop = new Workshop(page);
  const start = { page: 'ameli.accueil', presets: ['site-deja-visite'] };
  await workshop.record({ title: 'Essai', persona: 'colette', ...start });
  await page.locator('[data-target="ameli.compte"]').click();
  await page.locator('[data-recorded]').waitFor();
  expect.soft(await violations(page), 'recording').toEqual([]);
  await workshop.finish();
  await workshop.expectProblems(0);
  await page.getByRole('radio', { name: 'Essayer' }).check();
  await page.locator('[data-coach]').waitFor();
  expect.soft(await violations(page), 'trying').toEqual([]);
});

test('what is tried is the learner’s own lesson, at any step and level, and nobody’s progress', async ({
  page,
}) => {
  const workshop = new Workshop(page);
  await workshop.begin();
  await workshop.expectProblems(0);
  await page.locator('[data-select=ouvrir]').click();
  await page.getByRole('radio', { name: 'Essayer' }).check();
  const coach = page.locator('[data-coach]');
  await expect(coach).toHaveAttribute('data-step', 'ouvrir');
  for (const [level, step] of [
    ['exercice', 'ouvrir'],
    ['seul', 'seul'],
    ['regarder', 'ouvrir'],
    ['aide', 'ouvrir'],
  ] as const) {
    await page.locator('[data-trial] select').first().selectOption(level);
    await expect(coach).toHaveAttribute('data-level', level);
    await expect(coach).toHaveAttribute('data-step', step);
  }
  await page.locator('.beside [data-target="ameli.compte"]').click();
  await expect(page.locator('[data-result=reussi]')).toBeVisible();
  await page.goto('/#/progres');
  await page.locator('h1').waitFor();
  await expect(page.locator('main')).not.toContainText('Mon exercice');
});
