import { overlap, type Box } from './clear-area';

/** Room for the ring around the target. */
const margin = 14;

const height = (box: Box): number => box.bottom - box.top;

const canScroll = (element: Element): boolean =>
  /auto|scroll/u.test(getComputedStyle(element).overflowY) &&
  (element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth);

/** What the element scrolls in, from the inside out. The mark stands beside it, never over it. */
function scrollersOf(element: Element, frame: Element): Element[] {
  const found: Element[] = [];
  for (let up = element.parentElement; up && up !== frame; up = up.parentElement) {
    if (canScroll(up)) found.push(up);
  }
  return found;
}

/** What bounds the place where the element stands. */
function boundsOf(element: Element, frame: Element): Box[] {
  const screen: Box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const around = [frame, ...scrollersOf(element, frame)];
  return [screen, ...around.map((each) => each.getBoundingClientRect())];
}

/** What one can see now of the place where the element stands. */
const visibleArea = (element: Element, frame: Element): Box =>
  boundsOf(element, frame).reduce(overlap);

/** How much of it one could see at once, wherever it is scrolled. */
const roomFor = (element: Element, frame: Element): number =>
  Math.min(...boundsOf(element, frame).map(height));

function shows(element: Element, area: Box): boolean {
  const box = element.getBoundingClientRect();
  const gap = Math.min(margin, Math.max(0, (height(area) - height(box)) / 2));
  return (
    box.top >= area.top + gap - 1 &&
    box.bottom <= area.bottom - gap + 1 &&
    box.left >= area.left - 1 &&
    box.right <= area.right + 1
  );
}

/**
 * Scrolls the element to the middle of what is left for the page; nothing where it shows whole. Of
 * one that is too tall, the target itself comes into view.
 */
export function bringIntoView(element: Element, frame: Element): void {
  const tall = height(element.getBoundingClientRect()) > roomFor(element, frame);
  const core = (tall && element.querySelector('[data-target]')) || element;
  if (!shows(core, visibleArea(core, frame))) {
    core.scrollIntoView({
      block: tall && core === element ? 'start' : 'center',
      inline: 'nearest',
      behavior: 'instant',
    });
  }
  const focused = frame.querySelector(':focus-visible');
  if (focused) showBoth(core, focused, frame);
}

/**
 * What the keys have led to comes back into view (WCAG 2.4.11), as far as the target stays there
 * too: with its label, or at least the target itself.
 */
function showBoth(core: Element, focused: Element, frame: Element): void {
  const area = visibleArea(focused, frame);
  const scroller = scrollersOf(focused, frame)[0];
  if (!scroller || isWhole(focused, area)) return;
  const { top, bottom } = focused.getBoundingClientRect();
  const before = scroller.scrollTop;
  scroller.scrollTop += top < area.top ? top - area.top : bottom - area.bottom;
  const place = core.querySelector('[data-target]') ?? core;
  if (!isWhole(place, visibleArea(core, frame))) scroller.scrollTop = before;
}

function isWhole(element: Element, area: Box): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= area.top - 1 && bottom <= area.bottom + 1;
}
