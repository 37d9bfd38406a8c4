import { describe, expect, it } from 'vitest';
import { effective } from '../../src/lesson/effective';
import {
  back,
  code,
  fill,
  kit,
  lessonAfter,
  password,
  play,
  press,
  read,
  rightWay,
} from './support/play';

describe('« Revenir juste avant »', () => {
  it('brings the world back to just before the first wrong gesture', () => {
    const lesson = lessonAfter(4);
    const { world } = lesson;
    play(lesson, press('connexion.creer'), back, back);
    lesson.rewind();
    expect(lesson.world).toBe(world);
    expect(lesson.view).toMatchObject({ step: 'valider', page: 'connexion.accueil' });
    expect(lesson.view.mistake).toBeUndefined();
    expect(lesson.events.at(-1)).toEqual({ seq: 8, kind: 'rewind', step: 'valider', to: 4 });
  });

  it('takes nothing off the count, and the lesson goes on', () => {
    const lesson = play(lessonAfter(4), press('connexion.creer'));
    lesson.rewind();
    play(lesson, ...rightWay.slice(4));
    expect(lesson.view.result).toMatchObject({
      result: 'reussi',
      mistakes: 1,
      stumbled: ['valider'],
    });
  });

  it('takes back a forbidden fact', () => {
    const lesson = play(lessonAfter(8), press('compte.memoriser'));
    expect(lesson.view.mistake).toEqual({ rewindable: true, astray: false });
    lesson.rewind();
    play(lesson, ...rightWay.slice(8));
    expect(lesson.view.result).toMatchObject({ result: 'reussi', spoiled: [] });
  });

  it('keeps the hints that were shown', () => {
    const lesson = play(lessonAfter(2), press('connexion.creer'));
    lesson.hint();
    lesson.rewind();
    expect(lesson.view).toMatchObject({ hintsShown: 1, tally: { hints: 1 } });
  });

  it('does nothing where there is nothing to take back', () => {
    const lesson = play(lessonAfter(2), fill('connexion.numero', '2 53'));
    const { view, events } = lesson;
    lesson.rewind();
    expect(lesson.view).toBe(view);
    expect(lesson.events).toBe(events);
  });

  it('is not needed when a new code was asked for: the new one stands in for the old', () => {
    const lesson = play(lessonAfter(6), press('code.renvoyer'));
    expect(lesson.view).toMatchObject({ step: 'code', value: kit['code-nouveau'] });
    lesson.send(code);
    expect(lesson.view.mistake).toEqual({
      code: 'code-expire',
      rewindable: false,
      astray: false,
    });
    play(lesson, fill('code.saisie', kit['code-nouveau'] ?? ''), ...rightWay.slice(7));
    expect(lesson.view.result?.result).toBe('reussi');
  });

  it('leads back over right steps to what broke the way', () => {
    const lesson = play(lessonAfter(3), press('connexion.creer'), back, password);
    expect(lesson.view.step).toBe('valider');
    lesson.send(press('connexion.valider'));
    expect(lesson.view.mistake).toMatchObject({ code: 'champ-vide', rewindable: true });
    lesson.rewind();
    expect(lesson.view.step).toBe('mot-de-passe');
    play(lesson, ...rightWay.slice(3));
    expect(lesson.view.result?.result).toBe('reussi');
  });

  it('leads back from a step that was begun at a wrong place', () => {
    const lesson = play(lessonAfter(1), press('connexion.creer'), read);
    expect(lesson.view).toMatchObject({
      step: 'numero',
      mistake: { astray: true, rewindable: true },
    });
    lesson.rewind();
    expect(lesson.view).toMatchObject({ step: 'lire', page: 'connexion.accueil' });
    play(lesson, ...rightWay.slice(1));
    expect(lesson.view.result?.result).toBe('reussi');
  });
});

describe('the gestures that still count', () => {
  it('are those that were not taken back', () => {
    const lesson = play(lessonAfter(4), press('connexion.creer'), back, back);
    lesson.rewind();
    play(lesson, ...rightWay.slice(4, 6));
    expect(effective(lesson.events).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 9, 10]);
  });
});
