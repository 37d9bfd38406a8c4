import type { Finding, Fix, Span } from './diagnostic';
import { colon } from './rules/y9-colon';
import { beginning } from './rules/y10-beginning';
import { hash } from './rules/y11-hash';
import { afterTheQuote } from './rules/y17-after-quote';
import { valueLines } from './value-lines';

/** A text with the missing quotes put in, and the way back to places in the text as written. */
export interface Repaired {
  readonly source: string;
  readonly findings: readonly Finding[];
  readonly back: (span: Span) => Span;
}

/** Finds sentences that YAML would misread, and reads on as if they stood between quotes. */
export function repair(source: string): Repaired {
  const findings: Finding[] = [];
  for (const line of valueLines(source)) {
    const found = beginning(line) ?? afterTheQuote(line) ?? colon(line) ?? hash(line);
    if (found) findings.push(found);
  }
  const fixes = findings.map(({ at, suggestion = '' }) => ({ ...at, text: suggestion }));
  return { source: apply(source, fixes), findings, back: wayBack(fixes) };
}

/** The text with each fix put in. @param fixes in order, without overlap */
export function apply(source: string, fixes: readonly Fix[]): string {
  let done = 0;
  let text = '';
  for (const fix of fixes) {
    text += source.slice(done, fix.start) + fix.text;
    done = fix.end;
  }
  return text + source.slice(done);
}

function wayBack(fixes: readonly Fix[]): (span: Span) => Span {
  if (fixes.length === 0) return (span) => span;
  return ({ start, end }) => ({ start: offsetBack(fixes, start), end: offsetBack(fixes, end) });
}

function offsetBack(fixes: readonly Fix[], offset: number): number {
  let shift = 0;
  for (const { start, end, text } of fixes) {
    if (offset <= start + shift) break;
    // Inside the quotes, one place further than as written.
    if (offset < start + shift + text.length) {
      return Math.min(end, Math.max(start, offset - shift - 1));
    }
    shift += text.length - (end - start);
  }
  return offset - shift;
}
