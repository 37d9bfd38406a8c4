import { expect, type Page } from '@playwright/test';
import type { Chance } from '../../lesson/support/chance';
import type { Robot } from '../robot';
import { actionIs, targetIs } from './aim';
import { stateOf } from './lesson';

/** Where curious hands go: other tabs, the page before, a new tab, the bookmarks. */
const tempting = /^(?:onglet\.|navigateur\.(?:retour|nouvel-onglet|favori))/u;

/** Runs in the page: the names of what can be pressed on the simulated screen. */
const pressable = (): string[] =>
  [...document.querySelectorAll<HTMLButtonElement>('.simulated button[data-target]')]
    .filter((button) => !button.disabled && button.getClientRects().length > 0)
    .map((button) => button.dataset['target'] ?? '');

const isAstray = (page: Page): Promise<boolean> => page.locator('[data-coach] .way').isVisible();
const mayGoBack = (page: Page): Promise<boolean> => page.locator(actionIs('avant')).isVisible();

/** Goes somewhere else for a moment, and comes back by what the panel offers. */
export async function wander(robot: Robot, step: string, chance: Chance): Promise<void> {
  const { page, hand } = robot;
  const targets = (await page.evaluate(pressable)).filter((name) => tempting.test(name));
  if (targets.length === 0) return;
  const target = chance.oneOf(targets);
  await hand.press(targetIs(target));
  const { step: after, result } = await stateOf(page);
  if (after !== step || result !== undefined) return;
  for (let turns = 0; turns < 5 && (await mayGoBack(page)); turns += 1) {
    await hand.press(actionIs('avant'));
  }
  expect(await isAstray(page), `${step}: after ${target}, the panel leads back`).toBe(false);
}
