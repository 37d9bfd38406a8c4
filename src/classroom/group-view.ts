import type { Opening, Pace } from './messages';
import type { GroupView, Tile } from './ports';

/** What the view of a desk is made from. */
export interface GroupFacts {
  readonly opening: Opening;
  readonly pace: Pace;
  readonly connected: boolean;
  readonly tiles: readonly Tile[];
  readonly takenOver: boolean;
}

/** What the facilitator's screen shows. */
export function groupView({ opening, pace, connected, tiles, takenOver }: GroupFacts): GroupView {
  const { launch, scenarios, hold, gates, watch, beacon, open, ended } = pace;
  return {
    code: opening.code,
    pin: opening.pin,
    link: connected ? 'connected' : 'reconnecting',
    tiles,
    ...(launch ? { launch } : {}),
    scenarios,
    ...(hold ? { hold } : {}),
    gates,
    watch,
    beacon,
    open,
    ended,
    takenOver,
  };
}
