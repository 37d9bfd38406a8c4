import { overlap, pageArea, type Box } from './clear-area';

/** Room for the ring around the target. */
const margin = 14;

const scrolls = (element: Element): boolean =>
  element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth;

/** What one can see of the place where the element stands. */
function visibleArea(element: Element, frame: Element): Box {
  const screen: Box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  let area = overlap(frame.getBoundingClientRect(), screen);
  for (let up = element.parentElement; up && up !== frame; up = up.parentElement) {
    if (!scrolls(up)) continue;
    const marks = [...up.querySelectorAll('[data-mark]')].map((m) => m.getBoundingClientRect());
    area = overlap(area, pageArea(up.getBoundingClientRect(), marks));
  }
  return area;
}

/** Whether the page area shows the element whole, with room for its ring. */
export function isInView(element: Element, frame: Element): boolean {
  const box = element.getBoundingClientRect();
  const area = visibleArea(element, frame);
  const gap = Math.min(margin, Math.max(0, (area.bottom - area.top - box.height) / 2));
  return (
    box.top >= area.top + gap - 1 &&
    box.bottom <= area.bottom - gap + 1 &&
    box.left >= area.left - 1 &&
    box.right <= area.right + 1
  );
}

/** Scrolls the element to the middle of what is left for the page; nothing where it shows whole. */
export function bringIntoView(element: Element, frame: Element): void {
  if (isInView(element, frame)) return;
  const area = visibleArea(element, frame);
  const tall = element.getBoundingClientRect().height > area.bottom - area.top;
  element.scrollIntoView({
    block: tall ? 'start' : 'center',
    inline: 'nearest',
    behavior: 'instant',
  });
}
