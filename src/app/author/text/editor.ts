import { closeBrackets } from '@codemirror/autocomplete';
import { indentUnit } from '@codemirror/language';
import { search } from '@codemirror/search';
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, lineNumbers, type ViewUpdate } from '@codemirror/view';
import type { Diagnostic, Fix, Place } from '../../../scenario/diagnostic';
import { fixesBetween } from '../../../scenario/edit/diff';
import { normalise } from '../../../scenario/places';
import { apply } from '../../../scenario/repair';
import { colouring } from './colouring';
import { completion } from './completion';
import { hanging } from './hanging';
import { help } from './help';
import { keys } from './keys';
import { markup } from './markup';
import { overSelection } from './over-selection';
import { rangeOf } from './places';
import { problems, showProblems } from './problems';
import type { Surroundings, Wording } from './surroundings';
import { theme } from './theme';
import { textAlone, toTheTop } from './to-the-top';

export interface TextEditor {
  /** Changes what differs, without moving the cursor or the view. Tells nobody. */
  setSource(source: string, fixes?: readonly Fix[]): void;
  setDiagnostics(diagnostics: readonly Diagnostic[]): void;
  setWording(wording: Wording): void;
  setReadOnly(readOnly: boolean): void;
  /** Brings the cursor to a place, and its line to the top, without the focus. The page stays. */
  show(at: number): void;
  /** Shows a place, selects it, and takes the focus. */
  reveal(place: Place): void;
  destroy(): void;
}

/** A change that came from outside is not told to those outside. */
const fromOutside = Annotation.define<true>();

/**
 * An editor for the text of a scenario.
 * @param parent in a shadow root: only there do its styles pass the security policy
 * @param source with any line ends; told with `\n`
 */
export function createEditor(
  parent: ShadowRoot,
  source: string,
  around: Surroundings,
  wording: Wording,
): TextEditor {
  const wordingPart = new Compartment();
  const readOnlyPart = new Compartment();
  const view = new EditorView({
    parent,
    root: parent,
    state: EditorState.create({
      doc: normalise(source),
      extensions: [
        wordingPart.of(worded(wording)),
        readOnlyPart.of(EditorState.readOnly.of(false)),
        keys(around),
        overSelection,
        textAlone,
        writing,
        colouring(normalise(source)),
        completion(around),
        problems,
        help(around, () => current.word),
        EditorView.updateListener.of((update) => tell(update, around)),
      ],
    }),
  });
  let current = wording;

  return {
    setSource(next, fixes) {
      const before = view.state.doc.toString();
      const after = normalise(next);
      if (before === after) return;
      const given = fixes && apply(before, fixes) === after ? fixes : fixesBetween(before, after);
      const changes = given.map(({ start, end, text }) => ({ from: start, to: end, insert: text }));
      view.dispatch({ changes, annotations: fromOutside.of(true) });
    },
    setDiagnostics: (diagnostics) => showProblems(view, diagnostics),
    setWording(next) {
      current = next;
      view.dispatch({ effects: wordingPart.reconfigure(worded(next)) });
    },
    setReadOnly: (readOnly) =>
      view.dispatch({
        effects: readOnlyPart.reconfigure(EditorState.readOnly.of(readOnly)),
      }),
    show: (at) => toTheTop(view, at),
    reveal(place) {
      const { from, to } = rangeOf(view.state, place);
      view.dispatch({
        selection: { anchor: from, head: to },
        effects: EditorView.scrollIntoView(from, { y: 'center' }),
      });
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}

function tell(update: ViewUpdate, around: Surroundings): void {
  const { docChanged, selectionSet, state, transactions, view } = update;
  if (docChanged && !transactions.some((one) => one.annotation(fromOutside))) {
    const fixes: Fix[] = [];
    update.changes.iterChanges((start, end, _from, _to, text) =>
      fixes.push({ start, end, text: text.toString() }),
    );
    around.onchange(state.doc.toString(), fixes);
  }
  // Where the author is elsewhere, the cursor says nothing.
  const isInside = view.dom.contains(view.root.activeElement);
  if (isInside && (docChanged || selectionSet)) around.oncursor(state.selection.main.head);
}

const writing: Extension = [
  theme,
  markup,
  hanging,
  lineNumbers(),
  EditorView.lineWrapping,
  indentUnit.of('  '),
  closeBrackets(),
  search({ top: true, literal: true }),
];

function worded({ label, phrases }: Wording): Extension {
  return [
    EditorState.phrases.of(phrases),
    // A file of codes and French sentences, whatever the language around it.
    EditorView.contentAttributes.of({ 'aria-label': label, lang: 'fr', dir: 'ltr', tabindex: '0' }),
  ];
}
