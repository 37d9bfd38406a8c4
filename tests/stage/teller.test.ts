import { describe, expect, it } from 'vitest';
import type { Mistake, Result } from '../../src/lesson/ports';
import { createTeller } from '../../src/stage/teller';
import { tiny } from '../support/tiny';
import { tinyScenario } from '../support/tiny-scenario';
import { lessonView } from './view';

const wording = { words: {}, language: 'fr', kit: tiny.kit('colette') };
const tell = createTeller(tinyScenario, tiny.catalogue, wording, { persona: 'colette' });

const said = (mistake: Partial<Mistake>): string | undefined =>
  tell(lessonView({ mistake: { rewindable: false, astray: false, ...mistake } })).mistake?.say
    .plain;

const result: Result = {
  result: 'a-revoir',
  reached: ['attestation-telechargee'],
  open: ['deconnecte'],
  spoiled: ['mot-de-passe-enregistre'],
  hints: 1,
  mistakes: 2,
  stumbled: ['numero'],
};

describe('what the learner is told of a mistake', () => {
  it('is the sentence of the scenario first', () => {
    expect(said({ say: 'Gardez les 13 premiers chiffres.', astray: true })).toBe(
      'Gardez les 13 premiers chiffres.',
    );
  });

  it('is a general sentence for a code that has none', () => {
    expect(said({ code: 'jamais-vu' })).toBe('Ce n’est pas encore ça. Relisez la consigne.');
  });

  it('says that one is elsewhere when the place is gone', () => {
    expect(said({ astray: true })).toBe('Vous êtes sur une autre page.');
  });

  it('is the same object as long as it is the same mistake', () => {
    const mistake = { rewindable: false, astray: false };
    const first = tell(lessonView({ mistake })).mistake;
    expect(tell(lessonView({ mistake, hintsShown: 0 })).mistake).toBe(first);
    expect(tell(lessonView({ mistake: { ...mistake } })).mistake).not.toBe(first);
  });
});

describe('what the learner is told at the end', () => {
  it('names goals by the sentences of the catalogue, and the steps to look at again', () => {
    const ending = tell(lessonView({ result })).ending;
    expect(ending?.reached).toEqual(['Télécharger votre attestation']);
    expect(ending?.open).toEqual(['Fermer votre compte']);
    expect(ending?.spoiled).toEqual(['Enregistrer le mot de passe ici']);
    expect(ending?.stumbled.map(({ plain }) => plain)).toEqual([
      'Écrivez votre numéro : 2 53 07 99 000 001.',
    ]);
  });

  const well: Result = { ...result, result: 'reussi', open: [], spoiled: [], mistakes: 0 };

  it('proposes the whole after the steps that went wrong were played again', () => {
    const told = { persona: 'colette', replayed: 'aide' } as const;
    const again = createTeller(tinyScenario, tiny.catalogue, wording, told);
    const next = again(lessonView({ level: 'exercice', result })).ending?.next;
    expect(next, 'at the level of the run').toMatchObject({ level: 'aide', persona: 'colette' });
    expect(next?.reason).toBe('Refaites maintenant l’exercice en entier.');
  });

  it.each(['aide', 'exercice', 'seul'] as const)(
    'says the same after a replay that went well as after one that did not: run at « %s »',
    (replayed) => {
      const told = { persona: 'colette', replayed } as const;
      const again = createTeller(tinyScenario, tiny.catalogue, wording, told);
      const ended = [well, { ...well, mistakes: 9, hints: 9 }, result].map(
        (each) => again(lessonView({ level: 'exercice', result: each })).ending,
      );
      expect(ended.map((ending) => ending?.replayed)).toEqual([true, true, true]);
      expect(ended.map((ending) => ending?.next.level)).toEqual([replayed, replayed, replayed]);
      expect(new Set(ended.map((ending) => ending?.next.reason)).size).toBe(1);
    },
  );

  it.each([
    ['regarder', 'aide'],
    ['aide', 'exercice'],
    ['exercice', 'seul'],
    ['seul', 'seul'],
  ] as const)('after « %s » that went well, proposes « %s » and says why', (level, next) => {
    const ending = tell(lessonView({ level, result: well })).ending;
    expect(ending?.next.level).toBe(next);
    expect(ending?.next.reason).toMatch(/^[A-ZÀ-Ü].*\.$/u);
  });

  it('proposes more help where a goal is open, and says how many', () => {
    const view = lessonView({ level: 'seul', result: { ...result, spoiled: [] } });
    const next = tell(view).ending?.next;
    expect(next?.level).toBe('exercice');
    expect(next?.reason).toBe('Il reste un but à atteindre. Essayez avec plus d’aide.');
  });
});

describe('a value of the card in a sentence', () => {
  const hints = ['Écrivez {{numero}}.'];

  it('is the one of the card', () => {
    expect(tell(lessonView({ hints })).hints[0]?.plain).toContain(tiny.kit('colette')['numero']);
  });

  it('is the one that stands for it now, where another was asked for', () => {
    const view = lessonView({ hints, value: '303618', standsFor: 'numero' });
    expect(tell(view).hints[0]?.plain).toBe('Écrivez 303618.');
  });
});
