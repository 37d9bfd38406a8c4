import { afterEach } from 'vitest';

// Only where there is a page: loading Svelte for every pure test would double its time.
if (typeof document !== 'undefined') {
  const { cleanup } = await import('@testing-library/svelte');
  afterEach(cleanup);
  // A room is opened with its words; tests draw parts of it alone.
  const { loadRoomWords } = await import('../../src/i18n');
  await Promise.all(['author', 'facilitate'].map(loadRoomWords));
}
