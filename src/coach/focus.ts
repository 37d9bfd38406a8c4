const fields =
  'input:not([type=button], [type=submit], [type=checkbox], [type=radio]), textarea, select, [contenteditable]';

/** Whether a text is being written, or a line chosen, in this element. */
export const isField = (element: Element): boolean => element.matches(fields);

/**
 * Puts the focus on the panel's sentence when a step begins (WCAG 2.4.3), except where that would
 * take it from the learner: in a field, and on a control to which they have just moved themselves,
 * as Tab does when it leaves a field. Call inside a frame, once the browser has moved the focus.
 * @param heading has `tabindex=-1`
 * @param panel what holds it; a focus that is still there goes to the sentence
 * @param before what had the focus when the step changed; `body` while a field is being left
 */
export function focusStep(heading: HTMLElement, panel: Element, before: Element | null): void {
  const now = document.activeElement ?? document.body;
  if (now !== document.body && !panel.contains(now)) {
    if (isField(now) || now !== before) return;
  }
  heading.focus({ preventScroll: true });
}

/**
 * Puts the focus on the panel's sentence where what has it on the screen cannot be seen (WCAG
 * 2.4.11): the light brought another part of the page into view. Call once all that is drawn.
 */
export function keepFocusSeen(heading: HTMLElement, panel: Element): void {
  const focused = document.activeElement;
  if (!focused || focused === document.body || panel.contains(focused)) return;
  const { left, right, top, bottom, width } = focused.getBoundingClientRect();
  if (width === 0) return;
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const parts = [focused, ...((focused as HTMLInputElement).labels ?? [])];
  if (!parts.some((part) => part.contains(hit))) heading.focus({ preventScroll: true });
}
