import { within, withinPrefix } from './distance';
import type { PersonaName } from './gesture';
import { compact, plain } from './kinds/plain';
import { kits } from './kit';
import {
  hasLuhnKey,
  ibanLength,
  isFictionBank,
  isFictionPhone,
  isIban,
  isNirForm,
  isRib,
  localPhone,
  nirKey,
} from './numbers';
import { personas } from './personas';

export type RealData = 'nir' | 'iban' | 'carte' | 'telephone' | 'courriel';

/** At most so many edits from a fictitious value, a text is a slip of the hand. */
const SLIPS = 2;
/** What people put between the digits of one number. */
const S = String.raw`[\s.\-_/]{0,3}`;
/** Stands in the place of what was judged: no digit, no letter, no separator. */
const MASK = '¤';

const spaced = (...signs: readonly string[]): string => signs.join(S);
const digits = (count: number): readonly string[] => Array<string>(count).fill(String.raw`\d`);

/** How one kind of number is told, and whether it may be somebody's. */
interface Detector {
  readonly kind: RealData;
  readonly shape: RegExp;
  /** `other`: not such a number at all; the search goes on inside it. */
  readonly judge: (found: string) => 'real' | 'fiction' | 'other';
  /** How many letters and digits of what was found belong to the number; all when absent. */
  readonly size?: (found: string) => number | undefined;
}

/** Endings of addresses that exist; no beginning of « .example » is among them. */
const ENDINGS =
  /\.(?:fr|com|net|org|eu|info|be|ch|lu|mc|de|es|it|pt|uk|us|ca|io|me|co|tv|cc|ma|dz|tn|sn|ci|ml|cm|cd|mg|ro|pl|ru|ua|tr|cn|in|br|bzh|corsica|alsace|paris|re|gp|mq|gf|nc|pf|pro|biz|name|app|dev|xyz|online|site|email|live|cat)$/;

const email: Detector = {
  kind: 'courriel',
  shape: /[\p{L}\d._%+-]+ ?@ ?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu,
  judge(found) {
    const address = found.toLowerCase();
    if (address.endsWith('.example')) return 'fiction';
    return ENDINGS.test(address) ? 'real' : 'other';
  },
};

const iban: Detector = {
  kind: 'iban',
  shape: new RegExp(
    String.raw`(?<![\p{L}\d])[A-Z]${S}[A-Z]${S}\d${S}\d(?:${S}[A-Z\d]){11,30}`,
    'giu',
  ),
  size: (found) => ibanLength(compact(found).slice(0, 2)),
  judge(found) {
    const value = compact(found);
    if (isFictionBank(value)) return 'fiction';
    return isIban(value) ? 'real' : 'other';
  },
};

/** An account number without its country and key, as older papers print it. */
const rib: Detector = {
  kind: 'iban',
  shape: new RegExp(
    String.raw`(?<![\p{L}\d])${spaced(...digits(10))}(?:${S}[A-Z\d]){11}${S}\d${S}\d(?![\p{L}\d])`,
    'giu',
  ),
  judge(found) {
    const value = compact(found);
    if (value.startsWith('99999')) return 'fiction';
    return isRib(value) ? 'real' : 'other';
  },
};

const month =
  spaced('0', '[1-9]') + '|' + spaced('1', '[0-2]') + '|' + spaced('[2-9]', String.raw`\d`);
const place = spaced(String.raw`\d`, String.raw`\d`) + '|' + spaced('2', '[AB]');

/** How the serial number of a French health card begins: 80, 250, zeros. As a person's number it would name département 00. */
const CARD_SERIAL = '8025000';

/** Of 13 characters, or 15 with a key; temporary numbers begin with 7 or 8. */
const nir: Detector = {
  kind: 'nir',
  shape: new RegExp(
    String.raw`(?<!\d)${spaced('[1278]', ...digits(2), `(?:${month})`, `(?:${place})`, ...digits(6))}(?:${S}\d${S}\d)?(?!\d)`,
    'giu',
  ),
  judge(found) {
    const value = compact(found);
    const number = value.slice(0, 13);
    if (number.slice(7, 10) === '000') return 'fiction';
    if (number.startsWith(CARD_SERIAL)) return 'other';
    if (!isNirForm(number.replace(/^[78]/, '1'))) return 'other';
    const keyStandsApart = !/\d\d$/.test(found) || /\D\d\d$/.test(found);
    return value.length === 13 || keyStandsApart || value.slice(13) === nirKey(number)
      ? 'real'
      : 'other';
  },
};

