/** A calendar day, `2026-11-20`. */
export type Day = string;

/**
 * The number of a day, counted from 1970-01-01, in the Gregorian calendar: whole days, so that no
 * time zone and no change of the clocks can come between.
 * @returns undefined where it is not a day
 */
export function numberOf(day: Day): number | undefined {
  const [, year = 0, month = 0, date = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/u.exec(day) ?? []).map(
    Number,
  );
  if (date < 1 || date > lengthOf(year, month)) return undefined;
  return daysBefore(year, month) + date - 1;
}

/** The day that comes so many days after. */
export function dayAfter(day: Day, count: number): Day {
  const number = numberOf(day);
  return number === undefined ? day : dayOf(number + count);
}

function dayOf(number: number): Day {
  let year = 1970 + Math.floor(number / 365.2425);
  while (daysBefore(year, 1) > number) year -= 1;
  while (daysBefore(year + 1, 1) <= number) year += 1;
  let month = 1;
  while (month < 12 && daysBefore(year, month + 1) <= number) month += 1;
  const date = number - daysBefore(year, month) + 1;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

/** From 1970-01-01 to the first of a month. */
function daysBefore(year: number, month: number): number {
  const past = year - 1;
  const leaps = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) - 477;
  const months = Array.from({ length: month - 1 }, (_, index) => lengthOf(year, index + 1));
  return (year - 1970) * 365 + leaps + months.reduce((sum, length) => sum + length, 0);
}

function lengthOf(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : month >= 1 && month <= 12 ? 31 : 0;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
