import type { Finding } from '../diagnostic';

/** Controls, zero-width signs, and what turns the reading order; not the joiners of some scripts. */
const hidden = /[\u0000-\u0008\u000b-\u001f\u007f\u200b\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** Y12: a character that nobody sees and that may hide or turn the text. */
export function invisible(source: string): Finding[] {
  return [...source.matchAll(hidden)].slice(0, 20).map(({ 0: sign, index }) => ({
    code: 'Y12',
    at: { start: index, end: index + 1 },
    values: { nom: `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` },
    suggestion: '',
  }));
}
