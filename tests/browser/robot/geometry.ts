import type { Page } from '@playwright/test';

/** Runs in the page. */
function look(): readonly string[] {
  const found: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    found.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
  }
  for (const part of document.querySelectorAll('[data-coach], [data-coach] *')) {
    const isCut = getComputedStyle(part).overflowX !== 'visible' && !part.closest('.sr-only');
    if (isCut && part.scrollWidth > part.clientWidth + 1) {
      found.push(`the panel is ${part.scrollWidth - part.clientWidth} px too wide`);
    }
  }
  // Left out: what is read aloud only, and the skip link before it has the focus.
  const isDrawn = (element: Element) =>
    element.getBoundingClientRect().width > 1 && !element.closest('.sr-only, [inert]');
  const all = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea'),
  ];
  for (const control of all.filter(isDrawn)) {
    const name = `« ${(control.getAttribute('aria-label') ?? control.innerText ?? '').trim()} »`;
    const simulated = control.closest('.simulated') !== null;
    const boxes = [control, ...((control as HTMLInputElement).labels ?? [])].map((each) =>
      each.getBoundingClientRect(),
    );
    const [width, height] = [
      Math.max(...boxes.map((box) => box.width)),
      Math.max(...boxes.map((box) => box.height)),
    ];
    // WCAG 2.2, 2.5.5 for ours and 2.5.8 for the simulated site; both leave out links in a sentence.
    const least = simulated ? 23.9 : 43.9;
    const inSentence = getComputedStyle(control).display === 'inline';
    if (!inSentence && (width < least || height < least)) {
      const target = control.dataset['target'] ?? name;
      found.push(`${target} is ${Math.round(width)}×${Math.round(height)}`);
    }
  }
  return found;
}

/** Controls that are too small to press, and a page or a panel that must be scrolled sideways. */
export const misfits = (page: Page): Promise<readonly string[]> => page.evaluate(look);

/** Runs in the page. */
async function reachAll(selector: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const control of document.querySelectorAll<HTMLElement>(selector)) {
    if (control.innerText.trim() === '' || control.closest('.sr-only')) continue;
    for (let up = control.parentElement; up; up = up.parentElement) {
      if (!/auto|scroll/u.test(getComputedStyle(up).overflowY)) continue;
      const [box, area] = [control.getBoundingClientRect(), up.getBoundingClientRect()];
      up.scrollTop += (box.top + box.bottom) / 2 - (area.top + area.bottom) / 2;
    }
    const { left, right, top, bottom } = control.getBoundingClientRect();
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    if (!hit || !control.contains(hit))
      found.push(`« ${control.innerText.trim()} » cannot be reached`);
  }
  return found;
}

/** What of the panel cannot be brought into view by scrolling. */
export const unreachable = (page: Page): Promise<readonly string[]> =>
  page.evaluate(reachAll, '[data-coach] :is(h2, p, li, button)');
