import { RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  ViewPlugin,
  type DecorationSet,
  type EditorView,
  type ViewUpdate,
} from '@codemirror/view';

/** Further in, lines hang no deeper. */
export const deepest = 12;

class Hanging {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = hangingOf(view);
  }

  update(update: ViewUpdate): void {
    if (update.docChanged || update.viewportChanged) this.decorations = hangingOf(update.view);
  }
}

/** By classes: the security policy knows them, and the theme says what they are. */
function hangingOf({ state: { doc }, visibleRanges }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of visibleRanges) {
    for (let at = from; at <= to;) {
      const line = doc.lineAt(at);
      const depth = Math.min(deepest, line.text.search(/[^ -]|$/u));
      if (depth > 0)
        builder.add(line.from, line.from, Decoration.line({ class: `cm-in-${depth}` }));
      at = line.to + 1;
    }
  }
  return builder.finish();
}

export const hanging = ViewPlugin.fromClass(Hanging, {
  decorations: ({ decorations }) => decorations,
});
