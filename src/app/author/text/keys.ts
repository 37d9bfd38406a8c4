import { completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, indentLess, indentMore } from '@codemirror/commands';
import { searchKeymap } from '@codemirror/search';
import { Prec, type Extension } from '@codemirror/state';
import { EditorView, keymap, type KeyBinding } from '@codemirror/view';
import type { Surroundings } from './surroundings';

/**
 * The keys of the editor. Tab is none of them: it leaves the text (WCAG 2.1.2). Undoing belongs to
 * whoever holds the text, because the form changes it too.
 */
export function keys({ onundo, onredo }: Pick<Surroundings, 'onundo' | 'onredo'>): Extension {
  const undoing: readonly KeyBinding[] = [
    { key: 'Mod-z', run: done(onundo), shift: done(onredo), preventDefault: true },
    { key: 'Mod-y', run: done(onredo), preventDefault: true },
  ];
  return [
    Prec.high(keymap.of([...undoing, ...indenting])),
    keymap.of([...completionKeymap, ...searchKeymap, ...defaultKeymap]),
    EditorView.domEventHandlers({
      // The same from a menu, or by shaking the telephone.
      beforeinput(event) {
        if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false;
        event.preventDefault();
        (event.inputType === 'historyUndo' ? onundo : onredo)();
        return true;
      },
    }),
  ];
}

const done = (act: () => void) => () => {
  act();
  return true;
};

/** French keyboards have no bracket without AltGr: the arrows do it too. */
const indenting: readonly KeyBinding[] = [
  { key: 'Mod-]', run: indentMore },
  { key: 'Mod-[', run: indentLess },
  { key: 'Alt-ArrowRight', mac: 'Ctrl-Alt-ArrowRight', run: indentMore, preventDefault: true },
  { key: 'Alt-ArrowLeft', mac: 'Ctrl-Alt-ArrowLeft', run: indentLess, preventDefault: true },
];
