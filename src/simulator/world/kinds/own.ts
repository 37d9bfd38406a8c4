import type { KitName, PersonaName } from '../gesture';
import { kits } from '../kit';

/** A value of the persona's kit. */
export const own = (persona: PersonaName, name: KitName): string => kits[persona][name] ?? '';

/** A number with one wrong digit at its end, as a slip of the finger leaves it. */
export const slip = (number: string): string =>
  number.slice(0, -1) + (number.endsWith('9') ? '8' : '9');

/** The first value in capitals O where it had zeros. */
export const withLetterO = (number: string): string => number.replace(/0/g, 'O');
