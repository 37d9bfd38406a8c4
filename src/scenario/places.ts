import { severityOf, type Diagnostic, type Finding, type Place, type Span } from './diagnostic';

/** Line ends as `\n`, no byte-order mark: every offset refers to this form of the text. */
export function normalise(source: string): string {
  return source.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
}

/** Tells the line and column of spans of one text. A span over several lines ends with its first. */
export function placesOf(source: string): (span: Span) => Place {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1))
    starts.push(at + 1);
  return ({ start, end }) => {
    const line = lastAtMost(starts, start);
    const first = starts[line] ?? 0;
    const lineEnd = (starts[line + 1] ?? source.length + 1) - 1;
    const length = Math.max(1, Math.min(end, lineEnd) - start);
    return { line: line + 1, column: start - first + 1, length };
  };
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The finding on its line, with its severity. @param file the translation file, where it is one */
export function toDiagnostic(
  { code, at, values = {}, suggestion }: Finding,
  place: (span: Span) => Place,
  file?: string,
): Diagnostic {
  return {
    code,
    severity: severityOf(code),
    ...place(at),
    values,
    ...(suggestion !== undefined && { suggestion, fix: { ...at, text: suggestion } }),
    ...(file !== undefined && { file }),
  };
}

/** The scenario before its translations, each in the order of its lines. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compare(a.file ?? '', b.file ?? '') ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.code, b.code),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
