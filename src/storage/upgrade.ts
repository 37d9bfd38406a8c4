import type { Transaction } from 'dexie';
import { chained, headOf, readableBeginning, sealed } from './chain';
import type { RunRow } from './rows';

/** The choices that schema 1 did not know, as they stood when schema 2 began. */
const comfortBefore = {
  font: 'lisible',
  calm: false,
  pointer: 'normal',
  doubleClick: true,
  voice: false,
};

/**
 * From schema 1 to 2: learners get an order, comfort its new choices, runs and events their sums.
 * All of it in the one transaction in which the browser raises the version: ended in the middle,
 * the database is as before. A row that could not be read stays as it is, and is still told so.
 */
export async function fromFirstSchema(transaction: Transaction): Promise<void> {
  await Promise.all([numberLearners(transaction), widenComfort(transaction), sumUp(transaction)]);
  await transaction.table('meta').put({ key: 'schema', value: 2 });
}

async function numberLearners(transaction: Transaction): Promise<void> {
  const learners = transaction.table<object>('learners');
  const rows = await learners.toArray();
  await learners.bulkPut(rows.map((row, index) => ({ ...row, order: index + 1 })));
}

async function widenComfort(transaction: Transaction): Promise<void> {
  const comfort = transaction.table<object>('comfort');
  const rows = await comfort.toArray();
  await comfort.bulkPut(rows.map((row) => ({ ...comfortBefore, ...row })));
}

async function sumUp(transaction: Transaction): Promise<void> {
  const runs = transaction.table<RunRow>('runs');
  for (const row of await runs.toArray()) {
    const head = await sumUpEvents(transaction, row.run);
    await runs.put(sealed(row, head));
  }
}

/** @returns the sum of the last one that can be read */
async function sumUpEvents(transaction: Transaction, run: string): Promise<number> {
  const events = transaction.table<object>('events');
  const rows = await events.where('[run+seq]').between([run, 0], [run, Infinity]).toArray();
  const chain = chained(run, readableBeginning(rows));
  await events.bulkPut(chain);
  return headOf(run, chain);
}
