import type { Finding } from '../diagnostic';
import { quote, withoutComment } from '../quote';
import { afterQuote, type ValueLine } from '../value-lines';

/** Y17: text after the closing quote: `"Valider" est en bas`. */
export function afterTheQuote({ text, start }: ValueLine): Finding | undefined {
  if (!/^["']/u.test(text)) return undefined;
  const end = afterQuote(text);
  if (end === undefined || /^\s*(?:$|[#,:\]}])/u.test(text.slice(end))) return undefined;
  const sentence = withoutComment(text);
  const at = { start, end: start + sentence.length };
  return { code: 'Y17', at, suggestion: quote(sentence) };
}
