export type Severity = 'error' | 'warning' | 'note';

/** A stretch of the source text, by offsets; `end` is not part of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of one line. Lines and columns count from 1, in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** A correction that a program may apply: what stands at the span is replaced. */
export interface Fix extends Span {
  readonly text: string;
}

export type Values = Readonly<Record<string, string>>;

/** What a rule has found, before it is placed on a line. */
export interface Finding {
  readonly code: string;
  readonly at: Span;
  /** The author's own words, for the sentence. */
  readonly values?: Values;
  /** What should stand at `at` instead. */
  readonly suggestion?: string;
}

/** One remark on a file, without its sentence: `sentences.ts` has one for each code. */
export interface Diagnostic extends Place {
  readonly code: string;
  readonly severity: Severity;
  readonly values: Values;
  /** What should stand at this place instead. */
  readonly suggestion?: string;
  /** The same, to be applied in one click to the source with `\n` line ends. */
  readonly fix?: Fix;
  /** The file beside the scenario where the place is: `en.yaml`, `voix.fr.yaml`; absent for itself. */
  readonly file?: string;
}

/** Codes that do not block; all others are errors. */
const milder: Readonly<Record<string, Severity>> = {
  F2: 'warning',
  T1: 'warning',
  T2: 'warning',
  T4: 'note',
  L1: 'warning',
  L2: 'warning',
  L3: 'warning',
  L4: 'warning',
};

export function severityOf(code: string): Severity {
  return milder[code] ?? 'error';
}

/** Whether nothing blocks. */
export function isClean(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.every(({ severity }) => severity !== 'error');
}
