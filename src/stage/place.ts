/** Targets on the simulated screen, found by their public names. */

const isDrawn = (element: Element): boolean => element.getClientRects().length > 0;

/** The element of a target; undefined where it is not on the screen. */
export function findTarget(frame: Element, target: string | undefined): HTMLElement | undefined {
  if (target === undefined) return undefined;
  const found = frame.querySelectorAll<HTMLElement>(`[data-target="${CSS.escape(target)}"]`);
  return [...found].find(isDrawn);
}

/** What the spotlight shows of it: a field together with its label. */
export const spotOf = (element: HTMLElement | undefined): HTMLElement | undefined =>
  element?.closest<HTMLElement>('[data-spot]') ?? element;

const focusable = 'a[href], button, input, select, textarea, [tabindex]';

/** Moves the focus to the target, or to the first thing in it that takes the focus. */
export function focusTarget(element: HTMLElement | undefined): void {
  const taker = element?.matches(focusable)
    ? element
    : element?.querySelector<HTMLElement>(focusable);
  taker?.focus();
}
