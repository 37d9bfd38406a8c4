import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/scenario/scenario';
import { scenario, step } from '../support/tiny-scenario';
import {
  code,
  enter,
  fill,
  kit,
  lessonAfter,
  lessonOf,
  number,
  openAccount,
  password,
  play,
  press,
  read,
  rightWay,
  visit,
} from './support/play';

const end = step({ id: 'fin', end: true });

/** A lesson of one step in the open account. */
function one(draft: Partial<Step>) {
  return lessonOf({ scenario: openAccount([step({ id: 'pas', next: 'fin', ...draft })]) });
}

describe('the right way', () => {
  it('passes each step in turn, up to a success', () => {
    const lesson = lessonOf();
    const seen = [lesson.view.step];
    for (const gesture of rightWay) {
      expect(lesson.send(gesture).kind).toBe('done');
      expect(lesson.view.mistake).toBeUndefined();
      seen.push(lesson.view.step);
    }
    expect(seen).toEqual([
      'ouvrir-compte',
      'lire',
      'numero',
      'mot-de-passe',
      'valider',
      'moyen',
      'code',
      'entrer',
      'attestation',
      'sortir',
      'bravo',
    ]);
    expect(lesson.view.result).toEqual({
      result: 'reussi',
      reached: ['attestation-telechargee', 'deconnecte'],
      open: [],
      spoiled: [],
      hints: 0,
      mistakes: 0,
      stumbled: [],
    });
  });

  it('leads through the other choice, where a wrong code is asked for on purpose', () => {
    const lesson = play(lessonAfter(5), press('code.sms'));
    expect(lesson.view.step).toBe('code-trop-tard');
    expect(lesson.world.now).toBe(16);
    expect(lesson.send(code)).toMatchObject({ kind: 'refused', mistake: 'code-expire' });
    expect(lesson.view).toMatchObject({ step: 'renvoyer', tally: { mistakes: 0 } });
    const fresh = fill('code.saisie', kit['code-nouveau'] ?? '');
    play(lesson, press('code.renvoyer'), fresh, ...rightWay.slice(7));
    expect(lesson.view.result?.result).toBe('reussi');
  });
});

describe('what passes a step', () => {
  it('a list, a box, a paper', () => {
    const list = { kind: 'choose', target: 'compte.motif', value: { text: 'Retraite' } } as const;
    const lesson = one({ expect: { gesture: list } });
    lesson.send({ kind: 'choose', target: 'compte.motif', value: 'Maladie' });
    expect(lesson.view.step).toBe('pas');
    lesson.send({ kind: 'choose', target: 'compte.motif', value: 'Retraite' });
    expect(lesson.view.step).toBe('fin');

    const target = 'compte.papier-recycle';
    const box = one({ expect: { gesture: { kind: 'check', target, value: { on: true } } } });
    box.send({ kind: 'check', target, value: false });
    expect(box.view.step).toBe('pas');
    box.send({ kind: 'check', target, value: true });
    expect(box.view.step).toBe('fin');

    const paper = { kind: 'attach', target: 'compte.document', value: { kit: 'releve' } } as const;
    const field = one({ expect: { gesture: paper } });
    field.send({ kind: 'attach', target: 'compte.document', paper: 'photo-floue' });
    expect(field.view).toMatchObject({ step: 'pas', mistake: { code: 'papier-flou' } });
    field.send({ kind: 'attach', target: 'compte.document', paper: 'releve' });
    expect(field.view.step).toBe('fin');
  });

  it('an address, however it is written', () => {
    const target = 'navigateur.adresse';
    const way = { kind: 'visit', target, value: { kit: 'adresse' } } as const;
    const lesson = one({ expect: { gesture: way, page: 'connexion.accueil' } });
    lesson.send(visit('assurance.example'));
    expect(lesson.view.step).toBe('fin');
  });

  it('the value as the field itself compares it', () => {
    const lesson = lessonAfter(2);
    lesson.send(fill('connexion.numero', '2530799000001'));
    expect(lesson.view.step).toBe('mot-de-passe');
  });

  it('[[Entrée]] where it presses the button that the step waits for', () => {
    const lesson = play(lessonAfter(4), enter('connexion.mot-de-passe'));
    expect(lesson.view).toMatchObject({ step: 'moyen', tally: { mistakes: 0 } });
  });

  it('what is awaited, come true by another honest way', () => {
    const lesson = play(lessonOf(), visit('assurance.example'));
    expect(lesson.view).toMatchObject({ step: 'lire', tally: { mistakes: 0 } });
    expect(lesson.view.mistake).toBeUndefined();
  });

  it('but not another way that makes a forbidden fact true', () => {
    const fact = 'mot-de-passe-enregistre';
    const expectation = { gesture: { kind: 'press', target: 'compte.enfants' }, fact } as const;
    const refuser = step({ id: 'refuser', expect: expectation, next: 'fin' });
    const lesson = lessonOf({ scenario: openAccount([refuser], { forbidden: [fact] }) });
    lesson.send(press('compte.memoriser'));
    expect(lesson.view).toMatchObject({ step: 'refuser', mistake: { rewindable: true } });
  });

  it('a gesture refused never does', () => {
    const lesson = play(lessonAfter(2), press('connexion.valider'));
    expect(lesson.view).toMatchObject({ step: 'numero', mistake: { code: 'champ-vide' } });
  });
});

