import type { Page } from '@playwright/test';

/** Where a thing is, and whether a press there would reach it. */
export interface Aim {
  readonly x: number;
  readonly y: number;
  /** What lies over it; absent where nothing does. */
  readonly over?: string;
}

interface Question {
  readonly selector: string;
  /** Scrolls, as a learner would, what can be scrolled by hand. */
  readonly scroll: boolean;
}

/** Runs in the page: waits until the thing is drawn and stands still, then looks from above. */
async function look({ selector, scroll }: Question): Promise<Aim | undefined> {
  const limit = performance.now() + 8000;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const byHand = (element: Element) => /auto|scroll/u.test(getComputedStyle(element).overflowY);
  const find = () =>
    [...document.querySelectorAll<HTMLElement>(selector)].find(
      (element) => element.getClientRects().length > 0,
    );

  function scrollTo(element: Element): void {
    for (let up = element.parentElement; up; up = up.parentElement) {
      slideTo(element, up);
      if (!byHand(up) || up.scrollHeight <= up.clientHeight) continue;
      const [box, area] = [element.getBoundingClientRect(), up.getBoundingClientRect()];
      const { top, bottom } = besideMark(element, up, area);
      const edge = Math.min(40, (bottom - top) / 8);
      if (box.top >= top + edge && box.bottom <= bottom - edge) continue;
      up.scrollTop += (box.top + box.bottom) / 2 - (top + bottom) / 2;
    }
  }

  /** The training mark stays at the head of what scrolls under it, and at the foot of what is before. */
  function besideMark(
    element: Element,
    up: Element,
    area: DOMRect,
  ): { top: number; bottom: number } {
    const found = up.querySelector('[data-mark]');
    const mark = found?.getBoundingClientRect();
    if (!found || !mark) return area;
    const isBefore = element.compareDocumentPosition(found) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (isBefore) return { top: area.top, bottom: Math.min(area.bottom, mark.top) };
    return {
      top: mark.bottom < area.bottom ? Math.max(area.top, mark.bottom) : area.top,
      bottom: area.bottom,
    };
  }

  function slideTo(element: Element, up: Element): void {
    const canSlide = /auto|scroll/u.test(getComputedStyle(up).overflowX);
    if (!canSlide || up.scrollWidth <= up.clientWidth) return;
    const [box, area] = [element.getBoundingClientRect(), up.getBoundingClientRect()];
    if (box.left >= area.left && box.right <= area.right) return;
    up.scrollLeft += (box.left + box.right) / 2 - (area.left + area.right) / 2;
  }

  function name(element: Element | null): string {
    if (!element) return 'nothing: it is outside the window';
    const { dataset, className, tagName } = element as HTMLElement;
    return `${tagName} ${dataset['target'] ?? dataset['action'] ?? String(className)}`;
  }

  /** Of what is taller than the window that it scrolls in, the part that shows. */
  function shown(element: HTMLElement): { top: number; bottom: number } {
    let { top, bottom } = element.getBoundingClientRect();
    for (let up = element.parentElement; up; up = up.parentElement) {
      const area = up.getBoundingClientRect();
      if (!byHand(up) || bottom - top <= area.height) continue;
      [top, bottom] = [Math.max(top, area.top), Math.min(bottom, area.bottom)];
    }
    return { top, bottom };
  }

  function aim(element: HTMLElement): Aim {
    const { left, right } = element.getBoundingClientRect();
    const { top, bottom } = shown(element);
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const hit = document.elementFromPoint(x, y);
    const labels = [...((element as HTMLInputElement).labels ?? [])];
    const reached = hit && (element.contains(hit) || labels.some((label) => label.contains(hit)));
    return reached ? { x, y } : { x, y, over: name(hit) };
  }

  let [element, last, seen] = [find(), '', false];
  for (; performance.now() < limit; await frame()) {
    element = find();
    if (element && scroll && !seen) scrollTo(element);
    const box = element ? JSON.stringify(element.getBoundingClientRect()) : '';
    if (element && seen && box === last) return aim(element);
    seen = element !== undefined && box === last;
    last = box;
  }
  return element ? aim(element) : undefined;
}

/** @throws when the thing does not come on the screen */
export async function aimAt(page: Page, selector: string, scroll = false): Promise<Aim> {
  const aim = await page.evaluate(look, { selector, scroll });
  if (!aim) throw new Error(`${selector} is not on the screen.`);
  return aim;
}

export const targetIs = (name: string): string => `[data-target="${name}"]`;
export const optionIs = (target: string, option: string): string =>
  `${targetIs(target)} [data-option="${option}"]`;
export const actionIs = (name: string): string => `[data-coach] [data-action="${name}"]`;
