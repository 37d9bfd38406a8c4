import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { actionIs, targetIs } from './robot/aim';
import { actAt, mainPath, readScenario, scenarioIds } from './robot/file';
import { misfits } from './robot/geometry';
import { hear, heard } from './robot/heard';
import { addressOf, afterSaving, afterStep, screenOf, setTextSize, stateOf } from './robot/lesson';
import { hands, Robot } from './robot';

const isLong = process.env.LONG === '1';

test.describe.configure({ mode: 'parallel', timeout: 120_000 });
test.use({ viewport: { width: 1366, height: 768 } });

const attestation = 'telecharger-attestation';
const field = targetIs('connexion.numero');
const sizes = [
  [1366, 768],
  [768, 1024],
  [360, 640],
] as const;

async function watch(page: Page, id = attestation): Promise<void> {
  await page.goto(addressOf(id, 'regarder'));
  await stateOf(page);
}

/** One press of « Étape suivante ». @returns the step it leads to */
async function next(page: Page): Promise<string> {
  const { step } = await stateOf(page);
  await page.locator(actionIs('suite')).click();
  return (await afterStep(page, step)).step;
}

async function watchTo(page: Page, step: string): Promise<void> {
  while ((await stateOf(page)).step !== step) await next(page);
}

async function violations(page: Page): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().exclude('article > [aria-hidden=true]');
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

test.describe('with less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const id of isLong ? scenarioIds : [attestation]) {
    test(`${id} is watched to its end by « Étape suivante » alone, each step told once`, async ({
      page,
    }) => {
      await hear(page);
      await watch(page, id);
      const visited: string[] = [];
      for (let state = await stateOf(page); !state.result; state = await stateOf(page)) {
        visited.push(state.step);
        await next(page);
        if (visited.length > 100) break;
      }
      expect(visited).toEqual(mainPath(readScenario(id)));
      expect((await stateOf(page)).result).toBe('reussi');
      await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
      const told = await heard(page);
      expect(new Set(told).size).toBe(told.length);
      expect(told).toHaveLength(visited.length + 1);
      await page.getByRole('button', { name: 'Essayer avec de l’aide' }).click();
      await expect(page).toHaveURL(new RegExp(`/${id}/aide$`, 'u'));
    });
  }

  test('the pointer is at the place at once, and nothing moves or goes on', async ({ page }) => {
    await watch(page);
    await watchTo(page, 'numero');
    await expect.poll(() => isOver(page, field)).toBe(true);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await expect(page.locator(actionIs('pause'))).toHaveCount(0);
  });

  test('a keyboard alone watches it all, and the focus stays on the button', async ({ page }) => {
    await watch(page, 'se-deconnecter');
    const button = page.locator(actionIs('suite'));
    for (let tabs = 0; tabs < 20; tabs += 1) {
      if (await button.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    for (let state = await stateOf(page); !state.result;) {
      await expect(button).toBeFocused();
      await page.keyboard.press('Enter');
      state = await afterStep(page, state.step);
    }
    expect((await stateOf(page)).result).toBe('reussi');
  });

  test('« À moi maintenant » hands over the very same screen at that very step', async ({
    page,
  }) => {
    await watch(page);
    await watchTo(page, 'mot-de-passe');
    const screen = await screenOf(page);
    await page.locator(actionIs('a-moi')).click();
    await expect(page).toHaveURL(new RegExp(`/${attestation}/aide$`, 'u'));
    await expect(page.locator('[data-coach]')).toHaveAttribute('data-level', 'aide');
    expect((await stateOf(page)).step).toBe('mot-de-passe');
    expect(await screenOf(page)).toEqual(screen);
    await afterSaving(page);
    await page.reload();
    expect((await stateOf(page)).step).toBe('mot-de-passe');
    const robot = new Robot(hands.mouse(page), attestation);
    expect((await robot.play()).result).toBe('reussi');
  });

  test('a run kept at « aide » is not lost: the learner chooses', async ({ page }) => {
    const robot = new Robot(hands.mouse(page), attestation);
    await robot.open('aide');
    await robot.playTo('mot-de-passe');
    await afterSaving(page);
    await watch(page);
    await next(page);
    await page.locator(actionIs('a-moi')).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Continuer à regarder' }).last().click();
    await expect(dialog).toBeHidden();
    expect((await stateOf(page)).step).toBe('numero');
    await page.locator(actionIs('a-moi')).click();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Reprendre mon essai' }).click();
    await expect(page.locator('[data-coach]')).toHaveAttribute('data-level', 'aide');
    expect((await stateOf(page)).step).toBe('mot-de-passe');

    await watch(page);
    expect((await stateOf(page)).step).toBe('numero');
    await page.locator(actionIs('a-moi')).click();
    await dialog.getByRole('button', { name: /^Commencer ici/u }).click();
    await expect(page.locator('[data-coach]')).toHaveAttribute('data-level', 'aide');
    expect((await stateOf(page)).step).toBe('numero');
  });

  test('a reload goes on at the same step, also after a step back', async ({ page }) => {
    await watch(page);
    await watchTo(page, 'mot-de-passe');
    await page.locator(actionIs('precedent')).click();
    expect((await stateOf(page)).step).toBe('numero');
    await expect(page.locator(field)).toHaveValue('');
    await afterSaving(page);
    await page.reload();
    expect((await stateOf(page)).step).toBe('numero');
    await expect(page.locator('[data-coach] .notice')).toHaveCount(0);
    expect(await next(page)).toBe('mot-de-passe');
  });

  test('the simulated screen can be scrolled to look around, and nothing comes of it', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1366, height: 500 });
    await watch(page);
    await watchTo(page, 'numero');
    const shown = page.locator('[data-scroller=page]');
    const place = () => shown.evaluate(({ scrollTop }) => Math.round(scrollTop));
    const saying = await page.locator('[data-coach]').innerText();
    const start = await place();

    await page.mouse.move(900, 380);
    await page.mouse.wheel(0, 120);
    await expect.poll(place).toBeGreaterThan(start);
    await page.locator('.frame').focus();
    await page.keyboard.press('Home');
    await expect.poll(place).toBe(0);
    await page.keyboard.press('PageDown');
    await expect.poll(place).toBeGreaterThan(0);

    expect(await page.locator('[data-coach]').innerText()).toBe(saying);
    expect(await next(page)).toBe('mot-de-passe');
    await expect.poll(() => isOver(page, targetIs('connexion.mot-de-passe'))).toBe(true);
  });

  test('a press on the simulated screen breaks nothing, and tells how to try', async ({ page }) => {
    await watch(page);
    const { step } = await stateOf(page);
    await page.mouse.click(900, 450);
    await page.keyboard.type('abc');
    await expect(page.locator('[data-coach] .notice')).toContainText('À moi maintenant');
    expect((await stateOf(page)).step).toBe(step);
    await next(page);
    await expect(page.locator('[data-coach] .notice')).toHaveCount(0);
  });

  for (const text of [100, 200]) {
    test(`axe finds nothing at any size, words at ${text} %, and all can be pressed`, async ({
      page,
    }) => {
      await watch(page);
      await setTextSize(page, text);
      for (const step of ['ouvrir-compte', 'numero', 'valider-code']) {
        await watchTo(page, step);
        for (const [width, height] of sizes) {
          const place = `${step} at ${width}×${height}`;
          await page.setViewportSize({ width, height });
          await expect(page.locator('[data-coach] h2'), place).toBeInViewport();
          expect(await misfits(page), place).toEqual([]);
          if (isLong || width !== 768) expect(await violations(page), place).toEqual([]);
        }
      }
      while (!(await stateOf(page)).result) await next(page);
      expect(await violations(page)).toEqual([]);
    });
  }

  test('in forced colours the pointer is seen', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await watch(page);
    await watchTo(page, 'numero');
    await expect(page.locator('[data-demonstration-pointer] svg')).toBeInViewport();
  });
});

