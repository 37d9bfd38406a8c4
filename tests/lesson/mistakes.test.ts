import { describe, expect, it } from 'vitest';
import { step } from '../support/tiny-scenario';
import {
  back,
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
  visit,
} from './support/play';

const withKey = fill('connexion.numero', '2 53 07 99 000 001 45');
const tooShort = fill('connexion.numero', '2 53');

describe('what is said of a mistake', () => {
  it("is the scenario's own sentence first", () => {
    const lesson = play(lessonAfter(2), withKey);
    expect(lesson.view.mistake).toEqual({
      code: 'nir-avec-cle',
      say: 'Vous avez aussi écrit la clé. Gardez les 13 premiers chiffres.',
      rewindable: false,
      astray: false,
    });
  });

  it('is a general sentence where the site takes a value that is not the one asked for', () => {
    const wanted = { kind: 'choose', target: 'compte.motif', value: { text: 'Maladie' } } as const;
    const motive = step({ id: 'motif', expect: { gesture: wanted }, next: 'fin' });
    const lesson = lessonOf({ scenario: openAccount([motive]) });
    lesson.send({ kind: 'choose', target: 'compte.motif', value: 'Retraite' });
    expect(lesson.view.mistake).toEqual({ rewindable: false, astray: false });
    expect(lesson.view.tally.mistakes).toBe(1);
    lesson.send({ kind: 'choose', target: 'compte.motif', value: 'Maladie' });
    expect(lesson.view.result?.result).toBe('reussi');
  });

  it('is the code of the mistake where the scenario says nothing', () => {
    const lesson = play(lessonAfter(2), tooShort);
    expect(lesson.view.mistake).toEqual({
      code: 'nir-incomplet',
      rewindable: false,
      astray: false,
    });
  });

  it("is the scenario's answer to a gesture", () => {
    const lesson = play(lessonAfter(2), press('connexion.creer'));
    expect(lesson.view.mistake).toEqual({
      say: 'Vous avez déjà un compte. Restez sur « Se connecter ».',
      rewindable: true,
      astray: true,
    });
  });

  it('is general for any other wrong link', () => {
    const lesson = play(lessonAfter(3), press('connexion.creer'));
    expect(lesson.view.mistake).toEqual({ rewindable: true, astray: true });
  });

  it('is nothing where the step waits for that very mistake', () => {
    const target = 'connexion.numero';
    const when = { mistake: 'nir-avec-cle', target };
    const gesture = { kind: 'fill', target, value: { mistake: 'nir-avec-cle' } } as const;
    const wanted = step({
      id: 'expres',
      target,
      expect: { gesture },
      answers: [{ when, say: 'Jamais dit.' }],
      next: 'fin',
    });
    const start = { page: 'connexion.accueil', presets: [] };
    const lesson = play(lessonOf({ scenario: openAccount([wanted], { start }) }), withKey);
    expect(lesson.view).toMatchObject({ step: 'fin', tally: { mistakes: 0 } });
    expect(lesson.view.mistake).toBeUndefined();
  });

  it('stays the same object until something else is to be said', () => {
    const lesson = play(lessonAfter(3), press('connexion.creer'));
    const { mistake } = lesson.view;
    play(lesson, visit('nulle-part.example'));
    expect(lesson.view.mistake).not.toBe(mistake);
    const other = lesson.view.mistake;
    lesson.hint();
    lesson.send(read);
    expect(lesson.view.mistake).toBe(other);
  });

  it('is said anew when the same is done again', () => {
    const lesson = play(lessonAfter(2), tooShort);
    const { mistake } = lesson.view;
    lesson.send(tooShort);
    expect(lesson.view.mistake).toEqual(mistake);
    expect(lesson.view.mistake).not.toBe(mistake);
    expect(lesson.view.tally.mistakes).toBe(2);
  });
});

