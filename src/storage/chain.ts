import type { RunEvent } from '../lesson/ports';
import { checksum } from './checksum';
import { without, type EventRow, type RunRow } from './rows';
import { readEvent } from './shapes';

/*
 * The rows of a run are a chain: each event's sum goes over itself and all before it, and the sum
 * of the run's row over itself and the whole chain. So a row that is lost, changed, exchanged or
 * older than the others is found, and what stands before it can still be trusted.
 */

/** The sum before any event: a chain cannot be taken for another run's. */
const startOf = (run: string): number => checksum({ run });

/** The sum after the last of a run's rows. */
export const headOf = (run: string, rows: readonly EventRow[]): number =>
  rows.at(-1)?.checksum ?? startOf(run);

/** Events as rows. @param head the sum of what stands before them */
export function chained(
  run: string,
  events: readonly RunEvent[],
  head: number = startOf(run),
): EventRow[] {
  let sum = head;
  return events.map((event) => {
    sum = checksum(event, sum);
    return { ...event, run, checksum: sum };
  });
}

/** The run's row with its sum. @param head the sum of the last event */
export function sealed(row: Omit<RunRow, 'checksum'> & Partial<RunRow>, head: number): RunRow {
  const { checksum: _before, ...bare } = row;
  return { ...bare, checksum: checksum(bare, head) };
}

/** From the first event on, up to the first that is missing, out of place or cannot be read. */
export function readableBeginning(rows: readonly object[]): RunEvent[] {
  const events: RunEvent[] = [];
  for (const row of rows) {
    const event = readEvent(without(row as EventRow, 'run', 'checksum'));
    if (event?.seq !== events.length + 1) break;
    events.push(event);
  }
  return events;
}

/** The same, up to the first whose sum does not fit; and the sum there. */
export function intactBeginning(
  run: string,
  rows: readonly EventRow[],
): { events: RunEvent[]; head: number } {
  const events = readableBeginning(rows);
  const chain = chained(run, events);
  const broken = chain.findIndex((row, index) => row.checksum !== rows[index]?.checksum);
  const length = broken < 0 ? chain.length : broken;
  return { events: events.slice(0, length), head: headOf(run, chain.slice(0, length)) };
}
