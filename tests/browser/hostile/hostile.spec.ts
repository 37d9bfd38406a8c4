import { expect, test } from '../../support/app';
import { ownScenario } from '../../support/own-scenario';
import { archive, drafts, inGroups, shown, translated, traps } from './files';
import { expectWordsAlone, receive, shapeOf } from './page';

test.describe.configure({ mode: 'parallel', timeout: 180_000 });

test('what learners read of an exercise from outside stays words: home, lesson, memo', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ locale: 'en-GB', ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (fault) => faults.push(fault.message));
  const [first = []] = inGroups(shown);
  const harmless = first.map((_, n) => `Word ${n}`);
  const groups = [harmless, ...inGroups(shown)];
  expect(shown.length).toBeGreaterThan(60);
  const shapes: string[] = [];
  for (const [n, words] of groups.entries()) {
    const id = `lecture-${n}`;
    await receive(page, `${id}.zip`, archive(translated(id, words), id));
    await page.locator('[data-act=publish]').click();
    await expectWordsAlone(page);
    await page.goto(`/#/memo/${id}`);
    await page.locator('[data-step]').first().waitFor();
    await expectWordsAlone(page);
    if (words.length === harmless.length) shapes.push(await shapeOf(page, 'main'));
    await page.goto(`/#/exercice/${id}/aide`);
    for (let step = 0; step < 3; step += 1) {
      await page.locator(`[data-coach][data-step=e${step}]`).waitFor();
      await page.locator('[data-action=indice]').click();
      await expectWordsAlone(page);
      await page.locator('[data-action=lu]').click();
    }
  }
  expect(new Set(shapes).size, 'the same elements as with harmless words').toBe(1);
  await page.goto('/#/');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.locator('article').first().waitFor();
  await expectWordsAlone(page);
  expect(faults).toEqual([]);
  await context.close();
});

test('what an author opens stays words, whatever it says', async ({ page }) => {
  for (const [name, buffer] of Object.entries(drafts)) {
    await receive(page, name, buffer);
    await expect(page.locator('[data-problems]')).toHaveAttribute('data-problems', /[1-9]/u);
    await expectWordsAlone(page);
    const steps = page.locator('[data-select^=e]');
    for (const step of [steps.first(), steps.last()]) {
      await step.click();
      await expectWordsAlone(page);
    }
  }
  await page.goto('/#/atelier');
  await page.locator('[data-way=nothing]').waitFor();
  await expectWordsAlone(page);
});

test('a hostile file is refused or shown as the draft it is, and the room goes on', async ({
  page,
}) => {
  for (const [name, buffer] of Object.entries(traps)) {
    await receive(page, name, buffer);
    await expectWordsAlone(page);
  }
  expect(await page.evaluate(() => 'admin' in {})).toBe(false);
  await receive(page, 'mon-essai.yaml', Buffer.from(ownScenario));
  await expect(page.locator('[data-problems]')).toHaveAttribute('data-problems', '0');
});
