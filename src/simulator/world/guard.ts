import { distance } from './distance';
import type { PersonaName } from './gesture';
import { kits } from './kit';
import { compact, isCard, isFictionPhone, isIban, isNirForm, nirKey, phoneDigits } from './numbers';

export type RealData = 'nir' | 'iban' | 'carte' | 'telephone' | 'courriel';

/** Anything so close to a value of the kit is a slip of the hand, never someone's real number. */
const SLIP = 2;

/** Runs of characters that could be one number, with the separators people use inside it. */
const RUN = /[0-9A-Za-z+][0-9A-Za-z .\-/\u00a0\u2009\u202f\u2010-\u2015]{6,}[0-9A-Za-z]/g;
const MAIL = /[^\s@<>«»"',;]+@[^\s@<>«»"',;]+\.[a-z]{2,}/gi;

/**
 * What looks like the data of a real person in this text, also amid other words; undefined when
 * nothing does. A typing mistake in the persona's own values is no such thing.
 */
export function realData(text: string, persona: PersonaName): RealData | undefined {
  const plain = text.normalize('NFKC');
  const found = realMail(plain) ?? realNumber(plain);
  if (found === undefined) return undefined;
  return isSlip(plain, persona) ? undefined : found;
}

/** Provider endings that are complete while one still types; `.ex…` may become `.example`. */
const COMPLETE_ENDING = /\.(fr|com|net|org|eu|be|ch|de|es|it|pt|uk)$/i;

/** The same at each keystroke: only what is complete counts. */
export function guardWhileTyping(text: string, persona: PersonaName): RealData | undefined {
  const found = realData(text, persona);
  if (found === 'courriel' && !COMPLETE_ENDING.test(text.trim())) return undefined;
  return found;
}

function realMail(text: string): RealData | undefined {
  const addresses = text.match(MAIL) ?? [];
  const real = addresses.some((address) => {
    const host = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
    return !host.endsWith('.example') && distance(host, 'courriel.example') > SLIP;
  });
  return real ? 'courriel' : undefined;
}

function realNumber(text: string): RealData | undefined {
  for (const run of [text, ...(text.match(RUN) ?? [])]) {
    const found = kindOf(run);
    if (found !== undefined) return found;
  }
  return undefined;
}

function kindOf(run: string): RealData | undefined {
  const value = compact(run);
  if (isRealNir(value)) return 'nir';
  if (isIban(value) && value.slice(4, 9) !== '99999') return 'iban';
  if (isCard(value)) return 'carte';
  const phone = phoneDigits(run);
  return phone !== undefined && !isFictionPhone(phone) ? 'telephone' : undefined;
}

function isRealNir(value: string): boolean {
  const number = value.slice(0, 13);
  if (!isNirForm(number) || number.slice(7, 10) === '000') return false;
  if (value.length === 13) return true;
  return value.length === 15 && value.slice(13) === nirKey(number);
}

function isSlip(text: string, persona: PersonaName): boolean {
  const typed = compact(text);
  return Object.entries(kits[persona]).some(([name, value]) => {
    const own = compact(value);
    const withKey = name === 'numero' ? own + compact(kits[persona]['cle'] ?? '') : own;
    return [own, withKey].some(
      (known) => Math.abs(known.length - typed.length) <= SLIP && distance(known, typed) <= SLIP,
    );
  });
}
