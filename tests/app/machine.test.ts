import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/app/shell/day';
import { newId } from '../../src/storage/ids';
import { somethingKept } from '../../src/app/shell/kept';
import { workshopName } from '../../src/storage/workshop/there';

type View = Parameters<typeof somethingKept>[1];

function machine(databases: unknown, entries: readonly unknown[] = []): View {
  const folder = (async function* () {
    yield* entries;
  })();
  return {
    indexedDB: { databases: async () => databases },
    navigator: { storage: { getDirectory: async () => folder } },
  } as unknown as View;
}

describe('what a machine may remember', () => {
  it('is nothing without database or file', async () => {
    expect(await somethingKept(workshopName, machine([]))).toBe(false);
  });

  it('is something with a database', async () => {
    expect(await somethingKept(workshopName, machine([{ name: 'x' }]))).toBe(true);
  });

  it('is nothing with an author’s scenarios alone', async () => {
    expect(await somethingKept(workshopName, machine([{ name: workshopName }]))).toBe(false);
    const both = machine([{ name: workshopName }, { name: 'x' }]);
    expect(await somethingKept(workshopName, both)).toBe(true);
  });

  it('is something with a journal alone, when the database was lost', async () => {
    expect(await somethingKept(workshopName, machine([], ['journal']))).toBe(true);
  });

  it('is taken for something where the browser cannot tell', async () => {
    expect(await somethingKept(workshopName, { indexedDB: {} } as unknown as View)).toBe(true);
  });
});

describe('days and names', () => {
  it('write the day of the learner, not of Greenwich', () => {
    expect(dayOf(new Date(2026, 0, 5, 0, 30))).toBe('2026-01-05');
  });

  it('never give the same run twice', () => {
    expect(new Set(Array.from({ length: 200 }, newId)).size).toBe(200);
  });
});
