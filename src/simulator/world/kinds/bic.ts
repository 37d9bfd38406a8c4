import { within } from '../distance';
import { createKind } from './kind';
import { own } from './own';
import { compact } from './plain';

const FORM = /^[A-Z]{4}FR[A-Z\d]{2}(?:[A-Z\d]{3})?$/;

/** The bank's own code, 8 or 11 characters (ISO 9362). `XXX` at the end changes nothing. */
const normalise = (text: string): string => compact(text).replace(/^(.{8})XXX$/, '$1');

export const bicKind = createKind({
  name: 'bic',
  inputmode: 'text',
  normalise,
  show: compact,
  knows: [
    {
      code: 'bic-iban',
      found: (text) => /^[A-Z]{2}\d{2}/.test(compact(text)),
      sample: (persona) => own(persona, 'iban'),
    },
    {
      code: 'bic-faute-de-frappe',
      found: (text, { persona }) =>
        normalise(text) !== own(persona, 'bic') && within(normalise(text), own(persona, 'bic'), 2),
      sample: (persona) => own(persona, 'bic').slice(0, -1),
    },
    {
      code: 'bic-format',
      found: (text) => !FORM.test(compact(text)),
      sample: () => 'BANQUE',
    },
    {
      code: 'bic-autre',
      found: (text, { persona }) => normalise(text) !== own(persona, 'bic'),
      sample: () => 'ESSAFRPP',
    },
  ],
});
