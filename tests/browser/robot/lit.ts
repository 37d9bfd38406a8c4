import type { Page } from '@playwright/test';
import { aimAt, targetIs } from './aim';

/** The thing in the spotlight that has a public name. */
const inLight = '[data-spotlight][data-target], [data-spotlight] [data-target]';

/** The public name of what is lit; undefined where nothing is. */
export async function litTarget(page: Page): Promise<string | undefined> {
  const lit = page.locator(inLight).first();
  return (await lit.count()) === 0
    ? undefined
    : ((await lit.getAttribute('data-target')) ?? undefined);
}

interface Question {
  readonly selector: string;
  /** A point of it that can be seen. */
  readonly x: number;
  readonly y: number;
}

/** Runs in the page: waits a little for the light, which follows the screen. */
async function look({ selector, x, y }: Question): Promise<readonly string[]> {
  const frame = () => new Promise((done) => requestAnimationFrame(done));

  function faults(): string[] {
    const spot = document.querySelector('[data-spotlight]');
    const place = [...document.querySelectorAll<HTMLElement>(selector)].find(
      (element) => element.getClientRects().length > 0,
    );
    if (!spot || !place) return [`${selector} is not lit`];
    if (!spot.contains(place)) return [`the light is on something else than ${selector}`];
    const seen = new DOMPoint(x, y);
    const veils = [...document.querySelectorAll<SVGPathElement>('[data-veil] path')];
    const isVeiled = veils.some(
      (veil) => getComputedStyle(veil).display !== 'none' && veil.isPointInFill(seen),
    );
    const { outlineStyle, outlineWidth } = getComputedStyle(spot);
    const isRinged = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 4;
    return [
      ...(isVeiled ? [`${selector} is under the veil`] : []),
      ...(isRinged ? [] : [`${selector} has no ring`]),
    ];
  }

  const limit = performance.now() + 3000;
  for (; faults().length > 0 && performance.now() < limit; await frame());
  return faults();
}

/** What is wrong with the light on a place; nothing where all is well. */
export async function lightFaults(page: Page, place: string): Promise<readonly string[]> {
  const selector = targetIs(place);
  const { x, y } = await aimAt(page, selector);
  return page.evaluate(look, { selector, x, y });
}
