import { describe, expect, it } from 'vitest';
import type { RunEvent, Skill } from '../../src/lesson/ports';
import { step } from '../support/tiny-scenario';
import {
  fill,
  lessonAfter,
  lessonOf,
  openAccount,
  password,
  play,
  press,
  read,
  rightWay,
} from './support/play';

const level = 'exercice' as const;
const past = (target: string, gesture: Skill['gesture'], went: Skill['went']): Skill => ({
  target,
  gesture,
  went,
});
const always = ['stumbled', 'stumbled', 'stumbled'] as const;
const twice = ['stumbled', 'stumbled'] as const;

const traces = (events: readonly RunEvent[]) =>
  events.flatMap((event) => (event.kind === 'gesture' && event.trace ? [event.trace] : []));

describe('the place', () => {
  it('is always shown with help, and never alone', () => {
    expect(lessonOf().view.lit).toBe(true);
    expect(lessonOf({ level: 'regarder' }).view.lit).toBe(true);
    expect(lessonOf({ level: 'seul' }).view.lit).toBe(false);
  });

  it('is not shown in an exercise until the last hint is asked for', () => {
    const lesson = lessonOf({ level });
    const lit = [lesson.view.lit];
    for (const _ of [1, 2]) {
      lesson.hint();
      lit.push(lesson.view.lit);
    }
    expect(lit).toEqual([false, false, true]);
    lesson.send(press('ameli.compte'));
    expect(lesson.view.lit).toBe(false);
  });

  it('is shown by « Montrez-moi » where no hint is left, which counts as a hint and does nothing', () => {
    const lesson = lessonAfter(3, { level });
    const { world } = lesson;
    lesson.hint();
    expect(lesson.view).toMatchObject({ lit: true, hintsShown: 0, tally: { hints: 1 } });
    expect(lesson.events.at(-1)).toEqual({ seq: 4, kind: 'show', step: 'mot-de-passe' });
    expect(lesson.world).toBe(world);
    lesson.hint();
    lesson.show();
    expect(lesson.view.tally.hints).toBe(1);
  });

  it('can be asked for at once', () => {
    const lesson = lessonOf({ level });
    lesson.show();
    expect(lesson.view).toMatchObject({ lit: true, hintsShown: 0, tally: { hints: 1 } });
  });

  it('cannot be asked for alone, with help, or after the end', () => {
    for (const other of ['aide', 'seul'] as const) {
      const lesson = lessonOf({ level: other });
      lesson.show();
      expect(lesson.events).toEqual([]);
    }
    const ended = play(lessonOf({ level }), ...rightWay);
    ended.show();
    expect(ended.view).toMatchObject({ lit: false, tally: { hints: 0 } });
  });

  it('stays shown when what went wrong at that step is taken back', () => {
    const lesson = play(lessonAfter(3, { level }), press('connexion.creer'));
    lesson.show();
    lesson.rewind();
    expect(lesson.view).toMatchObject({ step: 'mot-de-passe', lit: true });
  });
});

describe('what a step starts with', () => {
  it('is the first hint after trouble there, and the place after more', () => {
    const some = lessonOf({ level, skills: [past('ameli.compte', 'press', twice)] });
    expect(some.view).toMatchObject({ hintsShown: 1, lit: false, tally: { hints: 0 } });
    const more = lessonOf({ level, skills: [past('ameli.compte', 'press', always)] });
    expect(more.view).toMatchObject({ hintsShown: 0, lit: true, tally: { hints: 0 } });
  });

  it('goes on from there: the next hint, then the place', () => {
    const lesson = lessonOf({ level, skills: [past('ameli.compte', 'press', twice)] });
    lesson.hint();
    expect(lesson.view).toMatchObject({ hintsShown: 2, lit: true });
    expect(lesson.events).toEqual([{ seq: 1, kind: 'hint', step: 'ouvrir-compte' }]);
  });

  it('leaves the place to be asked for where there is one hint only', () => {
    const lesson = lessonAfter(2, { level, skills: [past('connexion.numero', 'fill', twice)] });
    expect(lesson.view).toMatchObject({ step: 'numero', hintsShown: 1, lit: false });
    lesson.hint();
    expect(lesson.view.lit).toBe(true);
    expect(lesson.events.at(-1)).toMatchObject({ kind: 'show' });
  });

  it('is nothing more at other levels', () => {
    const lesson = lessonOf({ skills: [past('ameli.compte', 'press', twice)] });
    expect(lesson.view.hintsShown).toBe(0);
  });
});

