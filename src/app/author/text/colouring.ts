import { yaml } from '@codemirror/lang-yaml';
import { syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { exceeds } from '../../../scenario/limits';
import { colours } from './theme';

const coloured: Extension = [yaml(), syntaxHighlighting(colours)];
const plain: Extension = [];
const part = new Compartment();

/** What comes at once is pasted, or comes from outside; nobody types so much. */
const muchAtOnce = 200;

/**
 * The colours of the language. A text that nothing reads (Y1, Y2) is shown without them: nested
 * deep enough, it would exhaust the highlighter.
 * @param source the first text
 */
export function colouring(source: string): Extension {
  return [part.of(coloursOf(source)), follow];
}

const coloursOf = (source: string): Extension => (exceeds(source) ? plain : coloured);

const follow = EditorState.transactionExtender.of(({ docChanged, changes, newDoc, startState }) => {
  const now = part.get(startState);
  if (!docChanged || (now === coloured && changes.newLength - changes.length < muchAtOnce))
    return null;
  const next = coloursOf(newDoc.toString());
  return next === now ? null : { effects: part.reconfigure(next) };
});
