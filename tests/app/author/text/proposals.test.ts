import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { fitting, proposals } from '../../../../src/app/author/text/completion';
import { rangeOf } from '../../../../src/app/author/text/places';
import { catalogue } from '../../../scenario/catalogue';

const around = { catalogue: () => catalogue, context: () => ({ others: [], kit: {} }) };

function asked(doc: string, explicit = false) {
  const found = proposals(
    { state: EditorState.create({ doc }), pos: doc.length, explicit },
    around,
  );
  return found?.options.map(({ label }) => label);
}

const step = (line: string): string => `etapes:\n  numero:\n    ${line}`;

test('an empty line proposes its fields only when asked', () => {
  expect(asked(step(''))).toBeUndefined();
  expect(asked(step(''), true)).toContain('consigne');
});

test('a value is proposed as soon as its name is there', () => {
  expect(asked('theme: ')).toContain('entrer');
});

test('what is written whole is not proposed again, unless asked', () => {
  expect(asked('theme: entrer')).toBeUndefined();
  expect(asked('theme: entrer', true)).toEqual(['entrer']);
});

test('names are found by their beginning, then by their middle and by their words', () => {
  const options = (['code.sms', 'connexion.code', 'autre'] as const).map((label) => ({
    label,
    insert: label,
    kind: 'target' as const,
    ...(label === 'autre' && { detail: 'Recevoir un Code — Étape' }),
  }));
  const found = fitting(options, 'CODE').map(({ label }) => label);
  expect(found).toEqual(['code.sms', 'connexion.code', 'autre']);
  expect(fitting(options, 'étape').map(({ label }) => label)).toEqual(['autre']);
});

test('a place that the text has no more is kept inside it', () => {
  const state = EditorState.create({ doc: 'un\ndeux' });
  expect(rangeOf(state, { line: 2, column: 2, length: 2 })).toEqual({ from: 4, to: 6 });
  expect(rangeOf(state, { line: 9, column: 9, length: 9 })).toEqual({ from: 7, to: 7 });
});
