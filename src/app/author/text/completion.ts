import {
  autocompletion,
  pickedCompletion,
  startCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { complete, type Option } from '../../../scenario/assist';
import { fold } from '../../../scenario/letters';
import type { Surroundings } from './surroundings';

type Around = Pick<Surroundings, 'catalogue' | 'context'>;

/** Proposes what the schema and the catalogue know, while typing and by Ctrl+Space. */
export function completion(around: Around): Extension {
  return autocompletion({
    override: [(context) => proposals(context, around)],
    icons: false,
    closeOnBlur: true,
    maxRenderedOptions: 60,
  });
}

/** In the order of the language, with those that begin as what is typed first. */
export function proposals(
  { state, pos, explicit }: Pick<CompletionContext, 'state' | 'pos' | 'explicit'>,
  { catalogue, context }: Around,
): CompletionResult | null {
  const found = complete(state.doc.toString(), pos, catalogue(), context());
  if (!found) return null;
  const typed = state.sliceDoc(found.from, pos);
  if (typed.trim() === '' && !explicit && found.quiet) return null;
  const options = fitting(found.options, typed);
  const isWritten = options.some(({ insert }) => insert.trim() === typed.trim());
  if (options.length === 0 || (!explicit && isWritten)) return null;
  return { from: found.from, to: found.to, options: options.map(toCompletion), filter: false };
}

/** Those that begin as what is typed, then those that hold it in their name or their words. */
export function fitting(options: readonly Option[], typed: string): readonly Option[] {
  const wanted = fold(typed.trim());
  if (wanted === '') return options;
  const holds = ({ label, detail = '' }: Option): boolean =>
    fold(label).includes(wanted) || (wanted.length > 2 && fold(detail).includes(wanted));
  const begins = ({ label }: Option): boolean => fold(label).startsWith(wanted);
  return [
    ...options.filter(begins),
    ...options.filter((option) => !begins(option) && holds(option)),
  ];
}

function toCompletion({ label, insert, caret = insert.length, detail, kind }: Option): Completion {
  return {
    label,
    type: kind,
    ...(detail !== undefined && { detail }),
    apply(view: EditorView, picked: Completion, from: number, to: number) {
      view.dispatch({
        changes: { from, to, insert },
        selection: { anchor: from + caret },
        annotations: pickedCompletion.of(picked),
        scrollIntoView: true,
        userEvent: 'input.complete',
      });
      // A field is followed by its value.
      if (kind === 'field') startCompletion(view);
    },
  };
}
