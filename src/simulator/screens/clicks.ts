/**
 * Whether a click is the second of a double click, and not a press of its own: older hands often
 * click twice where one click is meant. `data-double-click="two"` on the document's root counts both,
 * as a real computer does; it is read at each press, so that whoever sets it need not be known here.
 */
export function isSecondClick(event: MouseEvent): boolean {
  const root = (event.target as Element | null)?.ownerDocument.documentElement;
  return event.detail > 1 && root?.dataset['doubleClick'] !== 'two';
}

/** Of a box and its words: the second click would take back what the first one chose. */
export function forgetSecondClicks(label: HTMLElement): () => void {
  const click = (event: MouseEvent) => {
    if (isSecondClick(event)) event.preventDefault();
  };
  label.addEventListener('click', click);
  return () => label.removeEventListener('click', click);
}
