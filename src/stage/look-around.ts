/** CSS pixels that a line, or an arrow key, is worth. */
const line = 40;

/** How far a key scrolls, in parts of what can be seen; absent for other keys. */
const byKey: Readonly<Record<string, (seen: number) => number>> = {
  ArrowDown: () => line,
  ArrowUp: () => -line,
  PageDown: (seen) => 0.9 * seen,
  PageUp: (seen) => -0.9 * seen,
  End: () => Infinity,
  Home: () => -Infinity,
};

/**
 * Scrolls the page of a simulated screen that answers nothing, by wheel, finger or keys: to look is
 * not to touch. An inert element hears none of these itself, so what holds it does.
 * @param desk holds the screen
 * @param moved told after each time that the page has moved
 * @returns what stops it
 */
export function lookAround(desk: HTMLElement, moved: () => void): () => void {
  let finger: Touch | undefined;

  /** The page, and once it is at its end what holds it, as a browser does. @returns whether it moved */
  function scroll(across: number, down: (seen: number) => number): boolean {
    const outwards = [...desk.querySelectorAll<HTMLElement>('[data-scroller]')].reverse();
    const isMoved = outwards.some((scroller) => scrollOne(scroller, across, down));
    if (isMoved) moved();
    return isMoved;
  }

  function scrollOne(scroller: Element, across: number, down: (seen: number) => number): boolean {
    const { scrollTop, scrollLeft, scrollHeight, clientHeight } = scroller;
    scroller.scrollTop = Math.min(Math.max(scrollTop + down(clientHeight), 0), scrollHeight);
    scroller.scrollLeft += across;
    return scroller.scrollTop !== scrollTop || scroller.scrollLeft !== scrollLeft;
  }

  const wheel = ({ deltaX, deltaY, deltaMode, ctrlKey }: WheelEvent) => {
    const unit = deltaMode === WheelEvent.DOM_DELTA_LINE ? line : 1;
    if (!ctrlKey) scroll(deltaX * unit, () => deltaY * unit);
  };

  const key = (event: KeyboardEvent) => {
    const far = byKey[event.key];
    if (!far || event.ctrlKey || event.altKey || event.metaKey) return;
    if (scroll(0, far)) event.preventDefault();
  };

  const begin = ({ touches }: TouchEvent) => {
    finger = touches.length === 1 ? touches[0] : undefined;
  };

  const drag = ({ touches }: TouchEvent) => {
    const now = touches.length === 1 ? touches[0] : undefined;
    const before = finger;
    finger = now;
    if (!now || !before) return;
    scroll(before.clientX - now.clientX, () => before.clientY - now.clientY);
  };

  desk.addEventListener('wheel', wheel, { passive: true });
  desk.addEventListener('keydown', key);
  desk.addEventListener('touchstart', begin, { passive: true });
  desk.addEventListener('touchmove', drag, { passive: true });
  return () => {
    desk.removeEventListener('wheel', wheel);
    desk.removeEventListener('keydown', key);
    desk.removeEventListener('touchstart', begin);
    desk.removeEventListener('touchmove', drag);
  };
}
