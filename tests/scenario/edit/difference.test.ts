import { describe, expect, it } from 'vitest';
import { moveStep, removeStep, renameStep, setAt, insertStep } from '../../../src/scenario/edit';
import { differences } from '../../../src/scenario/edit/difference';
import { readData } from '../../../src/scenario/edit/reading';
import { ownScenario } from '../../support/own-scenario';

const between = (before: string, after: string | undefined) =>
  differences(readData(before)!, readData(after ?? '')!);

describe('what is not the same in two states of a scenario', () => {
  it('is nothing where they say the same, however it is written', () => {
    expect(between(ownScenario, `# a remark\n${ownScenario.replaceAll("'", '"')}`)).toEqual([]);
  });

  it('is a step that came, went, or stands elsewhere', () => {
    const step = { consigne: 'Lisez.', attendre: { geste: 'lecture' } };
    const more = insertStep(ownScenario, { after: 'regarder' }, 'lire', step)?.source ?? '';
    expect(between(ownScenario, more)).toEqual([{ kind: 'added', step: 'lire' }]);
    expect(between(more, removeStep(more, 'lire')?.source)).toEqual([
      { kind: 'removed', step: 'lire' },
    ]);
    expect(between(more, moveStep(more, 'lire', 3)?.source)).toEqual([
      { kind: 'moved', step: 'lire' },
    ]);
  });

  it('is a step of another name, known by its instruction', () => {
    const { source = '' } = renameStep(ownScenario, 'sortir', 'partir') ?? {};
    const renamed = { kind: 'renamed', step: 'partir', before: 'sortir' };
    expect(between(ownScenario, source)).toEqual([renamed]);
    const hinted = source.replace('tout en haut', 'en haut');
    expect(between(ownScenario, hinted).map(({ kind }) => kind)).toEqual(['renamed', 'sentence']);
  });

  it('is a sentence, as it was and as it is', () => {
    const after = ownScenario
      .replace('Fermer mon compte', 'Bien fermer mon compte')
      .replace('Il est encore ouvert.', 'Quelqu’un d’autre pourrait lire vos papiers.');
    expect(between(ownScenario, after)).toEqual([
      { kind: 'sentence', before: 'Fermer mon compte', after: 'Bien fermer mon compte' },
      {
        kind: 'sentence',
        step: 'regarder',
        before: 'Il est encore ouvert.',
        after: 'Quelqu’un d’autre pourrait lire vos papiers.',
      },
    ]);
  });

  it('is any other field, of the scenario or of a step', () => {
    const after = setAt(
      setAt(ownScenario, ['duree'], '9')!.source,
      ['etapes', 'sortir', 'attendre', 'fait'],
      'connecte',
    );
    expect(between(ownScenario, after?.source)).toEqual([
      { kind: 'field', field: 'duree' },
      { kind: 'field', step: 'sortir', field: 'attendre' },
    ]);
  });

  it('tells the sentence of an answer apart from what it answers', () => {
    const line = (dire: string, target = 'compte.accueil') => ({
      si: { geste: 'clic', cible: target },
      dire,
    });
    const answers = ['etapes', 'sortir', 'erreurs'];
    const first = setAt(ownScenario, answers, [line('Pas ici.')])?.source ?? '';
    expect(between(first, setAt(ownScenario, answers, [line('Pas là.')])?.source)).toEqual([
      { kind: 'sentence', step: 'sortir', before: 'Pas ici.', after: 'Pas là.' },
    ]);
    const aimed = setAt(ownScenario, answers, [line('Pas ici.', 'compte.menu')])?.source;
    expect(between(first, aimed)).toEqual([{ kind: 'field', step: 'sortir', field: 'erreurs' }]);
  });
});
