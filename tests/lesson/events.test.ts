import { describe, expect, it, vi } from 'vitest';
import type { RunEvent } from '../../src/lesson/ports';
import { summarise } from '../../src/lesson/summary';
import { tiny } from '../support/tiny';
import { step, tinyScenario } from '../support/tiny-scenario';
import {
  fill,
  lessonAfter,
  lessonOf,
  openAccount,
  play,
  press,
  rightWay,
  visit,
} from './support/play';

describe('what is noted of a run', () => {
  it('is each gesture by reference, numbered from 1, then the end', () => {
    const noted: RunEvent[] = [];
    const lesson = lessonOf({ onEvent: (event) => noted.push(event) });
    play(lesson, ...rightWay);
    expect(noted).toEqual(lesson.events);
    expect(noted.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(noted[2]).toEqual({
      seq: 3,
      kind: 'gesture',
      step: 'numero',
      gesture: { kind: 'fill', target: 'connexion.numero', value: { kit: 'numero' } },
      outcome: 'done',
      next: 'mot-de-passe',
    });
    expect(noted.at(-1)).toEqual({ seq: 11, kind: 'finish', step: 'bravo', result: 'reussi' });
  });

  it('holds the code of a mistake, and no typed text', () => {
    const lesson = lessonAfter(2);
    play(lesson, fill('connexion.numero', '2 53 12'), visit('mon-secret.example'));
    expect(lesson.events[2]).toEqual({
      seq: 3,
      kind: 'gesture',
      step: 'numero',
      gesture: { kind: 'fill', target: 'connexion.numero', value: { mistake: 'nir-incomplet' } },
      outcome: 'refused',
      mistake: 'nir-incomplet',
      next: 'numero',
    });
    expect(JSON.stringify(lesson.events)).not.toMatch(/2 53 12|secret/u);
  });

  it("keeps the author's own text, so that the step passes again", () => {
    const target = 'connexion.numero';
    const gesture = { kind: 'fill', target, value: { text: '1 00 00 00 000 000' } } as const;
    const steps = [step({ id: 'ecrire', target, expect: { gesture }, next: 'fin' })];
    const start = { page: 'connexion.accueil', presets: [] };
    const options = { scenario: openAccount(steps, { start }) };
    const lesson = play(lessonOf(options), fill(target, '1000000000000'));
    expect(lesson.events[0]).toMatchObject({ gesture: { value: { known: gesture.value.text } } });
    const again = lessonOf({ ...options, events: lesson.events });
    expect(again).toMatchObject({ resumed: 'exact', view: { step: 'fin' } });
  });

  it('keeps a free text that was refused as its mistake', () => {
    const target = 'navigateur.adresse';
    const simulator = {
      ...tiny,
      keep: () => ({ kind: 'visit', target, value: { free: true } }) as const,
    };
    const lesson = play(lessonOf({ simulator }), visit('nulle-part.example'));
    expect(lesson.events[0]).toMatchObject({ gesture: { value: { mistake: 'adresse-inconnue' } } });
  });

  it('is told with the view after it', () => {
    const steps: string[] = [];
    const lesson = lessonOf({ onEvent: () => steps.push(lesson.view.step) });
    play(lesson, ...rightWay.slice(0, 2));
    expect(steps).toEqual(['lire', 'numero']);
  });
});

describe('listening', () => {
  it('is told of each change, and gets a new view', () => {
    const lesson = lessonOf();
    const listener = vi.fn();
    const leave = lesson.subscribe(listener);
    const { view } = lesson;
    lesson.send(press('nulle.part'));
    expect(listener).not.toHaveBeenCalled();
    expect(lesson.view).toBe(view);
    lesson.hint();
    expect(listener).toHaveBeenCalledTimes(1);
    expect(lesson.view).not.toBe(view);
    leave();
    lesson.send(press('ameli.compte'));
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('ends with the lesson', () => {
    const lesson = lessonOf();
    const listener = vi.fn();
    lesson.subscribe(listener);
    lesson.stop();
    expect(lesson.send(press('ameli.compte'))).toEqual({ kind: 'none' });
    lesson.hint();
    expect(listener).not.toHaveBeenCalled();
    expect(lesson.view.step).toBe('ouvrir-compte');
  });

  it('nothing happens after the end', () => {
    const lesson = play(lessonOf(), ...rightWay);
    const { view } = lesson;
    play(lesson, press('ameli.compte'), { kind: 'back', target: 'navigateur.retour' });
    lesson.rewind();
    lesson.hint();
    lesson.finish();
    expect(lesson.view).toBe(view);
  });
});

describe('the row of a run', () => {
  const ids = { run: 'r1', learner: 'l1' };
  const days = { started: '2026-11-20', updated: '2026-11-21' };
  const setup = { scenario: tinyScenario, level: 'aide', persona: 'colette' } as const;

  it('tells where it is', () => {
    const lesson = play(lessonAfter(3), press('connexion.creer'));
    expect(summarise(lesson.view, lesson.events, setup, ids, days)).toEqual({
      ...ids,
      ...days,
      scenario: 'attestation',
      hash: 'tiny-1',
      level: 'aide',
      persona: 'colette',
      step: 'mot-de-passe',
      index: 4,
      total: 11,
      state: 'en-cours',
      seq: 4,
      hints: 0,
      mistakes: 1,
    });
  });

  it('tells how it ended, and has no event before the first', () => {
    const lesson = lessonOf();
    expect(summarise(lesson.view, lesson.events, setup, ids, days).seq).toBe(0);
    play(lesson, ...rightWay);
    expect(summarise(lesson.view, lesson.events, setup, ids, days).state).toBe('reussi');
  });
});
