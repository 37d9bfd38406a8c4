import type { Page } from '@playwright/test';
import { expect, test } from '../../support/app';
import { Workshop } from './workshop';

test.describe.configure({ mode: 'parallel', timeout: 120_000 });
test.use({ viewport: { width: 1366, height: 768 } });

const step = (page: Page, id: string) => page.locator(`[data-select="${id}"]`);
const order = (page: Page) =>
  page
    .locator('ol [data-select]')
    .evaluateAll((steps) => steps.map((each) => each.getAttribute('data-select')));
const act = (page: Page, name: string) => page.locator(`[data-act=${name}]`);
const tool = (page: Page, name: string) => page.locator(`.steps [data-act=${name}]`);

/** At a copy of the exercise on leaving without a trace. */
async function copied(page: Page): Promise<readonly (string | null)[]> {
  const author = new Workshop(page);
  await author.copy('Partir sans laisser de traces');
  await author.expectProblems(0);
  return order(page);
}

test('a step is dragged to another place, and put back by undoing', async ({ page }) => {
  const before = await copied(page);
  const [first, second, third, ...others] = before;
  await step(page, first ?? '').dragTo(step(page, third ?? ''));
  await expect.poll(() => order(page)).toEqual([second, third, first, ...others]);
  await expect(step(page, first ?? '')).toBeFocused();
  await act(page, 'undo').click();
  await expect.poll(() => order(page)).toEqual(before);
});

test('a step is moved by keys and by buttons, which say where it is now', async ({ page }) => {
  const before = await copied(page);
  const [first, second, third, ...others] = before;
  await step(page, first ?? '').press('Alt+ArrowDown');
  await expect.poll(() => order(page)).toEqual([second, first, third, ...others]);
  await expect(step(page, first ?? '')).toBeFocused();
  await expect(page.locator('.steps [role=status]')).toContainText('2');
  await step(page, first ?? '').click();
  await tool(page, 'up').click();
  await expect.poll(() => order(page)).toEqual(before);
  await expect(tool(page, 'up')).toBeDisabled();
});

test('a step is copied and taken away; what led to it leads on', async ({ page }) => {
  const before = await copied(page);
  const [first, second, third] = before;
  await step(page, second ?? '').click();
  await tool(page, 'copy').click();
  await expect.poll(async () => (await order(page)).length).toBe(before.length + 1);
  const made = (await order(page))[2] ?? '';
  expect(before).not.toContain(made);
  await expect(step(page, made)).toBeFocused();
  await tool(page, 'remove').click();
  await expect.poll(() => order(page)).toEqual(before);
  await expect(page.locator('ol [data-select]:focus')).toHaveCount(1);

  await step(page, second ?? '').click();
  await tool(page, 'remove').click();
  const text = await new Workshop(page).text();
  expect(text).not.toContain(`  ${second}:\n`);
  expect(text).toContain(`  ${first}:\n`);
  expect(text).toContain(`  ${third}:\n`);
  expect(text).not.toContain(`ensuite: ${second}\n`);
});
