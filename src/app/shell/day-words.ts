import { language, t } from '../../i18n';
import { numberOf } from '../../lesson/calendar';

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/**
 * How many calendar days lie between two days written `2026-11-20`; negative when the clock was set
 * back.
 */
export function daysBetween(from: string, to: string): number {
  return (numberOf(to) ?? 0) - (numberOf(from) ?? 0);
}

/** A day in words, to stand inside a sentence: « hier », « le jeudi 12 novembre ». */
export function dayInWords(day: string, today: string): string {
  const near = ['today', 'yesterday', 'before'][daysBetween(day, today)];
  return near
    ? t(`progress.days.${near}`)
    : t('progress.days.on', { date: dateInWords(day, today) });
}

/** « jeudi 12 novembre », with the year where it is not this one. */
export function dateInWords(day: string, today = ''): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : ('numeric' as const);
  const format = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const words = new Intl.DateTimeFormat(language(), year ? { ...format, year } : format);
  return words.format(noon(day));
}
