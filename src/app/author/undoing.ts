/**
 * What the usual keys of editors ask for: Ctrl+Z back, Ctrl+Y or Ctrl+Shift+Z forward.
 * @returns undefined for any other key, and where somebody has answered to it already
 */
export function undoKey(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'y') return 'redo';
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return undefined;
}

/** Where letters are typed, the keys are those of the field. */
export function isTyped(target: EventTarget | null): target is Element {
  return (
    target instanceof Element &&
    target.matches('input:not([type=checkbox], [type=radio]), textarea')
  );
}

/** What was pressed and can do no more hands the focus to a button beside it. */
export function handFocusOn(box: HTMLElement | undefined, pressed: Element | null): void {
  if (box?.contains(pressed) && pressed?.matches(':disabled'))
    box.querySelector<HTMLElement>('button:enabled')?.focus();
}
