import { topics } from '../../classroom/messages';
import type { Account, SeatFile } from './file';

/** What one account may do. Everything else is refused. `+` stands for one level. */
export interface Rights {
  readonly account: Account;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
}

function learnerRights(code: string, account: Account): Rights {
  const place = account.username;
  return {
    account,
    reads: [topics.pace(code), topics.to(code, place), topics.facilitator(code)],
    writes: [topics.state(code, place), topics.presence(code, place)],
  };
}

/** Writes to learners' topics too: an empty message clears what a relay kept of them. */
function facilitatorRights(code: string, account: Account): Rights {
  const reads = [topics.pace(code), topics.everyNote(code), topics.everyLearner(code)];
  return { account, reads, writes: [...reads, topics.facilitator(code)] };
}

/** The rights of every account of a seat file. */
export function rightsOf({ sessions }: SeatFile): readonly Rights[] {
  return sessions.flatMap(({ code, desks, places, janitor }) => [
    ...[...desks, janitor].map((desk) => facilitatorRights(code, desk)),
    ...places.map((place) => learnerRights(code, place)),
  ]);
}
