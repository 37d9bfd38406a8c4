import { driver, type Config } from 'driver.js';
import { bringIntoView } from './bring-into-view';
import { veilPath } from './clear-area';
import './spotlight.css';

/** Shows one thing on the simulated screen. Presses, keys and names of the page stay as they are. */
export interface Spotlight {
  /** Lights this element and brings it into view; the same as `clear` without one. */
  show(element: Element | undefined): void;
  /** Call after a change of layout. Drawn in the next frame. */
  refresh(): void;
  clear(): void;
  destroy(): void;
}

const settings: Config = {
  allowKeyboardControl: false,
  allowClose: false,
  animate: false,
  overlayColor: '#1f2a37',
  overlayOpacity: 0.72,
  stagePadding: 11,
  stageRadius: 19,
};

const touchedByDriver = ['aria-haspopup', 'aria-expanded', 'aria-controls'] as const;

/** Runs what rewrites the names and states of these elements, and gives them back as they were. */
function keepingAria(elements: readonly (Element | undefined)[], act: () => void): void {
  const kept = elements.flatMap((element) =>
    element
      ? touchedByDriver.map((name) => [element, name, element.getAttribute(name)] as const)
      : [],
  );
  act();
  for (const [element, name, value] of kept) {
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
}

/**
 * A spotlight over driver.js, which draws the veil and nothing else: no popover, no motion, no key.
 * One for a lesson; it uses one driver throughout.
 * @param frame the element that holds the simulated computer; the veil stays inside it, and below
 *   its mark (`[data-mark]`)
 */
export function createSpotlight(frame: HTMLElement): Spotlight {
  const lamp = driver(settings);
  const sizes = new ResizeObserver(resized);
  const known = new WeakSet<Element>();
  let shown: Element | undefined;
  let pending = 0;
  let clipped = '';

  document.addEventListener('scroll', refresh, { capture: true, passive: true });

  /** Its keys would cancel every Tab and skip `tel` and `email`; its click has nothing to do here. */
  function deafen(): void {
    const heard = lamp.getState('__events');
    if (!heard) return;
    removeEventListener('keydown', heard.onKeydown);
    removeEventListener('keyup', heard.onKeyup);
    document.removeEventListener('click', heard.onClick);
  }

  function clip(): void {
    pending = 0;
    const veil: SVGElement | undefined = lamp.getState('__overlaySvg');
    if (!veil) return;
    const marks = [...frame.querySelectorAll('[data-mark]')].map((m) => m.getBoundingClientRect());
    const radius = parseFloat(getComputedStyle(frame).borderEndEndRadius) || 0;
    const shape = `path(evenodd, "${veilPath(frame.getBoundingClientRect(), marks, radius)}")`;
    if (clipped === shape && veil.style.clipPath) return;
    clipped = shape;
    veil.style.clipPath = shape;
  }

  /** After driver.js has drawn, in the same frame. */
  function clipSoon(): void {
    cancelAnimationFrame(pending);
    pending = requestAnimationFrame(clip);
  }

  function refresh(): void {
    if (!shown) return;
    lamp.refresh();
    clipSoon();
  }

  function resized(entries: readonly ResizeObserverEntry[]): void {
    const changed = entries.filter(({ target }) => known.has(target));
    for (const { target } of entries) known.add(target);
    if (!shown || changed.length === 0) return;
    const moved = changed.some(({ target }) => target === frame || target === shown);
    if (moved) bringIntoView(shown, frame);
    refresh();
  }

  /** The target, and all that can grow around it. */
  function watch(element: Element): void {
    sizes.disconnect();
    for (let up: Element | null = element; up; up = up.parentElement) {
      known.delete(up);
      sizes.observe(up);
      if (up === frame) return;
    }
  }

  function show(element: Element | undefined): void {
    if (!element) return clear();
    bringIntoView(element, frame);
    if (element === shown) return refresh();
    const begins = !lamp.isActive();
    shown?.removeAttribute('data-spotlight');
    keepingAria([shown, element], () => lamp.highlight({ element }));
    if (begins) deafen();
    element.setAttribute('data-spotlight', '');
    shown = element;
    watch(element);
    clipSoon();
  }

  function clear(): void {
    if (!shown) return;
    shown.removeAttribute('data-spotlight');
    keepingAria([shown], () => lamp.destroy());
    shown = undefined;
    sizes.disconnect();
    cancelAnimationFrame(pending);
  }

  function destroy(): void {
    clear();
    document.removeEventListener('scroll', refresh, { capture: true });
  }

  return { show, refresh, clear, destroy };
}
