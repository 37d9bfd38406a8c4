import { describe, expect, it, vi } from 'vitest';
import { slipBetween } from '../../src/lesson/slip';
import { back, fill, kit, lessonAfter, lessonOf, play, press, rightWay } from './support/play';

const level = 'exercice' as const;
const tooShort = fill('connexion.numero', '2 53');
const nothing = press('nulle.part');

describe('help is offered', () => {
  it('after gestures without effect', () => {
    const lesson = play(lessonOf({ level }), nothing, nothing);
    expect(lesson.view.offer).toBeUndefined();
    const listener = vi.fn();
    lesson.subscribe(listener);
    lesson.send(nothing);
    expect(lesson.view.offer).toBe('hint');
    expect(listener).toHaveBeenCalledTimes(1);
    expect(lesson.events).toEqual([]);
  });

  it('after the same mistake made twice', () => {
    const lesson = play(lessonAfter(2, { level }), tooShort);
    expect(lesson.view.offer).toBeUndefined();
    lesson.send(tooShort);
    expect(lesson.view.offer).toBe('hint');
  });

  it('after two different mistakes', () => {
    const longer = fill('connexion.numero', `${kit['numero']} 45`);
    expect(play(lessonAfter(2, { level }), tooShort, longer).view.offer).toBe('hint');
  });

  it('after going away and back, and away and back again', () => {
    const lesson = play(lessonAfter(2, { level }), press('connexion.creer'), back);
    expect(lesson.view.offer).toBeUndefined();
    play(lesson, press('connexion.creer'), back);
    expect(lesson.view.offer).toBe('hint');
  });

  it('and not to who goes straight on', () => {
    const lesson = lessonOf({ level });
    for (const gesture of rightWay) {
      lesson.send(gesture);
      expect(lesson.view.offer).toBeUndefined();
    }
  });

  it('as the place when no hint is left, and no more when that is shown', () => {
    const lesson = lessonAfter(3, { level });
    play(lesson, nothing, nothing, nothing);
    expect(lesson.view.offer).toBe('place');
    lesson.show();
    expect(lesson.view.offer).toBeUndefined();
    play(lesson, nothing, nothing, nothing);
    expect(lesson.view.offer).toBeUndefined();
  });

  it('again only after more of the same', () => {
    const lesson = play(lessonOf({ level }), nothing, nothing, nothing);
    lesson.hint();
    expect(lesson.view.offer).toBeUndefined();
    play(lesson, nothing, nothing);
    expect(lesson.view.offer).toBeUndefined();
    lesson.send(nothing);
    expect(lesson.view.offer).toBe('hint');
  });

  it('for one step: the next one begins afresh', () => {
    const lesson = play(lessonOf({ level }), nothing, nothing, press('ameli.compte'), nothing);
    expect(lesson.view.offer).toBeUndefined();
  });

  it.each(['regarder', 'aide', 'seul'] as const)('not at « %s »', (other) => {
    expect(play(lessonOf({ level: other }), nothing, nothing, nothing).view.offer).toBeUndefined();
  });

  it('is never forced: nothing is shown before it is taken', () => {
    const lesson = play(lessonOf({ level }), nothing, nothing, nothing, nothing, nothing, nothing);
    expect(lesson.view).toMatchObject({ hintsShown: 0, lit: false, tally: { hints: 0 } });
  });
});

describe('an exercise is offered', () => {
  it.each([
    ['missed', 'click'],
    ['long-press', 'click'],
    ['dragged', 'click'],
    ['double-click', 'double-click'],
    ['not-scrolled', 'scroll'],
  ] as const)('after clumsy gestures: %s → %s', (kind, warmUp) => {
    for (const own of ['aide', 'exercice'] as const) {
      const lesson = lessonOf({ level: own });
      lesson.noteClumsy(kind);
      lesson.noteClumsy(kind);
      expect(lesson.view.offer).toBeUndefined();
      lesson.noteClumsy(kind);
      expect(lesson.view).toMatchObject({ offer: 'warm-up', warmUp });
      expect(lesson.events).toEqual([]);
    }
  });

  it('after the same slip of the keyboard, whatever the step', () => {
    const wrongCase = fill('connexion.mot-de-passe', (kit['mot-de-passe'] ?? '').toUpperCase());
    const lesson = play(lessonAfter(3, { level }), wrongCase);
    expect(lesson.view.offer).toBeUndefined();
    lesson.send(wrongCase);
    expect(lesson.view).toMatchObject({ offer: 'warm-up', warmUp: 'capitals' });
  });

  it('no more once it is done or refused, or the step is passed', () => {
    const lesson = lessonOf({ level });
    const clumsily = () => [1, 2, 3].forEach(() => lesson.noteClumsy('missed'));
    clumsily();
    lesson.warmedUp();
    expect(lesson.view.offer).toBeUndefined();
    clumsily();
    lesson.send(press('ameli.compte'));
    expect(lesson.view.offer).toBeUndefined();
  });

  it('not alone, and not after the end', () => {
    const alone = lessonOf({ level: 'seul' });
    const ended = play(lessonOf(), ...rightWay);
    for (const lesson of [alone, ended]) {
      [1, 2, 3].forEach(() => lesson.noteClumsy('missed'));
      expect(lesson.view.offer).toBeUndefined();
    }
  });
});

describe('a slip of the keyboard', () => {
  it.each([
    ['colette@courriel.example', 'colettecourriel.example', 'at-sign'],
    ['colette@courriel.example', 'colette.courriel.example', 'at-sign'],
    ['Chambéry', 'Chambery', 'accents'],
    ['Cergy', 'Cérgy', 'accents'],
    ['Tournesol-42', 'tournesol-42', 'capitals'],
    ['Tournesol-42', 'TOURNESOL-42', 'capitals'],
    ['526970', '529670', 'copy'],
    ['526970', '52697', 'copy'],
    ['2 58 07 78 000 042', '2580778000024', 'copy'],
    ['526970', '526970', undefined],
    ['526970', '303618', undefined],
    ['526970', '', undefined],
    ['Cergy', 'Bonjour tout le monde', undefined],
  ] as const)('where « %s » was asked for, « %s» : %s', (asked, typed, slip) => {
    expect(slipBetween(asked, typed)).toBe(slip);
  });
});

describe('a run that is taken up again', () => {
  it('offers what its events still show', () => {
    const lesson = play(lessonAfter(2, { level }), tooShort, tooShort);
    const again = lessonOf({ level, events: lesson.events });
    expect(again.resumed).toBe('exact');
    expect(again.view.offer).toBe('hint');
  });
});
