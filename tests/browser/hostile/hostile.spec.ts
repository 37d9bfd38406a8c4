import { expect, test } from '../../support/app';
import { payloads, quoted } from '../../support/hostile';
import { ownScenario } from '../../support/own-scenario';
import { archive, inGroups, reader, shown, translated, written } from './files';
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
  const times: number[] = [];
  for (const [n, words] of inGroups(written).entries()) {
    const source = reader(`ecrit-${n}`, words).replace('Fermer mon compte', () => `<b>${n}`);
    times.push(await receive(page, `${n}.yaml`, Buffer.from(source)));
    await expect(page.locator('[data-problems]')).toHaveAttribute('data-problems', /[1-9]/u);
    await expectWordsAlone(page);
    for (const step of [0, words.length - 1]) {
      await page.locator(`[data-select=e${step}]`).first().click();
      await expectWordsAlone(page);
    }
  }
  await page.goto('/#/atelier');
  await page.locator('[data-way=nothing]').waitFor();
  await expectWordsAlone(page);
  test.info().annotations.push({ type: 'slowest', description: `${Math.max(...times)} ms` });
});

test('a hostile file is refused or shown as the draft it is, and the room goes on', async ({
  page,
}) => {
  const bomb = `a: &a [x]\n${'b: [*a, *a, *a]\n'.repeat(1000)}`;
  const files: Readonly<Record<string, Buffer>> = {
    'nested.yaml': Buffer.from('['.repeat(200_000)),
    'bomb.yaml': Buffer.from(bomb),
    'proto.yaml': Buffer.from(`${ownScenario}__proto__: { admin: oui }\n`),
    'long.yaml': Buffer.from('x'.repeat(300_000)),
    'huge.zip': Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(25 * 1024 * 1024)]),
    'cut.zip': archive(translated('coupe', ['a']), 'coupe').subarray(0, 300),
    'zeros.yaml': Buffer.alloc(100_000),
    'names.yaml': Buffer.from(
      payloads
        .map((words) => `${quoted(words)}: 1\n`)
        .join('')
        .slice(0, 250_000),
    ),
  };
  const times: string[] = [];
  for (const [name, buffer] of Object.entries(files)) {
    times.push(`${name} ${await receive(page, name, buffer)} ms`);
    await expectWordsAlone(page);
  }
  expect(await page.evaluate(() => 'admin' in {})).toBe(false);
  const taken = await receive(page, 'mon-essai.yaml', Buffer.from(ownScenario));
  await expect(page.locator('[data-problems]')).toHaveAttribute('data-problems', '0');
  test.info().annotations.push({ type: 'times', description: `${times.join(', ')}; ${taken} ms` });
});
