// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/svelte';
import { EditorView } from '@codemirror/view';
import { beforeEach, expect, test, vi } from 'vitest';
import { problemsIn } from '../../../../src/app/author/text/problems';
import TextView from '../../../../src/app/author/text/TextView.svelte';
import type { Diagnostic } from '../../../../src/scenario/diagnostic';
import { catalogue } from '../../../scenario/catalogue';

const source = 'format: 1\r\ntheme: entre\nduree: 5\n';
const wrong: Diagnostic = {
  code: 'S4',
  severity: 'error',
  line: 2,
  column: 8,
  length: 5,
  values: { valeur: 'entre', champ: 'theme', choix: 'entrer' },
  suggestion: 'entrer',
  fix: { start: 17, end: 22, text: 'entrer' },
};

beforeEach(() => {
  // jsdom calls itself Safari, for which the editor knows a detour.
  Object.assign(document, { execCommand: () => false });
  // As in browsers: jsdom has none, and the editor would stay plain.
  if (!('adoptedStyleSheets' in Document.prototype)) {
    Object.defineProperty(Document.prototype, 'adoptedStyleSheets', {
      value: [],
      configurable: true,
    });
  }
});

function props() {
  return {
    source,
    diagnostics: [] as readonly Diagnostic[],
    catalogue,
    onchange: vi.fn(),
    onfix: vi.fn(),
    onundo: vi.fn(),
    onredo: vi.fn(),
  };
}

async function opened(given: ReturnType<typeof props>) {
  const { container, rerender } = render(TextView, given);
  const frame = container.querySelector('.frame');
  await vi.waitFor(
    () => expect(frame?.shadowRoot?.querySelector('.cm-content')).toBeTruthy(),
    10_000,
  );
  const content = frame?.shadowRoot?.querySelector<HTMLElement>('.cm-content');
  const view = content ? EditorView.findFromDOM(content) : undefined;
  if (!view || !content) throw new Error('no editor');
  return { view, content, rerender, root: frame?.shadowRoot };
}

test('what is typed is told once, with its replacement', async () => {
  const given = props();
  const { view } = await opened(given);
  expect(view.state.doc.toString()).toBe('format: 1\ntheme: entre\nduree: 5\n');
  view.dispatch({ changes: { from: 22, insert: 'r' } });
  expect(given.onchange.mock.calls).toEqual([
    ['format: 1\ntheme: entrer\nduree: 5\n', [{ start: 22, end: 22, text: 'r' }]],
  ]);
});

test('a change from outside is not told back, and moves nothing else', async () => {
  const given = props();
  const { view, rerender } = await opened(given);
  view.dispatch({ selection: { anchor: 29 } });
  await rerender({ ...given, source: 'format: 1\ntheme: documents\nduree: 5\n' });
  expect(view.state.doc.toString()).toContain('theme: documents\n');
  expect(view.state.selection.main.head).toBe(33);
  expect(given.onchange).not.toHaveBeenCalled();
});

test('problems are marked, and those of other files are not', async () => {
  const given = props();
  const { root, rerender } = await opened(given);
  await rerender({ ...given, diagnostics: [wrong, { ...wrong, line: 1, file: 'en.yaml' }] });
  const marks = [...(root?.querySelectorAll('.cm-lintRange-error') ?? [])];
  expect(marks.map(({ textContent }) => textContent)).toEqual(['entre']);
});

test('a correction goes where its words stand now, and is none where they were changed', async () => {
  const given = props();
  const { view, rerender } = await opened(given);
  await rerender({ ...given, diagnostics: [wrong] });
  const fixes = () => problemsIn(view.state).map(({ diagnostic }) => diagnostic.fix);
  expect(fixes()).toEqual([{ start: 17, end: 22, text: 'entrer' }]);
  view.dispatch({ changes: { from: 0, insert: '# un\n' } });
  expect(fixes()).toEqual([{ start: 22, end: 27, text: 'entrer' }]);
  view.dispatch({ changes: { from: 24, insert: 'x' } });
  expect(fixes()).toEqual([undefined]);
});

test('a place that is shown is selected', async () => {
  const given = props();
  const { view, rerender } = await opened(given);
  await rerender({ ...given, revealed: { line: 2, column: 8, length: 5 } });
  const { from, to } = view.state.selection.main;
  expect([from, to]).toEqual([17, 22]);
});

test('the cursor is told while the author is in the text, and not while they are elsewhere', async () => {
  const given = { ...props(), oncursor: vi.fn() };
  const { view, content } = await opened(given);
  view.dispatch({ selection: { anchor: 12 } });
  expect(given.oncursor).not.toHaveBeenCalled();
  content.focus();
  view.dispatch({ selection: { anchor: 17 } });
  view.dispatch({ changes: { from: 0, insert: '#' } });
  expect(given.oncursor.mock.calls).toEqual([[17], [18]]);
  expect(given.onchange.mock.invocationCallOrder[0]).toBeLessThan(
    given.oncursor.mock.invocationCallOrder[1] ?? 0,
  );
});

test('the cursor is brought to what is chosen elsewhere, without the focus', async () => {
  const given = props();
  const { view, content, root, rerender } = await opened(given);
  await rerender({ ...given, shown: { at: 17 } });
  expect(view.state.selection.main.head).toBe(17);
  expect(root?.activeElement).not.toBe(content);
  view.dispatch({ selection: { anchor: 3 } });
  await rerender({ ...given, source: `${source}niveau: 1\n`, shown: { at: 999 } });
  expect(view.state.selection.main.head).toBe(view.state.doc.length);
});

test('undoing is asked of whoever holds the text', async () => {
  const given = props();
  const { content } = await opened(given);
  const press = (key: string, keyCode: number, shiftKey = false) => {
    const init = { key, keyCode, shiftKey, ctrlKey: true, bubbles: true, cancelable: true };
    content.dispatchEvent(new KeyboardEvent('keydown', init));
  };
  press('z', 90);
  press('y', 89);
  press('Z', 90, true);
  const fromMenu = new InputEvent('beforeinput', { inputType: 'historyUndo', cancelable: true });
  content.dispatchEvent(fromMenu);
  expect(given.onundo).toHaveBeenCalledTimes(2);
  expect(given.onredo).toHaveBeenCalledTimes(2);
  expect(fromMenu.defaultPrevented).toBe(true);
});

test('it goes without leaving anything behind', async () => {
  const { view } = await opened(props());
  cleanup();
  expect(view.dom.isConnected).toBe(false);
});

test('where its styles cannot pass, the text is written in a plain field', async () => {
  Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
  const given = { ...props(), oncursor: vi.fn() };
  const { findByRole } = render(TextView, given);
  const area = (await findByRole('textbox')) as HTMLTextAreaElement;
  expect(area.value).toContain('theme: entre');
  area.value += 'niveau: 1\n';
  area.dispatchEvent(new Event('input', { bubbles: true }));
  expect(given.onchange).toHaveBeenCalledWith(expect.stringContaining('niveau: 1'));
  area.setSelectionRange(12, 12);
  area.click();
  expect(given.oncursor).toHaveBeenLastCalledWith(12);
});
