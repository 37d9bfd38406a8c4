import type { Catalogue } from '../../ports';
import { isAnswer, isOfPage, looksAlike, targetOf, type Deed } from '../trace';
import { without, type NoiseRule } from './rule';

type Deeds<World> = readonly Deed<World>[];

/** From one moment to another at which all looks the same; `end` is included. */
interface Loop {
  readonly start: number;
  readonly end: number;
}

/**
 * To another page, or to a panel of the browser, and back again with nothing done; the shortest
 * loops first. Left alone: a loop during which something is done where one is, or an earlier
 * answer is corrected; and a way through another tab on which something was opened, for one goes
 * there to read (the code in a message).
 */
export const thereAndBack: NoiseRule = function* (deeds, catalogue) {
  const errands = loops(deeds).filter((loop) => isErrand(deeds, loop, catalogue));
  for (const loop of loops(deeds)) {
    if (errands.some((errand) => isEmptied(deeds, errand, loop, catalogue))) continue;
    if (isIdle(deeds, loop)) yield without(deeds, loop.start, loop.end);
  }
};

function loops<World>(deeds: Deeds<World>): readonly Loop[] {
  const found: Loop[] = [];
  for (let length = 2; length <= deeds.length; length += 1) {
    for (let start = 0; start + length <= deeds.length; start += 1) {
      const loop = { start, end: start + length - 1 };
      if (comesBack(deeds, loop)) found.push(loop);
    }
  }
  return found;
}

/** Whether it begins by leaving a sight and ends by coming back to it. */
function comesBack<World>(deeds: Deeds<World>, { start, end }: Loop): boolean {
  const [first, last] = [deeds[start], deeds[end]];
  if (!first || !last || !looksAlike(first.from, last.to)) return false;
  return !looksAlike(first.from, first.to) && !looksAlike(last.from, last.to);
}

function isIdle<World>(deeds: Deeds<World>, { start, end }: Loop): boolean {
  const answered = new Set(deeds.slice(0, start).map(({ gesture }) => targetOf(gesture)));
  return deeds.slice(start, end + 1).every(({ gesture, from, to }) => {
    if (isAnswer(gesture)) return !answered.has(targetOf(gesture));
    return !looksAlike(from, to);
  });
}

/** Whether the way leads through another tab, on which something of the page was used. */
function isErrand<World>(deeds: Deeds<World>, loop: Loop, catalogue: Catalogue): boolean {
  const way = deeds.slice(loop.start, loop.end + 1);
  return way.some(changesTab) && usedInside(deeds, loop, catalogue).length > 0;
}

function changesTab<World>({ gesture, from, to }: Deed<World>): boolean {
  const isOpened = to.tabs.length > from.tabs.length;
  return gesture.kind === 'switch-tab' || isOpened;
}

function usedInside<World>(deeds: Deeds<World>, { start, end }: Loop, catalogue: Catalogue) {
  return deeds.slice(start + 1, end).filter(({ gesture }) => isOfPage(gesture, catalogue));
}

/** Whether an errand would lose all that it was for. */
function isEmptied<World>(
  deeds: Deeds<World>,
  errand: Loop,
  loop: Loop,
  catalogue: Catalogue,
): boolean {
  const isInside = loop.start >= errand.start && loop.end <= errand.end;
  if (!isInside) return loop.start <= errand.start && loop.end >= errand.end;
  const lost = deeds.slice(loop.start, loop.end + 1);
  return usedInside(deeds, errand, catalogue).every((deed) => lost.includes(deed));
}
