import Papa from 'papaparse';
import type { GroupRecord, PersonSummary, Reports } from './ports';
import { summary } from './summary';

type Cell = string | number;
/** The cells of a person, where there is none. */
const nobody: readonly Cell[] = ['', '', '', '', '', '', ''];

/** A formula begins with one of these, also in full width (OWASP, « CSV Injection »). */
const formula = /^[\s\p{Cf}]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u;
const unprintable = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

/**
 * One row a person, each with what holds for the whole session, so that the rows of several
 * sessions can stand under one another. In this order: day (`2026-11-20`), minutes, people,
 * exercises of the session, people who finished one, person, exercises begun, finished, succeeded,
 * minutes of work, helps, mistakes. RFC 4180.
 */
export const csv: Reports['csv'] = (record, heads, { names, titles = {} }) => {
  const { people, learners, finished, minutes } = summary(record);
  const titleOf = (scenario: string) =>
    Object.hasOwn(titles, scenario) ? (titles[scenario] ?? '') : scenario;
  const titlesDone = exercisesOf(record).map(titleOf).join(', ');
  const session = [dayOf(record.began), minutes, learners, titlesDone, finished];
  const rows = people.map((person, place): Cell[] => [
    ...session,
    names ? person.name : place + 1,
    ...numbersOf(person),
  ]);
  const all: Cell[][] = [[...heads], ...(rows.length > 0 ? rows : [[...session, ...nobody]])];
  const safe = all.map((row) => row.map(harmless));
  // Every cell in quotes: a comma in a name makes no new cell, whatever the spreadsheet believes.
  return `\uFEFF${Papa.unparse(safe, { delimiter: ';', newline: '\r\n', quotes: true })}\r\n`;
};

function numbersOf({ scenarios, finished, succeeded, ms, helps, mistakes }: PersonSummary): Cell[] {
  return [scenarios, finished, succeeded, Math.round(ms / 60_000), helps, mistakes];
}

function exercisesOf({ lines }: GroupRecord): string[] {
  return [...new Set(lines.map(({ scenario }) => scenario))];
}

/** The day on this machine's calendar. */
function dayOf(began: string): string {
  const date = new Date(began);
  if (Number.isNaN(date.getTime())) return '';
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** An apostrophe in front makes plain text of whatever a spreadsheet would reckon. */
function harmless(cell: Cell): Cell {
  if (typeof cell === 'number') return cell;
  const marked = formula.test(cell) ? `'${cell}` : cell;
  return marked.replace(unprintable, ' ');
}
