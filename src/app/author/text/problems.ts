import {
  forEachDiagnostic,
  linter,
  lintGutter,
  setDiagnostics,
  type Diagnostic as Mark,
} from '@codemirror/lint';
import type { EditorState, Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Diagnostic } from '../../../scenario/diagnostic';
import { sentenceOf } from '../../../scenario/render';
import { rangeOf } from './places';

interface ProblemMark extends Mark {
  readonly diagnostic: Diagnostic;
}

export interface Problem {
  readonly diagnostic: Diagnostic;
  /** Where it stands now, after what was typed since. */
  readonly from: number;
  readonly to: number;
}

const severities = { error: 'error', warning: 'warning', note: 'info' } as const;

/** The sentence that the command line gives too. */
export const problemSentence = (diagnostic: Diagnostic): string => sentenceOf(diagnostic);

/** Marks under the words and beside the lines. What they say is shown by the help. */
export const problems: Extension = [
  linter(null, { tooltipFilter: () => [] }),
  lintGutter({ tooltipFilter: () => [] }),
];

/** Marks the remarks on this file; those on the files beside it are left out. */
export function showProblems(view: EditorView, diagnostics: readonly Diagnostic[]): void {
  const marks = diagnostics
    .filter(({ file }) => file === undefined)
    .map((diagnostic): ProblemMark => ({
      ...rangeOf(view.state, diagnostic),
      severity: severities[diagnostic.severity],
      message: problemSentence(diagnostic),
      diagnostic,
    }));
  view.dispatch(setDiagnostics(view.state, marks));
}

/** All that is marked, in the order of the text. */
export function problemsIn(state: EditorState): readonly Problem[] {
  const found: Problem[] = [];
  forEachDiagnostic(state, (mark, from, to) => {
    const { diagnostic } = mark as ProblemMark;
    found.push({ diagnostic: moved(diagnostic, mark, { from, to }), from, to });
  });
  return found;
}

/** Its correction where its words stand now; none where they were changed since. */
function moved(
  { fix, ...diagnostic }: Diagnostic,
  before: Pick<Mark, 'from' | 'to'>,
  now: Pick<Mark, 'from' | 'to'>,
): Diagnostic {
  const isSame = now.to - now.from === before.to - before.from;
  if (!fix || !isSame) return diagnostic;
  const by = now.from - before.from;
  return { ...diagnostic, fix: { ...fix, start: fix.start + by, end: fix.end + by } };
}

export function problemsAt(state: EditorState, at: number): readonly Problem[] {
  return problemsIn(state).filter(({ from, to }) => from <= at && at <= to);
}
