import { plain } from './kinds/plain';
import type { Minutes } from './world';

/** A moment in local civil time. Simulated time knows no time zone and no summer time. */
export interface Civil {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const DAY = 24 * 60;
const DAYS_IN_400_YEARS = 146097;
/** 1970-01-01 counted from 0000-03-01, where the years of this reckoning begin. */
const EPOCH_DAY = 719468;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;
const weekdays = ['jeudi', 'vendredi', 'samedi', 'dimanche', 'lundi', 'mardi', 'mercredi'] as const;

/** Gregorian rule: every fourth year, but for centuries that 400 does not divide. */
export const isLeapYear = (year: number): boolean =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (lengths[month - 1] ?? 0);
}

/** Whether the calendar has such a day. */
export function isRealDate(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= daysInMonth(year, month);
}

/** Days since 1970-01-01. Years begin in March, so that a leap day comes last. */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_IN_400_YEARS + yearOfEra * 365 + leapDays + dayOfYear - EPOCH_DAY;
}

/** Simulated minutes of a moment. @param month 1 to 12 */
export function minutesOf(year: number, month: number, day: number, hour = 0, minute = 0): Minutes {
  return dayNumber(year, month, day) * DAY + hour * 60 + minute;
}

/** When every lesson begins: Tuesday 15 September 2026, ten o'clock. */
export const START: Minutes = minutesOf(2026, 9, 15, 10, 0);

/** The civil date and time of simulated minutes. */
export function civil(minutes: Minutes): Civil {
  const days = Math.floor(minutes / DAY);
  const time = Math.floor(minutes) - days * DAY;
  const shifted = days + EPOCH_DAY;
  const era = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - (365 * yearOfEra + leapDays);
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
    hour: Math.floor(time / 60),
    minute: time % 60,
  };
}

export const addDays = (minutes: Minutes, days: number): Minutes => minutes + days * DAY;

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

/** JJ/MM/AAAA */
export function formatDate(minutes: Minutes): string {
  const { year, month, day } = civil(minutes);
  return `${digits(day, 2)}/${digits(month, 2)}/${digits(year, 4)}`;
}

/** HH:MM */
export function formatTime(minutes: Minutes): string {
  const { hour, minute } = civil(minutes);
  return `${digits(hour, 2)}:${digits(minute, 2)}`;
}

/** « mardi 15 septembre 2026 »; the first of a month is « 1er ». */
export function formatLong(minutes: Minutes): string {
  const { year, month, day } = civil(minutes);
  const sinceThursday = ((Math.floor(minutes / DAY) % 7) + 7) % 7;
  return `${weekdays[sinceThursday]} ${day === 1 ? '1er' : day} ${months[month - 1]} ${year}`;
}

/** Year, month and day as written; nothing says that the calendar has them. */
export type WrittenDate = readonly [year: number, month: number, day: number];

const spellings: readonly [RegExp, order: readonly [number, number, number]][] = [
  [/^(\d{1,2})[ /.-]{1,3}(\d{1,2})[ /.-]{1,3}(\d{4})$/, [3, 2, 1]],
  [/^(\d{2})(\d{2})(\d{4})$/, [3, 2, 1]],
  [/^(\d{4})[ /.-](\d{1,2})[ /.-](\d{1,2})$/, [1, 2, 3]],
];

/** Reads day, month and year in the spellings that a site may tolerate. */
export function writtenDate(text: string): WrittenDate | undefined {
  const read = plain(text);
  for (const [shape, [year, month, day]] of spellings) {
    const match = shape.exec(read);
    if (match) return [Number(match[year]), Number(match[month]), Number(match[day])];
  }
  return undefined;
}

/** Midnight of a date that someone wrote; undefined where it is none. */
export function readDate(text: string): Minutes | undefined {
  const written = writtenDate(text);
  return written && isRealDate(...written) ? minutesOf(...written) : undefined;
}
