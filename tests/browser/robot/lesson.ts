import { expect, type Page } from '@playwright/test';
import { wordOf, type Language } from './words';

export type Level = 'regarder' | 'aide' | 'exercice' | 'seul';

export interface State {
  readonly step: string;
  readonly result: string | undefined;
}

export const addressOf = (id: string, level: Level): string => `/#/exercice/${id}/${level}`;

/** Where the lesson on the screen is; waits for one. */
export async function stateOf(page: Page): Promise<State> {
  await page.locator('[data-coach]').waitFor();
  return page.locator('[data-coach]').evaluate((coach) => ({
    step: (coach as HTMLElement).dataset['step'] ?? '',
    result: coach.querySelector<HTMLElement>('[data-result]')?.dataset['result'],
  }));
}

/** Waits until the lesson is at another step, or over. */
export async function afterStep(page: Page, step: string): Promise<State> {
  const moved = (before: string) => {
    const coach = document.querySelector<HTMLElement>('[data-coach]');
    return coach?.dataset['step'] !== before || coach.querySelector('[data-result]') !== null;
  };
  await page.waitForFunction(moved, step, { timeout: 8000 }).catch(async () => {
    const said = await page.locator('[data-coach]').innerText();
    throw new Error(`Still at « ${step} ». The coach shows:\n${said}`);
  });
  return stateOf(page);
}

/** Everything done so far is on the disk. */
export async function afterSaving(page: Page): Promise<void> {
  // What was just done is handed over once it is painted; until then the mark is that of before.
  await page.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))),
      ),
  );
  await expect(page.locator('[data-coach] [data-saved="saved"]')).toBeVisible();
}

/** What can be read on the simulated screen: every target, with what it holds. */
export function screenOf(page: Page): Promise<readonly (readonly [string, string])[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-target]')]
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => {
        const inputs = [element, ...element.querySelectorAll('*')] as HTMLInputElement[];
        const held = inputs.flatMap(({ type, checked, value }) => {
          if (type === 'checkbox' || type === 'radio') return checked ? ['x'] : ['-'];
          return typeof value === 'string' && type !== 'button' ? [value] : [];
        });
        return [element.dataset['target'] ?? '', held.join()] as const;
      }),
  );
}

/** Makes the words larger, with the button that stands over every room. */
export async function setTextSize(
  page: Page,
  percent: number,
  language: Language = 'fr',
): Promise<void> {
  if (percent === 100) return;
  await page.getByRole('button', { name: wordOf(language, 'app.comfort'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator(`input[type=radio][value="${percent}"]`).focus();
  await page.keyboard.press('Space');
  await expect(page.locator('html')).toHaveAttribute('data-text-size', String(percent));
  await dialog.getByRole('button', { name: wordOf(language, 'app.done') }).click();
  await expect(dialog).toBeHidden();
}
