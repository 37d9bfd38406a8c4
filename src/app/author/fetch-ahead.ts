import { sourceOf } from '../../library/sources';
import { ahead, fetchPiece } from '../shell/pieces';
import { whenIdle } from '../shell/when-idle';

const parts = import.meta.glob('./parts/*.svelte');

/** What the room fetches when it is first needed. */
const pieces: readonly (() => Promise<unknown>)[] = [
  ...Object.values(parts),
  () => import('./text/editor'),
  () => import('./form/Pictures.svelte'),
  () => import('./shelf/copy'),
  () => import('./shelf/received'),
  () => import('./share/download'),
  () => import('../shell/packing/unpack'),
  () => import('../../stage/Demonstration.svelte'),
];

let asked = false;

/**
 * Fetches the rest of the room once its first screen stands, so that all of it works without a
 * network from then on.
 * @param shipped the ids of the scenarios that can be copied
 */
export function fetchAhead(shipped: readonly string[]): void {
  if (asked) return;
  asked = true;
  const all = [...pieces, ...shipped.map((id) => () => sourceOf(id))];
  whenIdle(() => void ahead(() => Promise.allSettled(all.map(fetchPiece))));
}
