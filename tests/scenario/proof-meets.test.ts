import { describe, expect, it } from 'vitest';
import { answers, passes } from '../../src/scenario/meets';
import { gestureFor, wantedAt } from '../../src/scenario/path';
import type { Wanted } from '../../src/scenario/scenario';
import type { Gesture } from '../../src/simulator/world/gesture';
import { tiny } from '../support/tiny';
import { step } from '../support/tiny-scenario';

const at = (page: string, presets: readonly string[] = []) =>
  tiny.start({ persona: 'colette', page, presets, device: 'ordinateur' });

function make(page: string, gesture: Gesture) {
  return { gesture, ...tiny.step(at(page), gesture) };
}

const numero: Wanted = { kind: 'fill', target: 'connexion.numero', value: { kit: 'numero' } };

function fill(value: string) {
  return make('connexion.accueil', { kind: 'fill', target: 'connexion.numero', value });
}

describe('what meets a step', () => {
  it('is the value of the kit, whatever the spaces', () => {
    expect(passes(tiny, 'colette', { wanted: numero }, fill('2530799000001'))).toBe(true);
    expect(passes(tiny, 'gerard', { wanted: numero }, fill('2530799000001'))).toBe(false);
  });

  it('is not a refused gesture, nor one without effect', () => {
    expect(
      passes(tiny, 'colette', { wanted: { ...numero, value: { text: '2 53' } } }, fill('2 53')),
    ).toBe(false);
    const wanted: Wanted = { kind: 'press', target: 'compte.enfants' };
    const without = make('compte.accueil', { kind: 'press', target: 'compte.enfants' });
    expect(without.outcome.kind).toBe('none');
    expect(passes(tiny, 'colette', { wanted }, without)).toBe(false);
  });

  it('is any value that makes the mistake, where the mistake is wanted', () => {
    const wanted: Wanted = { ...numero, value: { mistake: 'nir-avec-cle' } };
    expect(passes(tiny, 'colette', { wanted }, fill('2 53 07 99 000 001 99'))).toBe(true);
    expect(passes(tiny, 'colette', { wanted }, fill('2 53'))).toBe(false);
    expect(passes(tiny, 'colette', { wanted }, fill('2530799000001'))).toBe(false);
  });

  it('also asks for the fact and the page', () => {
    const done = fill('2530799000001');
    expect(passes(tiny, 'colette', { wanted: numero, page: 'connexion.accueil' }, done)).toBe(true);
    expect(passes(tiny, 'colette', { wanted: numero, page: 'code.envoi' }, done)).toBe(false);
    expect(passes(tiny, 'colette', { wanted: numero, fact: 'connecte' }, done)).toBe(false);
  });

  it('tells boxes, keys and targets apart', () => {
    const box: Wanted = { kind: 'check', target: 'compte.papier-recycle', value: { on: true } };
    const tick = (value: boolean) =>
      make('compte.accueil', { kind: 'check', target: 'compte.papier-recycle', value });
    expect(passes(tiny, 'colette', { wanted: box }, tick(true))).toBe(true);
    expect(passes(tiny, 'colette', { wanted: box }, tick(false))).toBe(false);
    const other: Wanted = { ...numero, target: 'connexion.mot-de-passe' };
    expect(passes(tiny, 'colette', { wanted: other }, fill('2530799000001'))).toBe(false);
  });
});

describe('what a line of « erreurs » answers', () => {
  it('is a mistake on its target, also when a button reports it', () => {
    const when = { mistake: 'champ-vide', target: 'connexion.numero' };
    const pressed = make('connexion.accueil', { kind: 'press', target: 'connexion.valider' });
    expect(answers(tiny, 'colette', when, pressed)).toBe(true);
    expect(answers(tiny, 'colette', { ...when, target: 'connexion.valider' }, pressed)).toBe(false);
  });

  it('is a gesture, whatever became of it', () => {
    const when: Wanted = { kind: 'press', target: 'connexion.valider' };
    const pressed = make('connexion.accueil', { kind: 'press', target: 'connexion.valider' });
    expect(answers(tiny, 'colette', when, pressed)).toBe(true);
  });
});

describe('the gesture for what is wanted', () => {
  const world = at('connexion.accueil');
  const gesture = (wanted: Wanted) => gestureFor(tiny, world, 'gerard', wanted);

  it('takes its value from the kit, the text, or the sample of the mistake', () => {
    expect(gesture(numero)).toMatchObject({ value: '1 48 11 99 000 002' });
    expect(gesture({ ...numero, value: { text: '12' } })).toMatchObject({ value: '12' });
    expect(gesture({ ...numero, value: { mistake: 'nir-incomplet' } })).toMatchObject({
      value: '2 53',
    });
  });

  it('is none where no value can make it', () => {
    expect(gesture({ ...numero, value: { kit: 'inconnu' } })).toBeUndefined();
    expect(gesture({ ...numero, value: { mistake: 'code-expire' } })).toBeUndefined();
  });

  it('covers keys, boxes, papers and reading', () => {
    const key: Wanted = { kind: 'key', target: 'code.saisie', value: { key: 'Escape' } };
    expect(gesture(key)).toEqual({ kind: 'key', target: 'code.saisie', key: 'Escape' });
    const box: Wanted = { kind: 'check', target: 'a', value: { on: false } };
    expect(gesture(box)).toEqual({ kind: 'check', target: 'a', value: false });
    const paper: Wanted = { kind: 'attach', target: 'a', value: { kit: 'releve' } };
    expect(gesture(paper)).toEqual({ kind: 'attach', target: 'a', paper: 'releve' });
    expect(gesture({ kind: 'read' })).toEqual({ kind: 'read' });
  });
});

describe('an answer to whatever is written', () => {
  const anything: Wanted = { kind: 'fill', target: 'connexion.numero' };

  it('leaves the mistakes of the field itself their own sentence', () => {
    const withKey = fill('2 53 07 99 000 001 99');
    expect(withKey.outcome.kind).toBe('refused');
    expect(answers(tiny, 'colette', anything, withKey)).toBe(false);
  });

  it('is given where the field has nothing to say', () => {
    expect(answers(tiny, 'colette', anything, fill('2530799000001'))).toBe(true);
  });
});

describe('what a step waits for first', () => {
  it('is its gesture, a press on its target, its first choice, or nothing at an end', () => {
    const press = (target: string): Wanted => ({ kind: 'press', target });
    expect(wantedAt(step({ id: 'a', expect: { gesture: numero }, next: 'b' }))).toEqual(numero);
    expect(
      wantedAt(step({ id: 'a', target: 't', expect: { fact: 'connecte' }, next: 'b' })),
    ).toEqual(press('t'));
    const choices = [
      { when: press('x'), next: 'b' },
      { when: press('y'), next: 'c' },
    ];
    expect(wantedAt(step({ id: 'a', choices }))).toEqual(press('x'));
    expect(wantedAt(step({ id: 'a', end: true }))).toBeUndefined();
  });
});
