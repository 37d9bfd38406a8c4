import type { Page } from '@playwright/test';
import { expect, test } from '../../support/app';
import { checked } from '../../scenario/record/shipped';
import { readFileSync } from 'node:fs';

test.describe.configure({ timeout: 240_000 });

/** More stops than the workshop has. */
const tooMany = 250;

/** Tab, until the focus is there. */
async function reach(page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < tooMany; stops += 1) {
    const there = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (there) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No Tab leads to ${selector}.`);
}

async function press(page: Page, selector: string, key = 'Enter'): Promise<void> {
  await reach(page, selector);
  await page.keyboard.press(key);
}

async function write(page: Page, selector: string, words: string): Promise<void> {
  await reach(page, selector);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(words);
}

test('a scenario is written from nothing with the keys alone', async ({ page }) => {
  await page.goto('/#/atelier');
  await page.locator('[data-way=nothing]').waitFor();
  await press(page, '[data-way=nothing]');
  await page.locator('[data-editor]').waitFor();
  await write(page, '[data-field=titre]', 'Trouver le compte');
  await press(page, '[data-select=ouvrir]');
  await write(page, '[data-field="etapes/ouvrir/consigne"]', 'Cliquez sur le bonhomme rose.');
  await press(page, '[data-act=add-step]');
  const added = page.locator('[data-select][aria-current=true]');
  await expect(added).toBeFocused();
  const id = (await added.getAttribute('data-select')) ?? '';
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.locator('[role=status]', { hasText: 'place 1' })).toBeAttached();
  await write(page, `[data-field="etapes/${id}/consigne"]`, 'Regardez la page.');
  await expect(page.locator('[data-problems]')).toHaveAttribute('data-problems', '0');
  await expect(page.locator('[data-kept=kept]')).toBeVisible();

  await press(page, '[data-part=share]');
  const saved = page.waitForEvent('download');
  await press(page, '[data-act=download-text]');
  const text = readFileSync(await (await saved).path(), 'utf8');
  const { scenario } = checked(text);
  expect(scenario?.title).toBe('Trouver le compte');
  expect(scenario?.steps.map(({ instruction }) => instruction)).toEqual([
    'Regardez la page.',
    'Cliquez sur le bonhomme rose.',
    'Bravo, vous avez trouvé la page.',
  ]);
  // What the author did not touch is as it was.
  expect(text).toContain('# Ce qui doit être vrai à la fin.');
});

test('undoing goes back as far as one likes, and forward again', async ({ page }) => {
  await page.goto('/#/atelier');
  await page.locator('[data-way=nothing]').click();
  const title = page.locator('[data-field=titre]');
  await title.fill('Un');
  await page.locator('[data-act=add-step]').click();
  await expect(page.locator('ol [data-select]')).toHaveCount(3);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.locator('ol [data-select]')).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+z');
  await page.locator('[data-select=head]').click();
  await expect(title).toHaveValue('Mon exercice');
  await expect(page.locator('[data-act=undo]')).toBeDisabled();
  await page.locator('[data-act=redo]').click();
  await page.locator('[data-act=redo]').click();
  await expect(title).toHaveValue('Un');
  await expect(page.locator('ol [data-select]')).toHaveCount(3);
});
