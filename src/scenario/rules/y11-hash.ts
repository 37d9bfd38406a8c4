import type { Finding } from '../diagnostic';
import { quote } from '../quote';
import type { ValueLine } from '../value-lines';

const sentenceFields = new Set(['titre', 'resume', 'consigne', 'pourquoi', 'dire', 'valeur']);

/**
 * Y11: one space and `#` inside a sentence, where YAML cuts it. Two spaces or more make a comment,
 * as does anything after a name.
 */
export function hash({ key, text, start }: ValueLine): Finding | undefined {
  if (/^["'[{|>&*!%@`]/u.test(text)) return undefined;
  const cut = text.search(/\S\s#/u);
  if (cut < 0) return undefined;
  const isSentence =
    key === undefined
      ? /\s/u.test(text.slice(0, cut))
      : /^["']/u.test(key) || sentenceFields.has(key);
  if (!isSentence) return undefined;
  const sentence = text.trimEnd();
  return { code: 'Y11', at: { start, end: start + sentence.length }, suggestion: quote(sentence) };
}
