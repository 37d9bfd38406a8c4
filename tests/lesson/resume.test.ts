import { describe, expect, it } from 'vitest';
import { effective } from '../../src/lesson/effective';
import type { RunEvent } from '../../src/lesson/ports';
import type { Scenario } from '../../src/scenario/scenario';
import type { Simulator } from '../../src/scenario/ports';
import { tiny, type TinyWorld } from '../support/tiny';
import { tinyScenario } from '../support/tiny-scenario';
import { back, fill, lessonAfter, lessonOf, play, press, read, rightWay } from './support/play';

const without = (id: string): Scenario => {
  const gone = tinyScenario.steps.find((step) => step.id === id);
  const steps = tinyScenario.steps
    .filter((step) => step.id !== id)
    .map((step) => (step.next === id && gone?.next ? { ...step, next: gone.next } : step));
  return { ...tinyScenario, steps, hash: 'tiny-2' };
};

describe('taking a run up again exactly', () => {
  it('gives the same world, view and events', () => {
    const lesson = lessonAfter(2);
    lesson.hint();
    play(lesson, fill('connexion.numero', '2 53'), press('connexion.creer'));
    lesson.rewind();
    play(lesson, ...rightWay.slice(2, 4), press('connexion.creer'), back);
    const noted: RunEvent[] = [];
    const again = lessonOf({ events: lesson.events, onEvent: (event) => noted.push(event) });
    expect(again.resumed).toBe('exact');
    expect(again.world).toEqual(lesson.world);
    expect(again.view).toEqual(lesson.view);
    expect(again.events).toEqual(lesson.events);
    expect(noted).toEqual([]);
  });

  it('counts on where it stopped', () => {
    const noted: RunEvent[] = [];
    const events = structuredClone(lessonAfter(2).events);
    const lesson = lessonOf({ events, onEvent: (event) => noted.push(event) });
    play(lesson, ...rightWay.slice(2, 3));
    expect(noted.map(({ seq }) => seq)).toEqual([3]);
  });

  it('shows the end of a run that was finished, and gives one that lacks it its end', () => {
    const { events } = play(lessonOf(), ...rightWay);
    expect(lessonOf({ events }).view.result?.result).toBe('reussi');
    const noted: RunEvent[] = [];
    const cut = lessonOf({ events: events.slice(0, -1), onEvent: (event) => noted.push(event) });
    expect(cut.resumed).toBe('exact');
    expect(noted).toEqual(events.slice(-1));
  });

  it('is possible alone', () => {
    const lesson = play(lessonOf({ level: 'seul' }), ...rightWay.slice(0, 4));
    const again = lessonOf({ level: 'seul', events: lesson.events });
    expect(again).toMatchObject({ resumed: 'exact', world: lesson.world });
  });

  it('says nothing where nothing had happened', () => {
    expect(lessonOf({ events: [] }).resumed).toBeUndefined();
  });
});

describe('taking a run up along the path', () => {
  it('leads to the same step when the scenario has changed', () => {
    const { events } = lessonAfter(5);
    const noted: RunEvent[] = [];
    const scenario = without('lire');
    const lesson = lessonOf({ scenario, events, onEvent: (event) => noted.push(event) });
    expect(lesson.resumed).toBe('path');
    expect(lesson.view).toMatchObject({ step: 'moyen', page: 'code.envoi' });
    expect(lesson.events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(noted).toEqual(lesson.events);
    const again = lessonOf({ scenario, events: lesson.events });
    expect(again).toMatchObject({ resumed: 'exact', view: lesson.view });
  });

  it('leads to a step behind another choice', () => {
    const lesson = play(lessonAfter(5), press('code.sms'));
    const again = lessonOf({ scenario: without('lire'), events: lesson.events });
    expect(again).toMatchObject({ resumed: 'path', view: { step: 'code-trop-tard' } });
    expect(again.world).toEqual({ ...lesson.world });
  });

  it('leads to the same step when the computer answers otherwise', () => {
    const lesson = play(lessonAfter(2), fill('connexion.numero', '2 53'));
    const kinder: Simulator<TinyWorld> = {
      ...tiny,
      step: (world, gesture) => ({ ...tiny.step(world, gesture), outcome: { kind: 'done' } }),
    };
    const again = lessonOf({ simulator: kinder, events: lesson.events });
    expect(again).toMatchObject({ resumed: 'path', view: { step: 'numero' } });
  });
});

describe('beginning anew', () => {
  it('is what remains when no path leads to that step', () => {
    const text = JSON.stringify(tinyScenario).replaceAll('"moyen"', '"choisir"');
    const scenario = JSON.parse(text) as Scenario;
    const lesson = lessonOf({ scenario, events: lessonAfter(5).events });
    expect(lesson).toMatchObject({ resumed: 'anew', view: { step: 'ouvrir-compte' } });
    expect(lesson.events).toEqual([]);
  });

  it('is what happens alone, and when the level is another one', () => {
    const changed: Scenario = { ...tinyScenario, start: { page: 'compte.accueil', presets: [] } };
    const events = play(lessonOf({ level: 'seul' }), ...rightWay.slice(0, 4)).events;
    expect(lessonOf({ level: 'seul', scenario: changed, events }).resumed).toBe('anew');
    expect(lessonOf({ events }).resumed).toBe('anew');
    expect(lessonOf({ level: 'seul', events: lessonAfter(4).events }).resumed).toBe('anew');
  });

  it('never throws, whatever was stored', () => {
    const good = lessonAfter(3).events;
    const broken = [
      [{ seq: 1, kind: 'gesture' }],
      [{ seq: 1, kind: 'inconnu', step: 'ouvrir-compte' }],
      [null],
      good.slice(1),
      good.map((event) => ({ ...event, seq: 7 })),
      [...good, { seq: 4, kind: 'rewind', step: 'mot-de-passe', to: 9 }],
      [...good, { seq: 4, kind: 'gesture', step: 'mot-de-passe', gesture: { kind: 'fill' } }],
    ] as unknown as (readonly RunEvent[])[];
    for (const events of broken) {
      expect(['path', 'anew']).toContain(lessonOf({ events }).resumed);
    }
  });
});

describe('the gestures that still count', () => {
  it('lead alone to the same world and step', () => {
    const lesson = play(lessonAfter(1), press('connexion.creer'), read);
    lesson.rewind();
    play(lesson, ...rightWay.slice(1, 4), press('connexion.creer'));
    lesson.rewind();
    const again = lessonOf();
    for (const { gesture } of effective(lesson.events)) {
      again.send(tiny.replay(again.world, gesture));
    }
    expect(again.world).toEqual(lesson.world);
    expect(again.view.step).toBe(lesson.view.step);
  });
});
