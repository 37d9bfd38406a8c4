import type { Finding } from './diagnostic';
import { spanIn, type LocatedText } from './located';
import { parseText, type TextProblem } from './text';

/** What is wrong with the markup of one kind, in one text. */
export function* markupProblems(
  text: LocatedText,
  kind: TextProblem['kind'],
  code: string,
): Generator<Finding> {
  for (const problem of parseText(text.value).problems) {
    if (problem.kind !== kind) continue;
    const marque = text.value.slice(problem.start, problem.start + problem.length);
    yield { code, at: spanIn(text, problem.start, problem.length), values: { marque } };
  }
}
