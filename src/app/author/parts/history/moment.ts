import { language } from '../../../../i18n';
import { dayOf } from '../../../shell/day';
import { dayInWords } from '../../../shell/day-words';

/** The day in words, and the hour of this machine's clock. @param at ISO 8601 */
export function momentOf(
  at: string,
  now = new Date(),
): { readonly day: string; readonly hour: string } {
  const date = new Date(at);
  const hour = new Intl.DateTimeFormat(language(), { hour: 'numeric', minute: '2-digit' });
  return { day: dayInWords(dayOf(date), dayOf(now)), hour: hour.format(date) };
}
