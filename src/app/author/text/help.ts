import { completionStatus } from '@codemirror/autocomplete';
import { nextDiagnostic, previousDiagnostic } from '@codemirror/lint';
import { Prec, type EditorState, type Extension } from '@codemirror/state';
import {
  activateHover,
  closeHoverTooltips,
  EditorView,
  hasHoverTooltips,
  hoverTooltip,
  keymap,
  type Command,
  type Tooltip,
} from '@codemirror/view';
import { hover } from '../../../scenario/assist';
import { drawHelp, helpText, type Help } from './card';
import type { Surroundings, Wording } from './surroundings';
import { problemsAt } from './problems';

type Around = Pick<Surroundings, 'catalogue' | 'context' | 'onfix'>;

/**
 * What is to be known of the place under the pointer, or under the cursor by a key: its problems,
 * and what the field or the name means.
 */
export function help(around: Around, word: () => Wording['word']): Extension {
  const cards = hoverTooltip(
    ({ state }, pos) => (completionStatus(state) === null ? cardAt(state, pos) : null),
    { hoverTime: 400, hideOnChange: true },
  );

  function cardAt(state: EditorState, pos: number): Tooltip | null {
    const help = helpAt(state, pos, around);
    if (!help) return null;
    const create = (view: EditorView) => ({
      dom: drawHelp(help, word(), (diagnostic) => {
        view.dispatch({ effects: closeHoverTooltips });
        view.focus();
        around.onfix(diagnostic);
      }),
    });
    return { pos: help.from, end: help.to, create, above: false };
  }

  const explain: Command = (view) => {
    const at = view.state.selection.main.from;
    const found = helpAt(view.state, at, around);
    if (!found) return true;
    activateHover(view, at, 1, { tooltip: cards, until: (tr) => tr.docChanged || !!tr.selection });
    view.dispatch({ effects: EditorView.announce.of(helpText(found, word())) });
    return true;
  };

  const goTo =
    (move: Command): Command =>
    (view) =>
      move(view) && explain(view);

  const close: Command = (view) => {
    if (!hasHoverTooltips(view.state)) return false;
    view.dispatch({ effects: closeHoverTooltips });
    return true;
  };

  const fix: Command = (view) => {
    const { from } = view.state.selection.main;
    const found = problemsAt(view.state, from).find(({ diagnostic }) => diagnostic.fix);
    if (found) around.onfix(found.diagnostic);
    return found !== undefined;
  };

  return [
    cards,
    Prec.high(
      keymap.of([
        { key: 'Mod-i', run: explain, preventDefault: true },
        { key: 'F8', run: goTo(nextDiagnostic), shift: goTo(previousDiagnostic) },
        { key: 'Alt-Enter', run: fix },
        { key: 'Escape', run: close },
        // Then what is proposed opens, alone.
        { key: 'Ctrl-Space', run: (view) => close(view) && false },
      ]),
    ),
  ];
}

function helpAt(state: EditorState, pos: number, around: Around): Help | undefined {
  const problems = problemsAt(state, pos);
  const meaning = hover(state.doc.toString(), pos, around.catalogue(), around.context());
  const [first] = problems;
  const { from, to } = meaning ?? first ?? {};
  if (from === undefined || to === undefined) return undefined;
  return { from, to, problems, ...(meaning && { meaning }) };
}
