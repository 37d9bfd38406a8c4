import { normaliseAddress } from '../address';
import { within } from '../distance';
import { createKind } from './kind';
import { plain } from './plain';

/** Addresses that learners are asked to write. */
const taught = ['ameli.fr', 'assure.ameli.fr', 'courriel.example', 'recherche.example'];

const typed = (text: string): string => normaliseAddress(plain(text));
const lower = (text: string): string =>
  plain(text)
    .toLowerCase()
    .replace(/^https?:\/*/, '');
const host = (text: string): string => typed(text).split('/')[0] ?? '';
const dotless = (text: string): string => (lower(text).split('/')[0] ?? '').replace(/\./g, '');

/**
 * An address typed into the browser's bar, and the slips that keep it from opening anything. Which
 * addresses exist, only the sites know: this is asked of those that open nothing.
 */
export const addressKind = createKind({
  name: 'adresse',
  inputmode: 'url',
  normalise: typed,
  knows: [
    { code: 'adresse-virgule', found: (text) => text.includes(','), sample: () => 'www,ameli,fr' },
    {
      code: 'adresse-courriel',
      found: (text) => text.includes('@'),
      sample: () => 'www@ameli.fr',
    },
    {
      code: 'adresse-wwww',
      found: (text) => /^(?:w{1,2}|w{4,})[. ]/.test(lower(text)),
      sample: () => 'wwww.ameli.fr',
    },
    {
      code: 'adresse-espace',
      found: (text) => /^www | \.|\. | (?:fr|com)$/.test(lower(text)),
      sample: () => 'www. ameli.fr',
    },
    {
      code: 'adresse-com',
      found: (text) => /^(?:[a-z]+\.)?ameli\.(?:com|org|net|eu|gouv\.fr)$/.test(host(text)),
      sample: () => 'www.ameli.com',
    },
    {
      code: 'adresse-sans-point',
      found: (text) =>
        /^(?:www)?(?:assure)?amelifr$/.test(dotless(text)) && !taught.includes(host(text)),
      sample: () => 'wwwameli.fr',
    },
    {
      code: 'adresse-incomplete',
      found: (text) => /^www\.(?:assure\.)?ameli\.?$/.test(lower(text)),
      sample: () => 'www.ameli',
    },
    {
      code: 'adresse-faute-de-frappe',
      found: (text) =>
        host(text).includes('.') &&
        !taught.includes(host(text)) &&
        taught.some((address) => within(host(text), address, 2)),
      sample: () => 'www.amelie.fr',
    },
  ],
  also: { 'adresse-inconnue': () => 'site-inconnu.example' },
});
