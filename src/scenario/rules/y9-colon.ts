import type { Finding } from '../diagnostic';
import { quote, withoutComment } from '../quote';
import type { ValueLine } from '../value-lines';

/** Y9: a French colon (« Choisissez : le code ») that YAML takes for a field. */
export function colon({ text, start }: ValueLine): Finding | undefined {
  if (/^["'[{|>&*!%@`#]/u.test(text)) return undefined;
  const sentence = withoutComment(text);
  if (!/:(?:\s|$)/u.test(sentence.replace(/\s#.*$/u, ''))) return undefined;
  const at = { start, end: start + sentence.length };
  return { code: 'Y9', at, suggestion: quote(sentence) };
}
