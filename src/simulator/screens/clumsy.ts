/** A gesture that older hands make where a plain click is meant. */
export type Clumsiness = 'missed' | 'long-press' | 'dragged' | 'double-click';

/** CSS pixels that a hand may drift between press and release. */
const drift = 16;
/** How near a click must be to have been meant for a thing. */
const near = 24;

interface Press {
  readonly element: HTMLElement;
  readonly x: number;
  readonly y: number;
}

function isFar({ x, y }: Press, { clientX, clientY }: MouseEvent): boolean {
  return Math.hypot(clientX - x, clientY - y) > drift;
}

const pressable = 'button, a[href], [role="button"], [role="tab"], label';
const live = `${pressable}, input, select, textarea, summary`;

/**
 * Accepts clumsy presses on the simulated screen as the clicks that they were meant to be: one that
 * drifts off the button before it is released (WCAG 2.2, 2.5.2 still holds: far away is a way out),
 * and a finger that rests too long, which browsers take for a call of the menu.
 * @param note told of each of them, of second clicks, and of clicks beside a thing
 * @returns what stops it
 */
export function forgive(root: HTMLElement, note: (kind: Clumsiness) => void): () => void {
  let pressed: Press | undefined;

  const down = ({ target, clientX, clientY }: PointerEvent) => {
    const element = (target as Element).closest<HTMLElement>(pressable);
    pressed = element ? { element, x: clientX, y: clientY } : undefined;
  };

  const click = (event: MouseEvent) => {
    const begun = pressed;
    pressed = undefined;
    const target = event.target as Element;
    if (event.detail === 0 || begun?.element.contains(target)) return;
    if (begun) {
      if (isFar(begun, event)) return;
      event.stopPropagation();
      slip(begun, event);
    } else if (event.detail === 1 && !target.closest(live) && isBeside(root, event)) {
      note('missed');
    }
  };

  /** No click comes where a press ends on a scroll bar, or outside of the screen. */
  const up = (event: PointerEvent) => {
    const begun = pressed;
    if (!begun || begun.element.contains(event.target as Node)) return;
    setTimeout(() => {
      if (pressed === begun) slip(begun, event);
    });
  };

  const slip = (begun: Press, event: MouseEvent) => {
    pressed = undefined;
    if (isFar(begun, event)) return;
    note('dragged');
    begun.element.click();
  };

  const menu = (event: MouseEvent) => {
    const begun = pressed;
    if (!begun || (event as PointerEvent).pointerType !== 'touch') return;
    pressed = undefined;
    event.preventDefault();
    note('long-press');
    begun.element.click();
  };

  const twice = () => note('double-click');

  /** A second click selects words; a press that slides on them would carry them away, and be lost. */
  const drag = (event: Event) => event.preventDefault();

  root.addEventListener('pointerdown', down, true);
  document.addEventListener('pointerup', up, true);
  root.addEventListener('click', click, true);
  root.addEventListener('contextmenu', menu, true);
  root.addEventListener('dblclick', twice, true);
  root.addEventListener('dragstart', drag, true);
  return () => {
    root.removeEventListener('pointerdown', down, true);
    document.removeEventListener('pointerup', up, true);
    root.removeEventListener('click', click, true);
    root.removeEventListener('contextmenu', menu, true);
    root.removeEventListener('dblclick', twice, true);
    root.removeEventListener('dragstart', drag, true);
  };
}

function isBeside(root: HTMLElement, { clientX: x, clientY: y }: MouseEvent): boolean {
  return [...root.querySelectorAll('[data-target]')].some((element) => {
    const { left, right, top, bottom, width } = element.getBoundingClientRect();
    const across = Math.max(left - x, 0, x - right);
    const up = Math.max(top - y, 0, y - bottom);
    return width > 0 && Math.hypot(across, up) <= near;
  });
}
