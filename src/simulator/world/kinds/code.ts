import { createKind } from './kind';
import { compact } from './plain';

const LENGTH = 6;

/** A security code of six digits; which one is right, only the site knows. */
export const codeKind = createKind({
  name: 'code',
  inputmode: 'numeric',
  normalise: compact,
  show: compact,
  knows: [
    {
      code: 'code-lettres',
      found: (text) => /\D/.test(compact(text)),
      sample: () => 'mon code',
    },
    { code: 'code-court', found: (text) => compact(text).length < LENGTH, sample: () => '123' },
    { code: 'code-long', found: (text) => compact(text).length > LENGTH, sample: () => '1234567' },
  ],
  canned: '000000',
});
