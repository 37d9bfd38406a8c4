import { describe, expect, it } from 'vitest';
import { predecessors } from '../../../src/scenario/edit/predecessors';

const found = (before: readonly string[], after: readonly string[]) =>
  Object.fromEntries(predecessors(before, after));

describe('what a new sentence was made of', () => {
  it('is the one most like it, wherever it stands', () => {
    const before = ['Ouvrez la page.', 'Cliquez sur le lien.', 'Fermez.'];
    const after = ['Fermez.', 'Cliquez sur ce lien.', 'Ouvrez cette page.'];
    expect(found(before, after)).toEqual({
      'Cliquez sur ce lien.': 'Cliquez sur le lien.',
      'Ouvrez cette page.': 'Ouvrez la page.',
    });
  });

  it('is the one in whose place it stands, where none is like it', () => {
    const before = ['Un', 'Cliquez sur le bonhomme.', 'Deux', 'Attendez un peu.'];
    const after = ['Un', 'Trouvez votre espace.', 'Deux', 'Le site répond dans une minute.'];
    expect(found(before, after)).toEqual({
      'Trouvez votre espace.': 'Cliquez sur le bonhomme.',
      'Le site répond dans une minute.': 'Attendez un peu.',
    });
  });

  it('is none where more came than went, or between others', () => {
    const before = ['Un', 'Cliquez sur le bonhomme.', 'Deux'];
    expect(found(before, ['Un', 'Trouvez votre espace.', 'Puis ouvrez-le.', 'Deux'])).toEqual({});
    expect(found(before, ['Un', 'Deux', 'Trouvez votre espace.'])).toEqual({});
    expect(found(['Un', 'Deux'], ['Un', 'Trouvez votre espace.', 'Deux'])).toEqual({});
    expect(found(before, ['Un', 'Deux'])).toEqual({});
  });

  it('takes each old sentence once', () => {
    const after = ['Ouvrez la page ici.', 'Ouvrez la page là.'];
    const pairs = [...predecessors(['Ouvrez la page.'], after)];
    expect(pairs).toHaveLength(1);
  });
});