describe('what a passed step says of the learner', () => {
  it('is what it asked for, and that it went alone', () => {
    const { events } = play(lessonOf({ level }), ...rightWay);
    expect(traces(events)).toEqual([
      { target: 'ameli.compte', gesture: 'press', went: 'alone' },
      { gesture: 'read', went: 'alone' },
      { target: 'connexion.numero', gesture: 'fill', went: 'alone' },
      { target: 'connexion.mot-de-passe', gesture: 'fill', went: 'alone' },
      { target: 'connexion.valider', gesture: 'press', went: 'alone' },
      { target: 'code.courriel', gesture: 'press', went: 'alone' },
      { target: 'code.saisie', gesture: 'fill', went: 'alone' },
      { target: 'code.saisie', gesture: 'key', went: 'alone' },
      { target: 'compte.attestation', gesture: 'press', went: 'alone' },
      { target: 'compte.deconnexion', gesture: 'press', went: 'alone' },
    ]);
  });

  it('names the choice that was made', () => {
    const lesson = play(lessonAfter(5, { level }), press('code.sms'));
    expect(traces(lesson.events).at(-1)?.target).toBe('code.sms');
  });

  it('is helped after a hint, after « Montrez-moi », and where the place was shown', () => {
    const hinted = lessonOf({ level });
    hinted.hint();
    const shown = lessonOf({ level });
    shown.show();
    const lit = lessonOf({ level, skills: [past('ameli.compte', 'press', always)] });
    for (const lesson of [hinted, shown, lit]) {
      lesson.send(press('ameli.compte'));
      expect(traces(lesson.events).at(-1)?.went).toBe('helped');
    }
  });

  it('is alone with the hint that it started with', () => {
    const lesson = lessonOf({ level, skills: [past('ameli.compte', 'press', twice)] });
    lesson.send(press('ameli.compte'));
    expect(traces(lesson.events).at(-1)?.went).toBe('alone');
  });

  it('is stumbled after a mistake at that step, helped or not, and not at the next', () => {
    const lesson = play(lessonAfter(2, { level }), fill('connexion.numero', '2 53'));
    lesson.hint();
    play(lesson, ...rightWay.slice(2, 4));
    expect(traces(lesson.events).slice(-2)).toMatchObject([
      { went: 'stumbled' },
      { went: 'alone' },
    ]);
  });

  it('is nothing where the place is always shown, but after a mistake or a hint', () => {
    expect(traces(lessonAfter(2).events)).toEqual([]);
    const lesson = play(lessonAfter(2), fill('connexion.numero', '2 53'), ...rightWay.slice(2, 3));
    expect(traces(lesson.events)).toEqual([
      { target: 'connexion.numero', gesture: 'fill', went: 'stumbled' },
    ]);
    const asking = lessonOf();
    asking.hint();
    asking.send(press('ameli.compte'));
    expect(traces(asking.events)).toMatchObject([{ went: 'helped' }]);
  });

  it('is nothing while it is played, and alone, where there are no steps', () => {
    for (const other of ['regarder', 'seul'] as const) {
      const { events } = play(lessonOf({ level: other }), ...rightWay);
      expect(traces(events)).toEqual([]);
    }
  });

  it('says the same for what was written before it was asked for', () => {
    const lesson = play(lessonAfter(2, { level }), password, ...rightWay.slice(2, 3));
    expect(traces(lesson.events).map(({ target }) => target)).toEqual([
      'ameli.compte',
      undefined,
      'connexion.numero',
    ]);
  });
});

describe('an exercise that is taken up again', () => {
  const lesson = lessonAfter(1, { level });
  lesson.show();
  play(lesson, read);
  lesson.hint();
  lesson.hint();

  it('is the same', () => {
    const again = lessonOf({ level, events: structuredClone(lesson.events) });
    expect(again.resumed).toBe('exact');
    expect(again.view).toEqual(lesson.view);
    expect(again.events).toEqual(lesson.events);
  });

  it('is taken up also when more is known of the learner, and keeps what was noted', () => {
    const skills = [
      past('connexion.numero', 'fill', always),
      past('ameli.compte', 'press', always),
      past('connexion.mot-de-passe', 'fill', twice),
    ];
    const again = lessonOf({ level, skills, events: lesson.events });
    expect(again.resumed).toBe('exact');
    expect(again.events).toEqual(lesson.events);
    expect(again.view.tally).toEqual(lesson.view.tally);
  });
});

it('a step without hints can be shown too', () => {
  const wanted = step({ id: 'pas', target: 'compte.enfants', expect: { page: 'x' }, next: 'fin' });
  const lesson = lessonOf({ level, scenario: openAccount([wanted]) });
  lesson.hint();
  expect(lesson.view.lit).toBe(true);
});
