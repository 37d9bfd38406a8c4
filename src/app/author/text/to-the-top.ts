import { EditorView } from '@codemirror/view';

/** Brings the cursor to a place, and its line to the top of the text. */
export function toTheTop(view: EditorView, at: number): void {
  const anchor = Math.min(at, view.state.doc.length);
  const effects = EditorView.scrollIntoView(anchor, { y: 'start' });
  view.dispatch({ selection: { anchor }, effects });
}

/**
 * What goes to the top moves the text alone. The editor would move the page too, under the eyes of
 * an author who is at another place of it.
 */
export const textAlone = EditorView.scrollHandler.of((view, { head }, { y }) => {
  if (y !== 'start') return false;
  const { node } = view.domAtPos(head);
  const line = (node instanceof Element ? node : node.parentElement)?.closest('.cm-line');
  const { scrollDOM } = view;
  if (line) scrollDOM.scrollTop += topOf(line) - topOf(scrollDOM);
  return true;
});

const topOf = (element: Element): number => element.getBoundingClientRect().top;
