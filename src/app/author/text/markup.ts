import {
  Decoration,
  MatchDecorator,
  ViewPlugin,
  type DecorationSet,
  type EditorView,
  type ViewUpdate,
} from '@codemirror/view';

const marks = new MatchDecorator({
  regexp:
    /\{\{[^{}\n]{1,200}\}\}|\[\[[^[\]\n]{1,200}\]\]|\(\([^()\n]{1,200}\)\)|\*\*[^*\n]{1,200}\*\*/g,
  decoration: Decoration.mark({ class: 'cm-markup' }),
});

class Marks {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = marks.createDeco(view);
  }

  update(update: ViewUpdate): void {
    this.decorations = marks.updateDeco(update, this.decorations);
  }
}

/** Colours what the sentences mark: `{{numero}}`, `[[Entrée]]`, `((caisse))`, `**important**`. */
export const markup = ViewPlugin.fromClass(Marks, {
  decorations: ({ decorations }) => decorations,
});
