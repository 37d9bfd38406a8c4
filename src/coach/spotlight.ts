import { bringIntoView } from './bring-into-view';
import { veilPath, type Box } from './clear-area';
import { createVeil } from './veil';
import './spotlight.css';

/** Shows one thing on the simulated screen. Presses, keys and names of the page stay as they are. */
export interface Spotlight {
  /** Lights this element and brings it into view; the same as `clear` without one. Drawn at once. */
  show(element: Element | undefined): void;
  clear(): void;
  destroy(): void;
}

/** Pixels around the element that stay clear: its ring lies there (spotlight.css). */
const padding = 11;
const holeRadius = 19;

/**
 * A ring around the element, and a veil over the rest of the page: no motion, no key, no press is
 * taken. One for a lesson.
 * @param frame the element that holds the simulated computer; the veil stays inside it, and below
 *   its mark (`[data-mark]`)
 */
export function createSpotlight(frame: HTMLElement): Spotlight {
  const veil = createVeil();
  const sizes = new ResizeObserver(resized);
  const known = new WeakSet<Element>();
  let shown: Element | undefined;
  let pending = 0;

  document.addEventListener('scroll', drawSoon, { capture: true, passive: true });
  addEventListener('resize', drawSoon);

  /** Reads all places before it writes: a layout for each change, not for each rectangle. */
  function draw(): void {
    if (!shown) return;
    const marks = [...frame.querySelectorAll('[data-mark]')].map((m) => m.getBoundingClientRect());
    const radius = parseFloat(getComputedStyle(frame).borderEndEndRadius) || 0;
    const hole = around(shown.getBoundingClientRect(), padding);
    veil.draw(veilPath({ frame: frame.getBoundingClientRect(), radius, marks, hole, holeRadius }));
  }

  /** Once for all that moves before the next frame. */
  function drawSoon(): void {
    cancelAnimationFrame(pending);
    pending = requestAnimationFrame(draw);
  }

  function resized(entries: readonly ResizeObserverEntry[]): void {
    const changed = entries.filter(({ target }) => known.has(target));
    for (const { target } of entries) known.add(target);
    if (!shown || changed.length === 0) return;
    const moved = changed.some(({ target }) => target === frame || target === shown);
    if (moved) bringIntoView(shown, frame);
    draw();
    // What changes its size may be drawn at another scale from the next frame on.
    drawSoon();
  }

  /** The target, all that can grow around it, and what holds the whole computer. */
  function watch(element: Element): void {
    sizes.disconnect();
    for (let up: Element | null = element; up; up = up.parentElement) {
      known.delete(up);
      sizes.observe(up);
    }
  }

  function show(element: Element | undefined): void {
    if (!element) return clear();
    bringIntoView(element, frame);
    const isNew = element !== shown;
    const before = shown;
    shown = element;
    draw();
    if (!isNew) return;
    before?.removeAttribute('data-spotlight');
    element.setAttribute('data-spotlight', '');
    watch(element);
  }

  function clear(): void {
    shown?.removeAttribute('data-spotlight');
    shown = undefined;
    veil.lift();
    sizes.disconnect();
    cancelAnimationFrame(pending);
  }

  function destroy(): void {
    clear();
    document.removeEventListener('scroll', drawSoon, { capture: true });
    removeEventListener('resize', drawSoon);
  }

  return { show, clear, destroy };
}

const around = ({ left, top, right, bottom }: Box, gap: number): Box => ({
  left: left - gap,
  top: top - gap,
  right: right + gap,
  bottom: bottom + gap,
});
