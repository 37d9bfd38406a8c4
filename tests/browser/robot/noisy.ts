import type { Page } from '@playwright/test';
import { computer } from '../../../src/simulator/computer';
import type { Chance } from '../../lesson/support/chance';
import { aimAt } from './aim';
import { MouseHand } from './mouse';

/** How far the hand drifts between press and release, in pixels. */
const drift = 10;
/** Longer than any browser waits before it takes a finger that rests for a call of the menu. */
const long = 900;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Runs in the page: a point just inside the thing, from which a drift leads off it. */
function findRim(selector: string): Spot | undefined {
  const thing = [...document.querySelectorAll(selector)].find(
    (element) => element.getClientRects().length > 0,
  );
  if (!thing) return undefined;
  const { left, right, top, bottom } = thing.getBoundingClientRect();
  const middle = (top + bottom) / 2;
  const x = right - Math.min(4, (right - left) / 4);
  return thing.contains(document.elementFromPoint(x, middle)) ? { x, y: middle } : undefined;
}

/** A hand that shakes: presses slide, come twice or last; what is written has a sign too many. */
export class NoisyHand extends MouseHand {
  /** Which kinds of clumsiness there were. */
  readonly made = new Map<string, number>();

  constructor(
    page: Page,
    private readonly chance: Chance,
  ) {
    super(page);
  }

  override async press(selector: string): Promise<void> {
    const isPlain = await this.page
      .locator(selector)
      .first()
      .evaluate((element) => !element.matches('.simulated button'));
    const kind = isPlain
      ? 'plain'
      : this.chance.oneOf(['plain', 'drift', 'twice', 'long'] as const);
    if (kind === 'plain') return super.press(selector);
    this.made.set(kind, (this.made.get(kind) ?? 0) + 1);
    const { x, y, over } = await aimAt(this.page, selector, true);
    if (over !== undefined) throw new Error(`${selector} cannot be pressed: it is under ${over}.`);
    if (kind === 'drift') return this.#slide(selector, { x, y });
    if (kind === 'long') return this.#rest({ x, y });
    return this.page.mouse.dblclick(x, y);
  }

  override write(selector: string, text: string): Promise<void> {
    const target = /data-target="([^"]+)"/u.exec(selector)?.[1] ?? '';
    const spellings = [` ${text}`, `${text} `, text.toUpperCase(), text.toLowerCase()];
    const tolerated = spellings.filter(
      (each) => each !== text && computer.same(target, each, text),
    );
    return super.write(selector, this.chance.oneOf([text, ...tolerated]));
  }

  async #slide(selector: string, middle: Spot): Promise<void> {
    const { x, y } = (await this.page.evaluate(findRim, selector)) ?? middle;
    const { mouse } = this.page;
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + drift, y, { steps: 3 });
    await mouse.up();
  }

  /** A finger that rests on the screen. */
  async #rest({ x, y }: Spot): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const touch = (type: 'touchStart' | 'touchEnd', touchPoints: Spot[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', [{ x, y }]);
    await this.page.waitForTimeout(long);
    await touch('touchEnd', []);
    await session.detach();
  }
}
