/** A rectangle of the simulated screen, in its own unit: it is 64 wide and 40 high. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const wholeScreen: Area = { left: 0, top: 0, width: 64, height: 40 };

/** How much of the screen a close view shows at least: words are then large enough to read. */
const closeWidth = 32;
/** Width of a close view for one of height. */
const closeShape = 27 / 12.5;
/** Room left around what is ringed. */
const margin = 2;

/** The part of the screen to show so that all of these can be seen whole, well in the middle. */
export function closeTo(targets: readonly Area[]): Area {
  const wanted = union(targets);
  if (!wanted) return wholeScreen;
  const needed = Math.max(
    closeWidth,
    wanted.width + 2 * margin,
    (wanted.height + 2 * margin) * closeShape,
  );
  const width = Math.min(needed, wholeScreen.width);
  const height = width / closeShape;
  return {
    left: within(wanted.left + wanted.width / 2 - width / 2, wholeScreen.width - width),
    top: within(wanted.top + wanted.height / 2 - height / 2, wholeScreen.height - height),
    width,
    height,
  };
}

/** Where a ring goes round a target, inside of what the view shows. */
export function ringRound(target: Area, view: Area, gap: number): Area {
  const left = Math.max(target.left - gap, view.left);
  const top = Math.max(target.top - gap, view.top);
  const right = Math.min(target.left + target.width + gap, view.left + view.width);
  const bottom = Math.min(target.top + target.height + gap, view.top + view.height);
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

function union(areas: readonly Area[]): Area | undefined {
  if (areas.length === 0) return undefined;
  const left = Math.min(...areas.map((area) => area.left));
  const top = Math.min(...areas.map((area) => area.top));
  const right = Math.max(...areas.map((area) => area.left + area.width));
  const bottom = Math.max(...areas.map((area) => area.top + area.height));
  return { left, top, width: right - left, height: bottom - top };
}

const within = (value: number, most: number): number => Math.max(0, Math.min(value, most));