describe('what is true already', () => {
  it('passes at once, even several steps and the end', () => {
    const start = { page: 'connexion.accueil', presets: ['compte-existant'] };
    const steps = [
      step({ id: 'a', target: 'ameli.compte', expect: { page: 'connexion.accueil' }, next: 'b' }),
      step({ id: 'b', target: 'ameli.compte', expect: { fact: 'deconnecte' }, next: 'fin' }),
      end,
    ];
    const lesson = lessonOf({ scenario: scenario(steps, { start, goals: [] }) });
    expect(lesson.view).toMatchObject({ step: 'fin', result: { result: 'reussi' } });
    expect(lesson.events).toEqual([{ seq: 1, kind: 'finish', step: 'fin', result: 'reussi' }]);
  });

  it('never turns in circles, whatever a draft says', () => {
    const expecting = { target: 'compte.enfants', expect: { fact: 'connecte' } };
    const steps = [
      step({ id: 'a', ...expecting, next: 'b' }),
      step({ id: 'b', ...expecting, next: 'a' }),
    ];
    expect(['a', 'b']).toContain(lessonOf({ scenario: openAccount(steps) }).view.step);
  });

  it('is passed over when a field was filled before it was asked for', () => {
    const lesson = play(lessonAfter(2), password);
    expect(lesson.view).toMatchObject({ step: 'numero', tally: { mistakes: 0 } });
    expect(lesson.view.mistake).toBeUndefined();
    lesson.send(number);
    expect(lesson.view.step).toBe('valider');
    lesson.send(press('connexion.valider'));
    expect(lesson.view.step).toBe('moyen');
  });

  it('asks again when the field was emptied in between', () => {
    const lesson = play(lessonAfter(1), password, press('connexion.creer'));
    lesson.send({ kind: 'back', target: 'navigateur.retour' });
    play(lesson, read, number);
    expect(lesson.view.step).toBe('mot-de-passe');
  });
});

describe('time', () => {
  it('passes when the step begins, once', () => {
    const lesson = play(lessonAfter(5), press('code.sms'), press('code.valider'));
    expect(lesson.world.now).toBe(16);
  });
});

describe('what the coach is shown', () => {
  it('is the step, its place on the path and the value to write', () => {
    expect(lessonAfter(2, { level: 'exercice' }).view).toMatchObject({
      level: 'exercice',
      step: 'numero',
      index: 3,
      total: 11,
      instruction: 'Écrivez votre numéro : {{numero}}.',
      target: 'connexion.numero',
      value: '2 53 07 99 000 001',
      reading: false,
      hints: ['Le numéro est sur votre carte.'],
      hintsShown: 0,
      page: 'connexion.accueil',
      tally: { hints: 0, mistakes: 0 },
    });
    expect(lessonAfter(1).view.reading).toBe(true);
  });

  it('counts the way that was chosen', () => {
    const lesson = play(lessonAfter(5), press('code.sms'));
    expect(lesson.view).toMatchObject({ index: 7, total: 13 });
  });

  it('shows one hint more at each asking, and no more than there are', () => {
    const lesson = lessonOf();
    for (const shown of [1, 2, 2]) {
      lesson.hint();
      expect(lesson.view.hintsShown).toBe(shown);
    }
    expect(lesson.events.filter(({ kind }) => kind === 'hint')).toHaveLength(2);
    lesson.send(press('ameli.compte'));
    expect(lesson.view).toMatchObject({ hintsShown: 0, tally: { hints: 2 } });
  });

  it('tells why once, where there is a why', () => {
    const lesson = lessonOf();
    lesson.why();
    lesson.why();
    expect(lesson.view.whyShown).toBe(true);
    play(lesson, press('ameli.compte'));
    lesson.why();
    expect(lesson.view.whyShown).toBe(false);
    expect(lesson.events.map(({ kind }) => kind)).toEqual(['why', 'gesture']);
  });
});
