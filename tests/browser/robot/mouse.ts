import type { Page } from '@playwright/test';
import { aimAt, optionIs, targetIs } from './aim';
import { isList, type Hand } from './hand';

/** Moves, presses and releases a real pointer; writes on the keyboard. */
export class MouseHand implements Hand {
  readonly faults = new Set<string>();
  constructor(readonly page: Page) {}

  async press(selector: string): Promise<void> {
    const { x, y, over } = await aimAt(this.page, selector, true);
    if (over !== undefined) throw new Error(`${selector} cannot be pressed: it is under ${over}.`);
    const { mouse } = this.page;
    await mouse.move(x, y, { steps: 2 });
    await mouse.down();
    await mouse.up();
  }

  async write(selector: string, text: string): Promise<void> {
    await this.press(selector);
    await this.page.keyboard.press('ControlOrMeta+A');
    if (text === '') await this.page.keyboard.press('Delete');
    await this.page.keyboard.type(text);
  }

  leave(): Promise<void> {
    return this.press('[data-coach] h2');
  }

  async choose(target: string, option: string): Promise<void> {
    // The browser draws an open list in a window of its own, where a test cannot press.
    if (await isList(this.page, targetIs(target))) {
      await this.page.locator(targetIs(target)).selectOption(option);
    } else {
      await this.press(optionIs(target, option));
    }
  }

  async key(selector: string, key: string): Promise<void> {
    await this.press(selector);
    await this.page.keyboard.press(key);
  }
}
