import { describe, expect, it } from 'vitest';
import { progressOf } from '../../src/app/progress/known';
import { how, reason, sentence, story } from '../../src/app/progress/words';
import type { RunSummary } from '../../src/lesson/ports';
import { entry, run } from './fakes';

const paper = entry('papier', { title: 'Télécharger mon attestation' });
const site = entry('site', { title: 'Créer mon compte' });
const today = '2026-11-21';

const of = (...runs: RunSummary[]) => progressOf([paper, site], runs);
const ids = (known: readonly { entry: { id: string } }[]) => known.map((each) => each.entry.id);

describe('progress in words', () => {
  it('knows what succeeded with little help or none', () => {
    const { knows, learns } = of(
      run('papier', { state: 'reussi', level: 'seul' }),
      run('site', { state: 'reussi', level: 'aide' }),
    );
    expect([ids(knows), ids(learns)]).toEqual([['papier'], ['site']]);
    expect(knows.map((known) => sentence('can', known))).toEqual([
      'Je sais télécharger mon attestation.',
    ]);
    expect(learns.map((known) => sentence('learning', known))).toEqual([
      'J’apprends à créer mon compte.',
    ]);
  });

  it('keeps the best level, even when a later run did not succeed', () => {
    const { knows, again } = of(
      run('papier', { run: 'b', state: 'a-revoir', level: 'seul' }),
      run('papier', { run: 'a', state: 'reussi', level: 'seul' }),
    );
    expect(knows.map(how)).toEqual(['Je le fais sans aide.']);
    expect(again.map(reason)).toEqual(['La dernière fois, il restait quelque chose à faire.']);
  });

  it.each<[Partial<RunSummary>, string]>([
    [{ hints: 2 }, 'La dernière fois, vous avez demandé 2 indices.'],
    [{ mistakes: 1 }, 'La dernière fois, vous avez corrigé 1 geste.'],
  ])('proposes to look again at a success with %o', (more, words) => {
    const { again } = of(run('papier', { state: 'reussi', ...more }));
    expect(again.map(reason)).toEqual([words]);
  });

  it('proposes nothing after a success without help', () => {
    expect(of(run('papier', { state: 'reussi' })).again).toEqual([]);
  });

  it('is empty before anything was done, and minds no scenario that is gone', () => {
    expect(of(run('disparu', { state: 'reussi' }))).toEqual({ knows: [], learns: [], again: [] });
  });

  it.each<[Partial<RunSummary>, string]>([
    [{ state: 'reussi', level: 'seul' }, 'Hier, niveau «_Seul_»_: réussi, sans indice.'],
    [
      { state: 'a-revoir', level: 'exercice', hints: 3, updated: '2026-11-12' },
      'Le jeudi 12 novembre, niveau «_Je m’exerce_»_: pas encore réussi, avec 3 indices.',
    ],
    [{ updated: today }, 'Aujourd’hui, niveau «_Avec aide_»_: étape 5 sur 9.'],
    [{ state: 'reussi', level: 'regarder' }, 'Hier, niveau «_Regarder_»_: regardé.'],
  ])('tells a run %o', (more, words) => {
    expect(story(run('papier', more), today)).toBe(words.replaceAll('_', '\u202f'));
  });

  it('shows no percentage', () => {
    const told = [run('papier', { state: 'reussi' }), run('papier')].map((each) =>
      story(each, today),
    );
    expect(told.join()).not.toMatch(/%/);
  });
});
