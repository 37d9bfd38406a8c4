import { describe, expect, it } from 'vitest';
import { effective } from '../../src/lesson/effective';
import { back, fill, lessonAfter, lessonOf, play, press, read, rightWay } from './support/play';

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

  it('keeps the hints and the why that were shown', () => {
    const lesson = lessonOf();
    lesson.why();
    lesson.send({ kind: 'visit', target: 'navigateur.adresse', value: 'rien' });
    play(lesson, { kind: 'visit', target: 'navigateur.adresse', value: 'assurance.example' });
    const other = play(lessonAfter(3), press('connexion.creer'));
    other.hint();
    other.rewind();
    expect(other.view.tally.hints).toBe(0);
    const third = play(lessonAfter(2), press('connexion.creer'));
    third.hint();
    third.rewind();
    expect(third.view).toMatchObject({ hintsShown: 1, tally: { hints: 1 } });
  });

  it('does nothing where there is nothing to take back', () => {
    const lesson = play(lessonAfter(2), fill('connexion.numero', '2 53'));
    const { view, events } = lesson;
    lesson.rewind();
    expect(lesson.view).toBe(view);
    expect(lesson.events).toBe(events);
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