/** Whether the pointer's tip is over this thing. */
function isOver(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const tip = document.querySelector('[data-demonstration-pointer]')?.getBoundingClientRect();
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    if (!tip || !box) return false;
    const isIn = (at: number, from: number, to: number) => at >= from && at <= to;
    return isIn(tip.left, box.left, box.right) && isIn(tip.top, box.top, box.bottom);
  }, selector);
}

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  const pause = (page: Page) => page.locator(actionIs('pause'));

  /** A demonstration whose time passes only when the test lets it. */
  async function watchInSteps(page: Page): Promise<void> {
    await page.clock.install();
    await watch(page);
    await page.clock.pauseAt(Date.now() + 3_600_000);
  }

  /** Lets it play, a tenth of a second at a time. */
  async function until(page: Page, isSo: () => Promise<boolean>): Promise<void> {
    for (let turn = 0; turn < 400; turn += 1) {
      if (await isSo()) return;
      await page.clock.runFor(100);
    }
    expect(await isSo()).toBe(true);
  }

  const valueOf = (page: Page) => page.locator(field).inputValue();

  test('the pointer comes over the place, and types letter by letter until the step passes', async ({
    page,
  }) => {
    const act = actAt(readScenario(attestation), 'numero', 'colette');
    const whole = act.kind === 'fill' ? act.text : '';
    await watchInSteps(page);
    while ((await stateOf(page)).step !== 'numero') await next(page);
    await until(page, async () => (await valueOf(page)) !== '');
    await expect.poll(() => isOver(page, field)).toBe(true);
    const beginning = await valueOf(page);
    expect(beginning.length).toBeLessThan(whole.length);
    expect(whole.startsWith(beginning)).toBe(true);

    await pause(page).click();
    await expect(pause(page)).toHaveText('Continuer');
    await page.clock.fastForward('24:00:00');
    expect(await valueOf(page)).toBe(beginning);
    await pause(page).click();
    await until(page, async () => (await stateOf(page)).step === 'mot-de-passe');
    expect(await valueOf(page)).toBe(whole);
  });

  test('it waits while its page is hidden, until the learner goes on', async ({ page }) => {
    await watchInSteps(page);
    const { step } = await stateOf(page);
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await page.clock.fastForward('24:00:00');
    expect((await stateOf(page)).step).toBe(step);
    await expect(pause(page)).toHaveText('Continuer');
  });

  test('« Plus lentement » stays switched on when it begins again', async ({ page }) => {
    await watchInSteps(page);
    const slower = page.locator(actionIs('lent'));
    await slower.click();
    await expect(slower).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: 'Recommencer' }).click();
    await expect(slower).toHaveAttribute('aria-pressed', 'true');
  });

  test('the window of comfort holds it, and « calme » stops all motion at once', async ({
    page,
  }) => {
    await watchInSteps(page);
    await page.getByRole('button', { name: 'Confort' }).click();
    await expect(pause(page)).toHaveText('Continuer');
    await page.evaluate(() => document.documentElement.setAttribute('data-calm', 'true'));
    await expect(pause(page)).toHaveCount(0);
  });
});
