import { t } from '../../../i18n';

/** A duration as one says it: « moins d’une minute », « 12 minutes », « 1 heure 30 minutes ». */
export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (minutes < 1) return t('summary.time.short');
  if (hours === 0) return t('summary.time.minutes', { count: rest });
  const first = t('summary.time.hours', { count: hours });
  return rest === 0 ? first : `${first} ${t('summary.time.minutes', { count: rest })}`;
}

/** The same from milliseconds, to the nearest minute. */
export function timeInWords(ms: number): string {
  return minutesInWords(Math.round(ms / 60_000));
}
