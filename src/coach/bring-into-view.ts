import { overlap, pageArea, type Box } from './clear-area';

/** Room for the ring around the target. */
const margin = 14;

const height = (box: Box): number => box.bottom - box.top;

const scrolls = (element: Element): boolean =>
  element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth;

const comesAfter = (element: Element, mark: Element): boolean =>
  (mark.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** What one can see of the place where the element stands: its scrollers, below the mark. */
function visibleArea(element: Element, frame: Element): Box {
  const screen: Box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const marks = [...frame.querySelectorAll('[data-mark]')].filter((mark) =>
    comesAfter(element, mark),
  );
  const page = pageArea(
    frame.getBoundingClientRect(),
    marks.map((mark) => mark.getBoundingClientRect()),
  );
  let area = overlap(page, screen);
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
  if (shows(core, area)) return;
  core.scrollIntoView({
    block: tall && core === element ? 'start' : 'center',
    inline: 'nearest',
    behavior: 'instant',
  });
}
