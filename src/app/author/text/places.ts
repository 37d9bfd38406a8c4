import type { EditorState } from '@codemirror/state';
import type { Place } from '../../../scenario/diagnostic';

/** The stretch of text that a place means, kept inside the text as it is now. */
export function rangeOf(
  { doc }: EditorState,
  { line, column, length }: Place,
): { readonly from: number; readonly to: number } {
  const { from: start, to: end } = doc.line(Math.max(1, Math.min(line, doc.lines)));
  const from = Math.min(start + column - 1, end);
  return { from, to: Math.min(from + length, end) };
}
