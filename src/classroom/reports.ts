import { csv } from './csv';
import type { Reports } from './ports';
import { summary } from './summary';

/** What a session was, in numbers and as a table. */
export const reports: Reports = { summary, csv };
