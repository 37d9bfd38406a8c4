import { language } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { colouring } from '../../../../src/app/author/text/colouring';

const deep = '['.repeat(500);
const state = (doc: string) => EditorState.create({ doc, extensions: colouring(doc) });
const isColoured = (of: EditorState): boolean => of.facet(language) !== null;

test('a text that can be read has its colours', () => {
  expect(isColoured(state('etapes: {}\n'))).toBe(true);
});

test('one that is nested too deep has none, wherever it comes from', () => {
  expect(isColoured(state(deep))).toBe(false);
  const pasted = state('etapes: {}\n').update({ changes: { from: 0, insert: deep } }).state;
  expect(isColoured(pasted)).toBe(false);
});

test('the colours come back once it can be read', () => {
  const mended = state(deep).update({ changes: { from: 0, to: deep.length, insert: 'id: a\n' } });
  expect(isColoured(mended.state)).toBe(true);
});
