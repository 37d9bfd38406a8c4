import type { Page } from '@playwright/test';

/** How a learner acts on the screen. Selectors name what is acted on. */
export interface Hand {
  readonly page: Page;
  /** What went wrong on the way, in plain words. */
  readonly faults: Set<string>;
  press(selector: string): Promise<void>;
  /** Writes in a field and stays in it. */
  write(selector: string, text: string): Promise<void>;
  /** Goes out of the field. */
  leave(): Promise<void>;
  choose(target: string, option: string): Promise<void>;
  key(selector: string, key: string): Promise<void>;
}

export type MakeHand = (page: Page) => Hand;

export const isList = (page: Page, selector: string): Promise<boolean> =>
  page.locator(`select${selector}`).isVisible();
