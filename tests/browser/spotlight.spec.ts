import { expect, test, type Page } from '@playwright/test';
import type { Server } from 'node:http';
import { serve } from './spotlight/serve';

test.use({
  viewport: { width: 1366, height: 768 },
});

let server: Server;
let address: string;

test.beforeAll(async () => {
  ({ server, address } = await serve());
});
test.afterAll(() => {
  server.close();
});

test.beforeEach(async ({ page }) => {
  await page.goto(address);
  await page.waitForFunction(() => 'bench' in window);
});

const frames = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

async function show(page: Page, selector: string): Promise<void> {
  await page.evaluate(
    (s) => window.bench.spotlight.show(document.querySelector(s) ?? undefined),
    selector,
  );
  await frames(page);
}

/** The colour at a point of the screen, as it is painted. */
async function colourAt(page: Page, x: number, y: number): Promise<readonly number[]> {
  const shot = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  return page.evaluate(
    async (bytes) => {
      const picture = await createImageBitmap(
        new Blob([new Uint8Array(bytes)], { type: 'image/png' }),
      );
      const canvas = new OffscreenCanvas(1, 1).getContext('2d');
      canvas?.drawImage(picture, 0, 0);
      return [...(canvas?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
    },
    [...shot],
  );
}

/** The top of the hole: the second subpath of the veil. */
const holeTop = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const path = document.querySelector('[data-veil] path')?.getAttribute('d') ?? '';
    return Number(/ZM[\d.-]+ ([\d.-]+)H/u.exec(path)?.[1]);
  });

async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} has no box`);
  return box;
}

test('what is dark can still be pressed, and so can the target and the panel', async ({ page }) => {
  await show(page, '#mail');
  for (const id of ['other', 'first', 'back', 'help', 'mail']) await page.click(`#${id}`);
  const pressed = await page.evaluate(() => window.bench.pressed);
  expect(pressed).toEqual(['other', 'first', 'back', 'help', 'mail']);
});

test('the veil is over the page, and not over the mark, the browser bar or the panel', async ({
  page,
}) => {
  const places = async () => {
    const mark = await boxOf(page, '#mark');
    const bar = await boxOf(page, '#bar');
    return {
      mark: await colourAt(page, mark.x + 300, mark.y + 4),
      bar: await colourAt(page, bar.x + 500, bar.y + 10),
      panel: await colourAt(page, 150, 500),
      page: await colourAt(page, mark.x + 600, mark.y + mark.height + 300),
    };
  };
  const before = await places();
  await show(page, '#mail');
  const during = await places();
  expect(during).toMatchObject({ mark: before.mark, bar: before.bar, panel: before.panel });
  expect(during.page[0]).toBeLessThan(120);
});

test('every mark stays clear, even one inside the page', async ({ page }) => {
  await page.evaluate(() => {
    const second = document.createElement('p');
    second.dataset['mark'] = '';
    second.id = 'second';
    second.style.padding = '10px';
    second.textContent = 'ENTRAÎNEMENT';
    document.querySelector('#other')?.after(second);
  });
  const box = await boxOf(page, '#second');
  const before = await colourAt(page, box.x + 4, box.y + 4);
  await show(page, '#mail');
  expect(await colourAt(page, box.x + 4, box.y + 4)).toEqual(before);
});

test('the hole follows a scrolled part of the page', async ({ page }) => {
  await show(page, '#mail');
  const before = await holeTop(page);
  await page.evaluate(() => document.querySelector('#scroller')?.scrollBy(0, 30));
  await frames(page);
  const after = await holeTop(page);
  expect(Math.round(before - after)).toBe(30);
});

test('the hole follows when something grows above the target', async ({ page }) => {
  await show(page, '#other');
  const before = await holeTop(page);
  await page.evaluate(() => {
    const mail = document.querySelector<HTMLElement>('#mail');
    if (mail) mail.style.height = '120px';
    const inner = document.querySelector<HTMLElement>('#inner');
    if (inner) inner.style.height = '2500px';
  });
  await frames(page);
  await frames(page);
  const box = await boxOf(page, '#other');
  const after = await holeTop(page);
  expect(after).toBeGreaterThan(before + 50);
  expect(Math.abs(after - (box.y - 11))).toBeLessThan(1);
});

test('a target far down comes into view, in the middle of the page area', async ({ page }) => {
  await show(page, '#far');
  const box = await boxOf(page, '#far');
  const mark = await boxOf(page, '#mark');
  expect(box.y).toBeGreaterThan(mark.y + mark.height + 14);
  expect(box.y + box.height).toBeLessThan(768 - 20 - 14);
});

test('the target stays in view when the computer gets less room', async ({ page }) => {
  await show(page, '#other');
  await page.evaluate(() => {
    const frame = document.querySelector<HTMLElement>('#frame');
    if (frame) frame.style.height = '220px';
  });
  await frames(page);
  await frames(page);
  const box = await boxOf(page, '#other');
  const frame = await boxOf(page, '#frame');
  expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height);
});

