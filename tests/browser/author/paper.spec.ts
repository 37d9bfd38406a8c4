import type { Locator, Page } from '@playwright/test';
import { plainText } from '../../../src/scenario/text';
import type { Scenario } from '../../../src/scenario/scenario';
import { computer } from '../../../src/simulator/computer';
import { expect, test } from '../../support/app';
import { shipped } from '../../scenario/record/shipped';
import { askForLetters, markBlocks, print, smallWords } from '../paper/print';
import { scenarioIds } from '../robot/file';
import { setTextSize } from '../robot/lesson';
import { wordOf } from '../robot/words';
import { Workshop } from './workshop';

test.describe.configure({ mode: 'parallel', timeout: 180_000 });

const longest = 'creer-mon-compte';
const shortest = 'se-deconnecter';
const papers = { A4: [595, 842], Letter: [612, 792] } as const;

const sheet = (page: Page) => page.locator('article.sheet');

/** A copy of a shipped scenario, with its session sheet open. */
async function open(page: Page, id: string): Promise<void> {
  await new Workshop(page).copy(shipped(id).title);
  await page.locator('[data-part=share]').click();
  await page.locator('[data-act=sheet]').click();
  await sheet(page).waitFor();
  await askForLetters(page);
}

/** As it comes out of the paper, without its spaces. */
const bare = (text: string) => text.replace(/\s/gu, '');

function sentences({ steps, personas }: Scenario): readonly string[] {
  const kit = computer.kit(personas[0] ?? 'colette');
  return steps.map(({ instruction }, index) =>
    bare(`${index + 1}. ${plainText(instruction, (name) => kit[name] ?? name)}`),
  );
}

/** Words, pictures and controls that are drawn outside of what is for the paper. */
const around = (paper: Locator): Promise<readonly string[]> =>
  paper.evaluate((element) => {
    const hasWords = ({ childNodes }: Element) =>
      [...childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    return [...document.body.querySelectorAll('*')]
      .filter((each) => each.matches('svg, img, button, input, a') || hasWords(each))
      .filter((each) => !element.contains(each) && each.checkVisibility())
      .map((each) => each.outerHTML.slice(0, 80));
  });

const colours = (paper: Locator): Promise<readonly string[]> =>
  paper.evaluate((element) => {
    const drawn = [...element.querySelectorAll('*')].filter((each) => each.checkVisibility());
    return [...new Set(drawn.map((each) => getComputedStyle(each).color))];
  });

for (const id of scenarioIds) {
  test(`the session sheet of ${id} says on paper what is learned, and every step in its order`, async ({
    page,
  }) => {
    const scenario = shipped(id);
    await open(page, id);
    for (const format of ['A4', 'Letter'] as const) {
      const pages = await print(page, { format });
      const words = [
        bare(`Feuille de séance${scenario.title} (copie)`),
        ...scenario.goals.map((fact) => bare(computer.catalogue.facts[fact]?.label ?? fact)),
        ...sentences(scenario),
      ];
      const text = pages.map((each) => each.text).join('');
      let read = 0;
      for (const each of words) {
        read = text.indexOf(each, read);
        expect(read, each).not.toBe(-1);
      }
      for (const [index, { text, width, height }] of pages.entries()) {
        expect([Math.floor(width), Math.floor(height)]).toEqual(papers[format]);
        expect(text).toContain(`${index + 1}/${pages.length}`);
      }
    }
  });
}

test('the longest sheet breaks between steps, and leaves no page to a heading alone', async ({
  page,
}) => {
  await open(page, longest);
  const { steps } = shipped(longest);
  const blocks = await markBlocks(page.locator('.sheet > h3, .sheet tbody td:first-child'));
  for (const format of ['A4', 'Letter'] as const) {
    const pages = await print(page, { format });
    // A block that went on over the page would have two links.
    const links = pages.map((each) => each.links.map(({ address }) => address));
    expect(links.flat()).toEqual(blocks);
    expect(links[0]).toEqual(expect.arrayContaining(blocks.slice(0, 2)));
    expect(links.filter((each) => each.length === 0)).toEqual([]);
    expect(pages.length).toBeLessThan(steps.length / 5);
  }
});

test('nothing of the interface is on the paper: black words on white, of 12 points at least', async ({
  page,
}) => {
  await open(page, shortest);
  expect(await around(sheet(page))).not.toEqual([]);
  await page.emulateMedia({ media: 'print' });
  expect(await around(sheet(page))).toEqual([]);
  await expect(sheet(page).getByRole('button')).toHaveCount(0);
  expect(await smallWords(sheet(page), 12)).toEqual([]);
  expect(await colours(sheet(page))).toEqual(['rgb(0, 0, 0)']);
});

test('the paper is the same however large the words on the screen are', async ({ page }) => {
  await open(page, shortest);
  const usual = await print(page);
  await setTextSize(page, 200);
  expect((await print(page)).map(({ text }) => text)).toEqual(usual.map(({ text }) => text));
});

test('the map is a list on paper: each step whole, and where it leads', async ({ page }) => {
  const { title, steps } = shipped(longest);
  await new Workshop(page).copy(title);
  await page.locator('[data-part=map]').click();
  const map = page.locator('[data-shown=map] section');
  await expect(map.getByRole('button')).toHaveCount(steps.length);
  await askForLetters(page);
  await page.emulateMedia({ media: 'print' });
  expect(await around(map)).toEqual([]);
  expect(await colours(map)).toEqual(['rgb(0, 0, 0)']);
  expect(await smallWords(map, 12)).toEqual([]);

  const pages = await print(page);
  const text = pages.map((each) => each.text).join('');
  for (const { instruction } of steps) expect(text).toContain(bare(plainText(instruction)));
  expect(text.split('Ensuite:').length).toBeGreaterThan(steps.length / 2);
  expect(pages[0]?.text).toContain(bare(`${wordOf('fr', 'author.map.title')} · ${title} (copie)`));
  const boxes = await markBlocks(map.locator('ol > li'));
  const links = (await print(page)).flatMap((each) => each.links);
  expect(links.map(({ address }) => address)).toEqual(boxes);
});

test.describe('in Arabic', () => {
  test.use({ locale: 'ar-SY' });

  test('the sheet reads from right to left, and its French sentences from left to right', async ({
    page,
  }) => {
    await open(page, longest);
    await page.emulateMedia({ media: 'print' });
    await expect(sheet(page)).toContainText(wordOf('ar', 'author.sheet.goals'));
    const sides = await sheet(page).evaluate((element) => {
      const right = (selector: string) =>
        [...element.querySelectorAll(selector)].map((each) =>
          Math.round(each.getBoundingClientRect().right),
        );
      const box = element.getBoundingClientRect();
      return { edge: Math.round(box.right), title: right('h2 bdi'), columns: right('th') };
    });
    expect(sides.title).toEqual([sides.edge]);
    expect(sides.columns[0]).toBe(sides.edge);
    expect(sides.columns[1]).toBeLessThan(sides.edge);
    const turned = await sheet(page).evaluate((element) =>
      [...element.querySelectorAll('*')]
        .filter(({ childElementCount, textContent }) => !childElementCount && textContent.trim())
        .filter((each) => each.closest('[lang]')?.getAttribute('lang') === 'fr')
        .filter((each) => getComputedStyle(each).direction !== 'ltr')
        .map((each) => each.outerHTML.slice(0, 80)),
    );
    expect(turned).toEqual([]);
    expect((await print(page)).length).toBeLessThan(8);
  });
});
