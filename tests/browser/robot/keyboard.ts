import type { Page } from '@playwright/test';
import { aimAt, optionIs, targetIs } from './aim';
import { isList, type Hand } from './hand';

/** Where the focus is on its way to something. */
interface Focus {
  readonly there: boolean;
  readonly lost: boolean;
  /** The way to go: with Tab, or with Shift and Tab. */
  readonly forward: boolean;
  readonly fault?: string;
}

/** Runs in the page. */
function focusOnWay(selector: string): Focus {
  const focused = document.activeElement ?? document.body;
  const goal = [...document.querySelectorAll(selector)].find(
    (element) => element.getClientRects().length > 0,
  );
  const lost = focused === document.body;
  const ahead = goal && focused.compareDocumentPosition(goal) & Node.DOCUMENT_POSITION_FOLLOWING;
  const way = { there: focused === goal, lost, forward: lost || Boolean(ahead) };
  if (lost || way.there) return way;

  // A word that breaks over two lines has a piece on each.
  const hits = [...focused.getClientRects()].map(({ left, right, top, bottom }) =>
    document.elementFromPoint((left + right) / 2, (top + bottom) / 2),
  );
  const parts = [focused, ...((focused as HTMLInputElement).labels ?? [])];
  const seen = hits.some((hit) => hit && parts.some((part) => part.contains(hit)));
  const hit = hits[0];
  // As in a real browser, a bubble of the simulated one lies over the page until it is answered.
  const bubble = hit?.closest('[role=group], [role=dialog]');
  const isOfTheGame = Boolean(
    bubble && !bubble.contains(focused) && !bubble.closest('[data-coach]'),
  );
  if (seen || isOfTheGame) return way;
  const { dataset, tagName, textContent } = focused as HTMLElement;
  const name = dataset['target'] ?? dataset['action'] ?? `${tagName} ${textContent?.trim()}`;
  const over = hit ? `${hit.tagName} ${hit.className}` : 'the edge of the window';
  return { ...way, fault: `focus on ${name} is under ${over}` };
}

/** Far more stops than any of our screens has. */
const tooMany = 120;

/** Tab, Shift and Tab, arrows, Enter and Space; no pointer. */
export class KeyboardHand implements Hand {
  readonly faults = new Set<string>();
  constructor(readonly page: Page) {}

  async press(selector: string): Promise<void> {
    await this.#reach(selector);
    const checkable = await this.page.evaluate(
      () => document.activeElement?.matches('[type=checkbox], [type=radio]') ?? false,
    );
    await this.page.keyboard.press(checkable ? 'Space' : 'Enter');
    await this.#keepsFocus(selector);
  }

  async write(selector: string, text: string): Promise<void> {
    await this.#reach(selector);
    await this.page.keyboard.press('ControlOrMeta+A');
    if (text === '') await this.page.keyboard.press('Delete');
    await this.page.keyboard.type(text);
  }

  async leave(): Promise<void> {
    await this.page.keyboard.press('Tab');
    await this.#keepsFocus('a field left with Tab');
  }

  async choose(target: string, option: string): Promise<void> {
    if (await isList(this.page, targetIs(target))) {
      await this.#reach(targetIs(target));
      await this.page.keyboard.type(option);
      return;
    }
    // Tab leads to the option that is marked, else to the first.
    const marked = `${targetIs(target)} input:checked`;
    const isMarked = (await this.page.locator(marked).count()) > 0;
    await this.#reach(isMarked ? marked : `${targetIs(target)} input`);
    await this.#arrowTo(optionIs(target, option));
  }

  async key(selector: string, key: string): Promise<void> {
    await this.#reach(selector);
    await this.page.keyboard.press(key);
    await this.#keepsFocus(selector);
  }

  /** An arrow marks the option that it comes to; the one that is marked already wants Space. */
  async #arrowTo(selector: string): Promise<void> {
    for (let arrows = 0; arrows < tooMany; arrows += 1) {
      if (await this.page.locator(selector).isChecked()) return;
      const { there } = await this.page.evaluate(focusOnWay, selector);
      await this.page.keyboard.press(there ? 'Space' : 'ArrowDown');
    }
    throw new Error(`No arrow leads to ${selector}.`);
  }

  async #reach(selector: string): Promise<void> {
    await aimAt(this.page, selector);
    for (let stops = 0; stops < tooMany; stops += 1) {
      const { there, lost, forward, fault } = await this.page.evaluate(focusOnWay, selector);
      // Before the first Tab a step may just have begun: its own place came into view.
      if (fault !== undefined && stops > 0) this.faults.add(fault);
      if (there) return;
      if (lost && stops > 0) this.faults.add(`focus is lost on the way to ${selector}`);
      await this.page.keyboard.press(forward ? 'Tab' : 'Shift+Tab');
    }
    throw new Error(`No Tab leads to ${selector}.`);
  }

  /** A press may take away the very thing that had the focus. */
  async #keepsFocus(after: string): Promise<void> {
    const kept = () => document.activeElement !== document.body;
    await this.page
      .waitForFunction(kept, undefined, { timeout: 2000 })
      .catch(() => this.faults.add(`focus is lost after ${after}`));
  }
}
