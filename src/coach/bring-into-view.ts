import { overlap, pageArea, type Box } from './clear-area';

/** Room for the ring around the target. */
const margin = 14;

const height = (box: Box): number => box.bottom - box.top;

const scrolls = (element: Element): boolean =>
  element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth;

const comesAfter = (element: Element, mark: Element): boolean =>
  (mark.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/**
 * What one can see of the place where the element stands: its scrollers, below the mark; of what
 * stands before it, the part above, as the mark stays in sight at the foot as well.
 */
function visibleArea(element: Element, frame: Element): Box {
  const screen: Box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const marks = [...frame.querySelectorAll('[data-mark]')];
  const boxesOf = (after: boolean): DOMRect[] =>
    marks
      .filter((mark) => comesAfter(element, mark) === after)
      .map((mark) => mark.getBoundingClientRect());
  const page = pageArea(frame.getBoundingClientRect(), boxesOf(true));
  const foot = Math.min(page.bottom, ...boxesOf(false).map(({ top }) => top));
  let area = overlap({ ...page, bottom: foot }, screen);
  for (let up = element.parentElement; up && up !== frame; up = up.parentElement) {
    if (scrolls(up)) area = overlap(area, up.getBoundingClientRect());
  }
  return area;
}

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
  const area = visibleArea(element, frame);
  const tall = height(element.getBoundingClientRect()) > height(area);
  const core = (tall && element.querySelector('[data-target]')) || element;
  if (!shows(core, area)) {
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
  const scroller = scrollerOf(focused, frame);
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

function scrollerOf(element: Element, frame: Element): Element | undefined {
  for (let up = element.parentElement; up; up = up.parentElement) {
    const canScroll = /auto|scroll/u.test(getComputedStyle(up).overflowY);
    if (canScroll && up.scrollHeight > up.clientHeight) return up;
    if (up === frame) return undefined;
  }
  return undefined;
}