const card: Detector = {
  kind: 'carte',
  shape: new RegExp(
    String.raw`(?<!\d)[1-9](?:\d{3}(?:${S}\d{4}){3}|(?:[\s.\-_/]\d){15})(?!\d)`,
    'gu',
  ),
  judge: (found) => (hasLuhnKey(compact(found)) ? 'real' : 'other'),
};

const phone: Detector = {
  kind: 'telephone',
  shape: new RegExp(
    String.raw`(?<!\d)(?:\+${S}33|0033|0)${S}(?:\(0\)|0)?${S}[1-9](?:${S}\d){8}(?!\d)`,
    'gu',
  ),
  judge(found) {
    const local = localPhone(compact(found).replace(/^(\+33|0033)0/, '$1'));
    if (local === undefined) return 'other';
    return isFictionPhone(local) ? 'fiction' : 'real';
  },
};

/** Longest first: a long number may hold what looks like a short one. */
const detectors: readonly Detector[] = [email, iban, rib, card, nir, phone];

/** A date, which two digits after it would make a telephone number. */
const DATE = /(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})(?!\d|\1\d)/g;

const everyInvented = (): readonly string[] =>
  [
    ...Object.values(kits).flatMap((kit) => [
      ...Object.values(kit),
      `${kit['numero']}${kit['cle']}`,
      (kit['mobile'] ?? '').replace('0', '+33'),
      (kit['fixe'] ?? '').replace('0', '+33'),
    ]),
    ...Object.values(personas).flatMap(({ child }) =>
      child ? [child.number, child.number + child.key] : [],
    ),
  ].map(compact);

let invented: readonly string[] | undefined;

/** Every value of a kit; made at the first question, since it takes a slow machine its time. */
const known = (): readonly string[] => (invented ??= everyInvented());

/** A value of a kit, a part of one, or one of them with a typing mistake. */
function isInvented(text: string): boolean {
  const value = compact(text);
  return known().some((own) => own.includes(value) || within(value, own, SLIPS));
}

/** The beginning of a kit value, right or nearly. */
const beginsInvented = (text: string): boolean => {
  const value = compact(text);
  return known().some((own) => withinPrefix(value, own, SLIPS));
};

const hide = (text: string, start: number, length: number): string =>
  text.slice(0, start) + MASK.repeat(length) + text.slice(start + length);

/** As much of a text as holds so many letters and digits. */
function firstSigns(text: string, count: number): string {
  let length = 0;
  for (let left = count; length < text.length && left > 0; length += 1) {
    if (/[\p{L}\d]/u.test(text[length] ?? '')) left -= 1;
  }
  return text.slice(0, length);
}

/** The text without this kind of number where it is fictitious, and whether a real one is left. */
function examine(text: string, { shape, judge, size }: Detector): { rest: string; real: boolean } {
  let rest = text;
  let from = 0;
  for (;;) {
    shape.lastIndex = from;
    const match = shape.exec(rest);
    if (!match) return { rest, real: false };
    const found = firstSigns(match[0], size?.(match[0]) ?? Infinity);
    const verdict = isInvented(found) ? 'fiction' : judge(found);
    if (verdict === 'real') return { rest, real: true };
    if (verdict === 'fiction') rest = hide(rest, match.index, found.length);
    from = match.index + (verdict === 'fiction' ? found.length : 1);
  }
}

function search(text: string): RealData | undefined {
  let rest = plain(text).replace(DATE, (date) => MASK.repeat(date.length));
  for (const detector of detectors) {
    const examined = examine(rest, detector);
    if (examined.real) return detector.kind;
    rest = examined.rest;
  }
  return undefined;
}

/**
 * What looks like the data of a real person in a text, also amid other words; undefined when nothing
 * does. Within two edits of a kit's value it is a typing mistake, and no such thing.
 * @param _persona whose kit is in use; the others' values are nobody's data either
 */
export function realData(text: string, _persona: PersonaName): RealData | undefined {
  const found = search(text);
  return found === undefined || beginsInvented(text) ? undefined : found;
}

/** Addresses that are certainly complete: « .co » may still become « .com ». */
const COMPLETE = /\.(?:fr|com|net|org|eu|be|ch|de|es|it|pt|uk)$/i;

/** The same at each keystroke: an address counts once its ending is certain. */
export function guardWhileTyping(text: string, persona: PersonaName): RealData | undefined {
  const found = realData(text, persona);
  return found === 'courriel' && /@[^\s@]*$/.test(text) && !COMPLETE.test(text) ? undefined : found;
}
