import type { Finding } from '../diagnostic';
import { quote, withoutComment } from '../quote';
import type { ValueLine } from '../value-lines';

/** Y10: a sentence that begins with a sign which means something else to YAML. */
export function beginning({ text, start }: ValueLine): Finding | undefined {
  const sign = /^(?:\{\{|\[\[|\*\*|[%@`])/u.exec(text)?.[0];
  if (sign === undefined) return undefined;
  const sentence = withoutComment(text);
  const at = { start, end: start + sentence.length };
  return { code: 'Y10', at, values: { debut: sign }, suggestion: quote(sentence) };
}
