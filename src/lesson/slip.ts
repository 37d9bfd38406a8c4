import { ways, type Done } from '../scenario/meets';
import { bare, distance } from '../scenario/letters';
import type { Step } from '../scenario/scenario';
import { gestureFor } from '../scenario/wanted';
import type { WarmUp } from './ports';
import type { Setting } from './setting';

/** Longer than what one can mistype while copying. */
const farthest = 3;

/**
 * The slip of the keyboard that made a text other than the one that was asked for. Seen by
 * comparing the two; nothing of it is kept but its kind.
 * @param step the one at which it was typed; @param done a gesture that did not pass it
 */
export function slipIn<World>(
  { simulator, persona }: Setting<World>,
  step: Step,
  { gesture, world }: Done<World>,
): WarmUp | undefined {
  if (gesture.kind !== 'fill' && gesture.kind !== 'visit') return undefined;
  const way = ways(step).find(({ wanted }) => wanted.target === gesture.target);
  if (!way?.wanted.value || 'mistake' in way.wanted.value) return undefined;
  const asked = gestureFor(simulator, world, persona, way.wanted);
  return asked?.kind === gesture.kind ? slipBetween(asked.value, gesture.value) : undefined;
}

/** @returns undefined where the texts are the same, or too different for a slip */
export function slipBetween(asked: string, typed: string): WarmUp | undefined {
  const [wanted, text] = [asked.trim(), typed.trim()];
  if (text === '' || text === wanted) return undefined;
  if (wanted.includes('@') && !text.includes('@')) return 'at-sign';
  if (bare(text) === bare(wanted)) return 'accents';
  if (bare(text).toLowerCase() === bare(wanted).toLowerCase()) return 'capitals';
  return isNear(compact(wanted), compact(text)) ? 'copy' : undefined;
}

const compact = (text: string): string =>
  bare(text)
    .toLowerCase()
    .replace(/[\s.-]/gu, '');

/** Whether most of the text was copied: a few letters were changed, forgotten or added. */
function isNear(wanted: string, text: string): boolean {
  if (Math.abs(wanted.length - text.length) > farthest) return false;
  const most = Math.min(farthest, Math.floor(wanted.length / 2));
  return wanted !== text && distance(wanted, text) <= most;
}
