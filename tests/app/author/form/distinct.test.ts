import { expect, it } from 'vitest';
import { distinct } from '../../../../src/app/author/form/distinct';

it('a choice is told by its words, and by its name where two have the same words or none', () => {
  const choices = [
    { value: 'carte.motif', label: 'Commander une carte' },
    { value: 'carte.faite', label: 'Commander une carte' },
    { value: 'compte.accueil', label: 'Accueil' },
    { value: 'sans', label: '' },
  ];
  expect(distinct(choices).map(({ label }) => label)).toEqual([
    'Commander une carte (carte.motif)',
    'Commander une carte (carte.faite)',
    'Accueil',
    'sans',
  ]);
});
