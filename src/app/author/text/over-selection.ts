import { EditorView } from '@codemirror/view';

/**
 * What is typed over a selection is put in by the editor: the browser itself would keep the look of
 * the words that go, as a style of its own, which the security policy refuses.
 */
export const overSelection = EditorView.domEventHandlers({
  beforeinput({ data, inputType }, view) {
    const { main } = view.state.selection;
    const isTyped = inputType === 'insertText' && data !== null && !view.composing;
    if (!isTyped || view.state.readOnly || main.empty) return false;
    const insert = () =>
      view.state.update(view.state.replaceSelection(data), {
        scrollIntoView: true,
        userEvent: 'input.type',
      });
    const handlers = view.state.facet(EditorView.inputHandler);
    const isHandled = handlers.some((handle) => handle(view, main.from, main.to, data, insert));
    if (!isHandled) view.dispatch(insert());
    return true;
  },
});
