import { addDays, formatLong, START } from '../../world/clock';
import type { World } from '../../world/world';

/** How far ahead one can come, in days. */
const AHEAD = 14;
/** A scenario may let so many days pass before. */
const LATEST = 28;

/** Tomorrow of the first day, and those after it, as people say them. */
const days = Array.from({ length: LATEST }, (_, index) => addDays(START, index + 1));
export const dayNames: readonly string[] = days.map(formatLong);

/** The days that the page offers at this moment: the next two weeks, closed ones too. */
export const daysOffered = ({ now }: World): readonly string[] =>
  days.filter((day) => day > now && day <= addDays(now, AHEAD)).map(formatLong);

/** The town hall is closed at weekends. */
export const isClosed = (day: string): boolean => /^(?:samedi|dimanche)/.test(day);

export const hours = ['9h00', '9h30', '10h00', '10h30', '14h00', '14h30', '15h00'] as const;

/** Each morning somebody else takes the first hour while one fills in the form. */
export const isTaken = (hour: string): boolean => hour === hours[0];

/** As the town hall's door shows it. */
export const openings: readonly (readonly [days: string, hours: string])[] = [
  ['Du lundi au vendredi', '9h00 – 12h00 et 14h00 – 17h00'],
  ['Samedi et dimanche', 'fermé'],
];
