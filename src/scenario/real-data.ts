import type { Detector } from './detector';
import type { Finding } from './diagnostic';
import { allTexts, spanIn, type Located } from './located';
import { apply } from './repair';
import { nir } from './rules/d1-nir';
import { iban } from './rules/d2-iban';
import { phone } from './rules/d3-phone';
import { email } from './rules/d4-email';
import { card } from './rules/d5-card';

/** Longest first: an account number may hold what looks like a phone number. */
const detectors: readonly Detector[] = [iban, card, nir, phone, email];

interface Found {
  readonly code: string;
  readonly start: number;
  readonly length: number;
}

/** What looks like real personal data in a text. Fictitious values of the kits are let through. */
export function realData(text: string): readonly Found[] {
  const found: Found[] = [];
  let rest = text;
  for (const { code, shape, isReal, isLike = () => true } of detectors) {
    const matches = [...rest.matchAll(shape)].filter(isLike);
    for (const match of matches.filter(isReal)) {
      found.push({ code, start: match.index, length: match[0].length });
    }
    rest = blanked(rest, matches);
  }
  return found;
}

/** Told once: another kind no longer sees it. */
function blanked(text: string, matches: readonly RegExpExecArray[]): string {
  const fixes = matches.map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
    text: ' '.repeat(length),
  }));
  return apply(text, fixes);
}

/** Family D: real data anywhere in the file, comments included, and behind escapes or folded lines. */
export function* personalData(source: string, tree: Located): Generator<Finding> {
  for (const { code, start, length } of realData(source)) {
    yield { code, at: { start, end: start + length } };
  }
  for (const text of allTexts(tree)) {
    if (text.exact) continue;
    const written = realData(source.slice(text.at.start, text.at.end)).length;
    const [hidden] = realData(text.value);
    if (hidden && written === 0) yield { code: hidden.code, at: spanIn(text, 0, 0) };
  }
}
