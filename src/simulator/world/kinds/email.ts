import { within } from '../distance';
import type { PersonaName } from '../gesture';
import { kits } from '../kit';
import { createKind } from './kind';
import { own, slip } from './own';
import { plain, unaccented } from './plain';

const SLIPS = 2;
const clean = (text: string): string => plain(text).toLowerCase();
const mine = (persona: PersonaName) => own(persona, 'courriel');
const someoneElses = (typed: string, persona: PersonaName) =>
  typed !== mine(persona) && Object.values(kits).some((kit) => kit['courriel'] === typed);

const spelledOut = /\b(?:arobase?|arrobase|arobas|at)\b|[([{] ?(?:at|a|arobase) ?[)\]}]/;

/** An e-mail address; only those of `.example` exist here (RFC 2606). */
export const emailKind = createKind({
  name: 'courriel',
  inputmode: 'email',
  normalise: clean,
  show: clean,
  knows: [
    {
      code: 'courriel-arobase-en-lettres',
      found: (text) => !text.includes('@') && spelledOut.test(clean(text)),
      sample: (persona) => mine(persona).replace('@', ' arobase '),
    },
    {
      code: 'courriel-site',
      found: (text) => /^(?:https?:|www\.)/i.test(text),
      sample: (persona) => `www.${mine(persona)}`,
    },
    {
      code: 'courriel-sans-arobase',
      found: (text) => !text.includes('@'),
      sample: (persona) => mine(persona).replace('@', ''),
    },
    {
      code: 'courriel-deux-arobases',
      found: (text) => text.split('@').length > 2,
      sample: (persona) => mine(persona).replace('@', '@@'),
    },
    {
      code: 'courriel-espace',
      found: (text) => /\s/.test(text),
      sample: (persona) => mine(persona).replace('@', ' @'),
    },
    {
      code: 'courriel-virgule',
      found: (text) => /[,;]/.test(text),
      sample: (persona) => mine(persona).replace('.', ','),
    },
    {
      code: 'courriel-accents',
      found: (text) => unaccented(text) !== text,
      sample: (persona) => mine(persona).replace('e', 'é'),
    },
    {
      code: 'courriel-sans-point',
      found: (text) => !text.slice(text.indexOf('@')).includes('.'),
      sample: (persona) => mine(persona).replace('.example', ''),
    },
    {
      code: 'courriel-faute-de-frappe',
      found: (text, { persona }) =>
        clean(text) !== mine(persona) && within(clean(text), mine(persona), SLIPS),
      sample: (persona) => slip(mine(persona)),
    },
    {
      code: 'courriel-autre',
      found: (text, { persona }) => someoneElses(clean(text), persona),
      sample: (persona) => mine(persona === 'colette' ? 'gerard' : 'colette'),
    },
    {
      code: 'courriel-format',
      found: (text) => !/^[\w.%+-]+@(?:[a-z\d-]+\.)+example$/.test(clean(text)),
      sample: (persona) => mine(persona).replace(/^[^@]+/, ''),
    },
  ],
  canned: 'quelquun@courriel.example',
});
