import type { TargetName } from '../../simulator/world/gesture';
import { wholeScreen, type Area } from './area';

/** Where things are in a picture of a screen, however small it is drawn. */

/** What a target looks like: its element, or a field together with its label. */
interface Spot {
  readonly element: HTMLElement;
  box(): DOMRect;
}

function spotIn(screen: HTMLElement, target: TargetName): Spot | undefined {
  const all = screen.querySelectorAll<HTMLElement>('[data-pictured]');
  const found = [...all].find((each) => each.dataset['pictured'] === target);
  if (!found) return undefined;
  const group = found.closest<HTMLElement>('[data-spot]');
  if (!group) return { element: found, box: () => dressed(found).getBoundingClientRect() };
  return { element: group, box: () => inked(group) };
}

/** A button whose frame belongs to what stands closely round it, and holds nothing else. */
function dressed(element: HTMLElement): HTMLElement {
  const round = element.parentElement;
  if (!round || round.childElementCount > 1 || round.textContent !== element.textContent) {
    return element;
  }
  const isClose = round.offsetWidth < element.offsetWidth + 48;
  return isClose && round.offsetHeight < element.offsetHeight + 32 ? round : element;
}

/** What is drawn of a group: its lines may be empty at their end. */
function inked(group: HTMLElement): DOMRect {
  const things = [...group.querySelectorAll('input, select, textarea, button')];
  const boxes = [...things, ...textsIn(group)].map((each) => each.getBoundingClientRect());
  const shown = boxes.filter(({ width, height }) => width > 0 && height > 0);
  if (shown.length === 0) return group.getBoundingClientRect();
  const left = Math.min(...shown.map((box) => box.left));
  const top = Math.min(...shown.map((box) => box.top));
  const right = Math.max(...shown.map((box) => box.right));
  const bottom = Math.max(...shown.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

function textsIn(group: HTMLElement): readonly Range[] {
  const walker = document.createTreeWalker(group, NodeFilter.SHOW_TEXT);
  const found: Range[] = [];
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(text);
    found.push(range);
  }
  return found;
}

/** The places of the targets that are drawn; none where the picture has no size. */
export function placesOf(screen: HTMLElement, targets: readonly TargetName[]): readonly Area[] {
  const frame = screen.getBoundingClientRect();
  if (frame.width === 0) return [];
  const unit = frame.width / wholeScreen.width;
  return targets.flatMap((target) => {
    const box = spotIn(screen, target)?.box();
    if (!box) return [];
    return {
      left: (box.left - frame.left) / unit,
      top: (box.top - frame.top) / unit,
      width: box.width / unit,
      height: box.height / unit,
    };
  });
}

/** Scrolls the pictured page until the first target stands in its middle, where it is hidden. */
export function centre(screen: HTMLElement, targets: readonly TargetName[]): void {
  const spot = targets.map((target) => spotIn(screen, target)).find((each) => each !== undefined);
  if (!spot) return;
  for (let up = spot.element.parentElement; up && up !== screen; up = up.parentElement) {
    if (up.scrollHeight > up.clientHeight) bring(spot, up, screen);
  }
}

function bring(spot: Spot, scroller: HTMLElement, screen: HTMLElement): void {
  const scale = screen.getBoundingClientRect().width / screen.offsetWidth;
  const area = scroller.getBoundingClientRect();
  const box = spot.box();
  const room = 8 * scale;
  if (box.top >= area.top + room && box.bottom <= area.bottom - room) return;
  const middle = (box.top + box.bottom - area.top - area.bottom) / 2;
  scroller.scrollTop += middle / scale;
}
