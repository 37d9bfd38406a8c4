import { within } from '../distance';
import type { KitName } from '../gesture';
import { localPhone } from '../numbers';
import { createKind, type KnownMistake } from './kind';
import { own, slip } from './own';
import { plain } from './plain';

const SLIPS = 2;

/** Digits, and the plus sign of a country. */
const bare = (text: string): string => plain(text).replace(/[\s.\-/_()]/g, '');
const local = (text: string): string => localPhone(bare(text)) ?? bare(text);
const show = (text: string): string => local(text).replace(/(\d\d)(?=\d)/g, '$1 ');
const isMobile = (text: string): boolean => /^0[67]/.test(local(text));
/** The digits that count: without the country, or the zero that it replaces. */
const significant = (text: string): string => bare(text).replace(/^(?:\+33|0033|0)/, '');

const spelling = (kit: KitName): readonly KnownMistake[] => [
  {
    code: 'telephone-lettres',
    found: (text) => /\p{L}/u.test(text),
    sample: () => 'zéro six',
  },
  {
    code: 'telephone-prefixe-double',
    found: (text) => /^(?:\+33|0033)0/.test(bare(text)),
    sample: (persona) => `+33 ${own(persona, kit)}`,
  },
  {
    code: 'telephone-etranger',
    found: (text) => /^(?:\+|00)(?!33)/.test(bare(text)),
    sample: () => '+32 2 000 00 00',
  },
  {
    code: 'telephone-sans-zero',
    found: (text) => /^[1-9]\d{8}$/.test(bare(text)),
    sample: (persona) => own(persona, kit).slice(1),
  },
  {
    code: 'telephone-court',
    found: (text) => significant(text).length < 9,
    sample: (persona) => own(persona, kit).slice(0, 8),
  },
  {
    code: 'telephone-long',
    found: (text) => significant(text).length > 9,
    sample: (persona) => `${own(persona, kit)} 0`,
  },
  {
    code: 'telephone-format',
    found: (text) => localPhone(bare(text)) === undefined,
    sample: () => '0*39980000',
  },
];

const nearMiss = (kit: KitName): KnownMistake => ({
  code: 'telephone-faute-de-frappe',
  found: (text, { persona }) => {
    const right = local(own(persona, kit));
    return local(text) !== right && within(local(text), right, SLIPS);
  },
  sample: (persona) => slip(own(persona, kit)),
});

/** A mobile number, 06 or 07. */
export const mobileKind = createKind({
  name: 'mobile',
  inputmode: 'tel',
  normalise: local,
  show,
  knows: [
    ...spelling('mobile'),
    {
      code: 'telephone-fixe-dans-mobile',
      found: (text) => !isMobile(text),
      sample: (persona) => own(persona, 'fixe'),
    },
    nearMiss('mobile'),
  ],
  canned: '06 39 98 99 99',
});

/** The number of a telephone at home. */
export const fixedKind = createKind({
  name: 'fixe',
  inputmode: 'tel',
  normalise: local,
  show,
  knows: [
    ...spelling('fixe'),
    {
      code: 'telephone-mobile-dans-fixe',
      found: isMobile,
      sample: (persona) => own(persona, 'mobile'),
    },
    nearMiss('fixe'),
  ],
  canned: '01 99 00 99 99',
});
