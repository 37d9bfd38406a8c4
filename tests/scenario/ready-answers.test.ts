import { expect, it } from 'vitest';
import { insertItem } from '../../src/scenario/edit';
import { partAt, readData } from '../../src/scenario/edit/reading';
import { readyAnswers } from '../../src/scenario/ready-answers';
import { catalogue } from './catalogue';
import { whole } from './example';

const readyIn = (source: string, step: string) =>
  readyAnswers(catalogue, partAt(readData(source), 'etapes', step));

it('the mistakes that a step does not answer yet, each as a line to put in', () => {
  const [first, ...others] = readyIn(whole, 'numero');
  expect(others).toEqual([]);
  expect(first).toEqual({
    code: 'nir-incomplet',
    sentence: 'Le numéro est incomplet.',
    line: { si: { erreur: 'nir-incomplet' }, dire: 'Le numéro est incomplet.' },
  });
  const { source } = insertItem(whole, ['etapes', 'numero', 'erreurs'], 2, first!.line)!;
  expect(readyIn(source, 'numero')).toEqual([]);
});

it('a mistake that is asked for on purpose is no answer', () => {
  expect(readyIn(whole, 'code-trop-tard')).toEqual([]);
});

it('the target of the gesture counts too, under its own name', () => {
  const source = whole.replace(
    '{ geste: lecture }',
    '{ geste: saisie, cible: code.saisie, kit: code }',
  );
  expect(readyIn(source, 'lire')).toEqual([
    {
      code: 'code-expire',
      sentence: 'Ce code a expiré.',
      line: { si: { erreur: 'code-expire', cible: 'code.saisie' }, dire: 'Ce code a expiré.' },
    },
  ]);
});

it('nothing is known of what is not there', () => {
  expect(readyIn(whole, 'bravo')).toEqual([]);
  expect(readyAnswers(catalogue, undefined)).toEqual([]);
});
