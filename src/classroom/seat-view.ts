import type { Following } from './following';
import type { KeptSeat } from './kept';
import { linkOf } from './link';
import type { SeatView } from './ports';

/** What the view of a seat is made from. */
export interface SeatFacts {
  readonly following: Following;
  readonly kept: KeptSeat;
  readonly connected: boolean;
  readonly alone: boolean;
  readonly stuck: boolean;
}

/** Whoever went on alone is neither held nor asked to look. */
export function seatView({ following, kept, connected, alone, stuck }: SeatFacts): SeatView {
  const { pace } = following;
  const launch = following.launch();
  const hold = alone ? undefined : pace?.hold;
  return {
    code: kept.pass.code,
    link: linkOf({ connected, alone, silence: following.silence() }),
    facilitator: connected && following.isThere(),
    ...(launch ? { launch } : {}),
    scenarios: pace?.scenarios ?? [],
    ...(hold ? { hold } : {}),
    gates: pace?.gates ?? false,
    watch: !alone && (pace?.watch ?? false),
    beacon: pace?.beacon ?? false,
    notes: following.notes(kept.notesSeen),
    hand: kept.handUp,
    stuck,
    ended: following.ended,
  };
}
