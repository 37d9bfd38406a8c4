import { describe, expect, it } from 'vitest';
import {
  code,
  enter,
  fill,
  lessonOf,
  number,
  password,
  play,
  press,
  rightWay,
  visit,
} from './support/play';

const alone = () => lessonOf({ level: 'seul' });

describe('alone', () => {
  it('shows goals and no help', () => {
    const lesson = alone();
    lesson.hint();
    lesson.why();
    lesson.rewind();
    expect(lesson.view).toEqual({
      level: 'seul',
      step: 'seul',
      index: 1,
      total: 1,
      instruction: 'Télécharger mon attestation',
      reading: false,
      whyShown: false,
      hints: [],
      hintsShown: 0,
      lit: false,
      goals: ['attestation-telechargee', 'deconnecte'],
      page: 'moteur.accueil',
      tally: { hints: 0, mistakes: 0 },
    });
    expect(lesson.events).toEqual([]);
  });

  it('succeeds by any honest way', () => {
    const lesson = play(alone(), visit('assurance.example'), password, number);
    play(lesson, enter('connexion.numero'), press('code.sms'), code, press('code.valider'));
    play(lesson, press('compte.attestation'), press('compte.deconnexion'));
    expect(lesson.view.result).toBeUndefined();
    lesson.finish();
    expect(lesson.view.result).toMatchObject({ result: 'reussi', open: [], mistakes: 0 });
    expect(lesson.events.at(-1)).toMatchObject({ kind: 'finish', step: 'seul', result: 'reussi' });
  });

  it('says nothing of mistakes, and counts what the site refuses', () => {
    const lesson = play(alone(), press('ameli.compte'), fill('connexion.numero', '2 53'));
    play(lesson, press('connexion.creer'));
    expect(lesson.view.mistake).toBeUndefined();
    expect(lesson.view.tally.mistakes).toBe(1);
  });

  it('is to be done again with a goal left open', () => {
    const lesson = alone();
    lesson.finish();
    expect(lesson.view.result).toEqual({
      result: 'a-revoir',
      reached: ['deconnecte'],
      open: ['attestation-telechargee'],
      spoiled: [],
      hints: 0,
      mistakes: 0,
      stumbled: [],
    });
  });

  it('is to be done again when something forbidden has happened', () => {
    const lesson = play(alone(), ...rightWay.slice(0, 8), press('compte.memoriser'));
    play(lesson, ...rightWay.slice(8));
    lesson.finish();
    expect(lesson.view.result).toMatchObject({
      result: 'a-revoir',
      open: [],
      spoiled: ['mot-de-passe-enregistre'],
    });
  });

  it('is the only level where the learner says that it is finished', () => {
    const lesson = lessonOf();
    lesson.finish();
    expect(lesson.view.result).toBeUndefined();
    expect(lesson.events).toEqual([]);
  });
});