test('the hole follows when what holds the computer is drawn elsewhere, at another size', async ({
  page,
}) => {
  await show(page, '#other');
  await page.evaluate(() => {
    const frame = document.querySelector<HTMLElement>('#frame');
    // As a part of the page does that scales what it holds to the room that it has.
    const scale = () => frame?.style.setProperty('transform', 'translateY(60px) scale(0.5)');
    new ResizeObserver(() => queueMicrotask(scale)).observe(document.body);
    document.body.style.width = '1000px';
  });
  await frames(page);
  await frames(page);
  const box = await boxOf(page, '#other');
  expect(Math.abs((await holeTop(page)) - (box.y - 11))).toBeLessThan(1);
});

for (const id of ['first', 'far', 'mail'] as const) {
  test(`names and states of #${id} are the same before, during and after`, async ({ page }) => {
    const aria = () =>
      page.evaluate((name) => {
        const element = document.getElementById(name);
        const names = element?.getAttributeNames().filter((n) => n.startsWith('aria-')) ?? [];
        return names.sort().map((n) => [n, element?.getAttribute(n)]);
      }, id);
    const before = await aria();
    await show(page, `#${id}`);
    expect(await aria()).toEqual(before);
    await show(page, '#other');
    expect(await aria()).toEqual(before);
    await show(page, `#${id}`);
    await page.evaluate(() => window.bench.spotlight.clear());
    expect(await aria()).toEqual(before);
  });
}

test('Tab goes on as the browser wants, through e-mail, telephone and date fields', async ({
  page,
}) => {
  await show(page, '#mail');
  await page.focus('#mail');
  const visited: (string | undefined)[] = [];
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press('Tab');
    visited.push(await page.evaluate(() => document.activeElement?.id));
  }
  expect(visited).toEqual(['phone', 'day', 'day', 'day', 'day', 'other']);
  for (let presses = 0; presses < 6; presses += 1) await page.keyboard.press('Shift+Tab');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('mail');
});

test('arrows and Escape in a field stay in the field', async ({ page }) => {
  await show(page, '#phone');
  await page.focus('#phone');
  await page.keyboard.type('0639');
  for (const key of ['ArrowLeft', 'ArrowRight', 'Escape', 'ArrowRight'])
    await page.keyboard.press(key);
  await page.keyboard.type('9');
  await frames(page);
  expect(await page.inputValue('#phone')).toBe('06399');
  expect(await page.locator('[data-spotlight]').getAttribute('id')).toBe('phone');
  expect(await page.locator('[data-veil]').count()).toBe(1);
});

test('keys are not heard after a clear and a new show either', async ({ page }) => {
  await show(page, '#mail');
  await page.evaluate(() => window.bench.spotlight.clear());
  await show(page, '#mail');
  await page.focus('#mail');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('phone');
});

test('it works under the shipped policy, with Trusted Types, and breaks none of it', async ({
  page,
}) => {
  await show(page, '#mail');
  await show(page, '#far');
  await page.evaluate(() => window.bench.spotlight.destroy());
  expect(await page.evaluate(() => window.bench.violations)).toEqual([]);
});

test('it paints in the frame of the change', async ({ page }) => {
  await show(page, '#mail');
  const same = await page.evaluate(
    () =>
      new Promise<boolean>((done) => {
        const target = document.querySelector('#other');
        requestAnimationFrame(() => {
          queueMicrotask(() => window.bench.spotlight.show(target ?? undefined));
        });
        // A press comes before the frame; its drawing must be there when that frame ends.
        document.addEventListener(
          'click',
          () => {
            window.bench.spotlight.show(document.querySelector('#phone') ?? undefined);
            requestAnimationFrame(() => {
              const top = document.querySelector('#phone')?.getBoundingClientRect().y ?? 0;
              const path = document.querySelector('[data-veil] path')?.getAttribute('d') ?? '';
              done(path.includes(` ${top - 11}H`));
            });
          },
          { once: true },
        );
        requestAnimationFrame(() =>
          requestAnimationFrame(() => document.querySelector<HTMLElement>('#help')?.click()),
        );
      }),
  );
  expect(same).toBe(true);
});

test('nothing moves by itself', async ({ page }) => {
  await show(page, '#mail');
  await show(page, '#other');
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('nothing of it is left once it is destroyed', async ({ page }) => {
  const html = () =>
    page.evaluate(() => document.body.outerHTML.replace(/ (class|style)=""/gu, ''));
  const before = await html();
  for (const id of ['#mail', '#other', '#far', '#first']) await show(page, id);
  await page.evaluate(() => {
    document.querySelector('#scroller')?.scrollTo(0, 0);
    window.bench.spotlight.destroy();
  });
  await frames(page);
  expect(await html()).toBe(before);
});

test('the ring shows against the page and against the veil', async ({ page }) => {
  await show(page, '#other');
  const { x, y, width } = await boxOf(page, '#other');
  const middle = x + width / 2;
  const green = await colourAt(page, middle, y - 5);
  const yellow = await colourAt(page, middle, y - 9);
  const white = await colourAt(page, middle, y - 2);
  const veil = await colourAt(page, x + 600, y);
  expect(contrast(green, white)).toBeGreaterThanOrEqual(3);
  expect(contrast(yellow, veil)).toBeGreaterThanOrEqual(3);
  expect(contrast(green, yellow)).toBeGreaterThanOrEqual(3);
});

/** WCAG 2.2, « contrast ratio ». */
function contrast(a: readonly number[], b: readonly number[]): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((p, q) => p - q);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
