import { t } from '../../../i18n';

/** In the order of the table's columns. */
const columns = [
  'day',
  'minutes',
  'people',
  'exercises',
  'peopleFinished',
  'person',
  'begun',
  'finished',
  'succeeded',
  'worked',
  'helps',
  'mistakes',
] as const;

/** The first row of the table, in the language in use. */
export function csvHeads(): string[] {
  return columns.map((column) => t(`summary.csv.${column}`));
}