describe('what is no mistake', () => {
  it('a gesture without effect, on things known or unknown', () => {
    const lesson = play(
      lessonAfter(2),
      press('nulle.part'),
      press('code.sms'),
      fill('ameli.compte', 'x'),
      { kind: 'switch-tab', target: 'onglet.rien' },
      { kind: 'key', target: 'connexion.numero', key: 'Tab' },
    );
    expect(lesson.view.mistake).toBeUndefined();
    expect(lesson.view.tally.mistakes).toBe(0);
    expect(lesson.events).toHaveLength(2);
  });

  it('« J’ai lu » when it was not asked for', () => {
    const lesson = play(lessonOf(), read);
    expect(lesson.view.mistake).toBeUndefined();
    expect(lesson.view).toMatchObject({ step: 'ouvrir-compte', tally: { mistakes: 0 } });
  });

  it('a goal reached before its time', () => {
    const wait = step({ id: 'lire', expect: { gesture: { kind: 'read' } }, next: 'prendre' });
    const take = step({
      id: 'prendre',
      target: 'compte.attestation',
      expect: { fact: 'attestation-telechargee' },
      next: 'fin',
    });
    const lesson = play(
      lessonOf({ scenario: openAccount([wait, take]) }),
      press('compte.attestation'),
    );
    expect(lesson.view.tally.mistakes).toBe(0);
    lesson.send(read);
    expect(lesson.view.step).toBe('fin');
  });

  it('what the form answers to the same [[Entrée]] as the field', () => {
    const lesson = play(lessonAfter(2), tooShort, enter('connexion.numero'));
    expect(lesson.view).toMatchObject({
      mistake: { code: 'nir-incomplet' },
      tally: { mistakes: 1 },
    });
    play(lesson, number, enter('connexion.numero'));
    expect(lesson.view.mistake).toBeUndefined();
    expect(lesson.view).toMatchObject({ step: 'mot-de-passe', tally: { mistakes: 1 } });
  });
});

describe('what becomes of a mistake', () => {
  it('is forgotten when something right is done beside it', () => {
    const lesson = play(lessonAfter(2), tooShort, password);
    expect(lesson.view.mistake).toBeUndefined();
    expect(lesson.view.tally.mistakes).toBe(1);
  });

  it('is forgotten when the learner comes back alone, and counts once', () => {
    const lesson = play(lessonAfter(1), press('connexion.creer'), back);
    expect(lesson.view.mistake).toBeUndefined();
    expect(lesson.view).toMatchObject({ step: 'lire', tally: { mistakes: 1 } });
  });

  it('stays while the learner is elsewhere, and looking for the way back counts no more', () => {
    const lesson = play(lessonOf(), visit('nulle-part.example'), back);
    expect(lesson.view.tally.mistakes).toBe(1);
    const lost = play(lessonAfter(3), press('connexion.creer'), back, back);
    expect(lost.view).toMatchObject({ mistake: { astray: true, rewindable: true } });
    expect(lost.view.tally.mistakes).toBe(2);
    play(lost, press('ameli.compte'));
    expect(lost.view.mistake).toBeUndefined();
    expect(lost.view.tally.mistakes).toBe(2);
  });

  it('can still be taken back when its trace stands in the way', () => {
    const lesson = play(lessonAfter(4), press('connexion.creer'), back);
    expect(lesson.view.mistake).toBeUndefined();
    lesson.send(press('connexion.valider'));
    expect(lesson.view.mistake).toMatchObject({ code: 'champ-vide', rewindable: true });
    lesson.rewind();
    lesson.send(press('connexion.valider'));
    expect(lesson.view.step).toBe('moyen');
  });

  it('counts its step once among those to try again', () => {
    const lesson = play(lessonAfter(2), tooShort, withKey, number, password);
    expect(lesson.view.tally.mistakes).toBe(2);
    play(lesson, press('connexion.valider'), press('code.courriel'));
    play(lesson, fill('code.saisie', '000000'), fill('code.saisie', kit['code'] ?? ''));
    play(lesson, enter('code.saisie'), press('compte.attestation'), press('compte.deconnexion'));
    expect(lesson.view.result).toMatchObject({
      result: 'reussi',
      mistakes: 3,
      stumbled: ['numero', 'code'],
    });
  });
});
