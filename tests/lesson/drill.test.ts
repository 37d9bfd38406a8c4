import { describe, expect, it, vi } from 'vitest';
import { createDrill } from '../../src/lesson/drill';
import type { LessonSetup, RunEvent } from '../../src/lesson/ports';
import { tiny } from '../support/tiny';
import { tinyScenario } from '../support/tiny-scenario';
import {
  code,
  fill,
  lessonAfter,
  lessonOf,
  number,
  play,
  press,
  rightWay,
  type TinyLesson,
} from './support/play';

const setup: LessonSetup = { scenario: tinyScenario, level: 'exercice', persona: 'colette' };
const drillOf = (events: readonly RunEvent[], more: Partial<LessonSetup> = {}) =>
  createDrill({ ...setup, ...more, simulator: tiny }, events);

/** A run that went wrong at two steps, and what the world was when each began. */
function clumsyRun(): { lesson: TinyLesson; worlds: unknown[] } {
  const lesson = lessonAfter(2, { level: 'exercice' });
  const worlds: unknown[] = [lesson.world];
  play(lesson, fill('connexion.numero', '2 53'), ...rightWay.slice(2, 6));
  worlds.push(lesson.world);
  play(lesson, fill('code.saisie', '000000'), ...rightWay.slice(6));
  return { lesson, worlds };
}

describe('« Rejouer mes erreurs »', () => {
  it('plays the steps that went wrong, each from the world as it stood, up to a result', () => {
    const { lesson, worlds } = clumsyRun();
    const drill = drillOf(lesson.events)!;
    expect(drill.view).toMatchObject({ level: 'exercice', step: 'numero', index: 1, total: 2 });
    expect(drill.view).toMatchObject({ lit: false, hintsShown: 0, target: 'connexion.numero' });
    expect(drill.world).toEqual(worlds[0]);
    drill.send(number);
    expect(drill.view).toMatchObject({ step: 'code', index: 2, total: 2 });
    expect(drill.view.result).toBeUndefined();
    expect(drill.world).toEqual(worlds[1]);
    drill.send(code);
    expect(drill.view.result).toEqual({
      result: 'reussi',
      reached: [],
      open: [],
      spoiled: [],
      hints: 0,
      mistakes: 0,
      stumbled: [],
    });
    expect(drill.send(code)).toEqual({ kind: 'none' });
  });

  it('helps, answers mistakes and counts like any exercise', () => {
    const drill = drillOf(clumsyRun().lesson.events)!;
    play(drill, fill('connexion.numero', '2 53'));
    expect(drill.view).toMatchObject({ mistake: { code: 'nir-incomplet' }, step: 'numero' });
    drill.hint();
    play(drill, number);
    drill.show();
    expect(drill.view).toMatchObject({ lit: true, tally: { hints: 2, mistakes: 1 } });
    play(drill, code);
    expect(drill.view.result).toMatchObject({ hints: 2, mistakes: 1, stumbled: ['numero'] });
    const { events } = drill;
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, place) => place + 1));
    expect(new Set(events.map(({ step }) => step))).toEqual(new Set(['numero', 'code']));
    expect(events.filter(({ kind }) => kind === 'finish')).toHaveLength(1);
  });

  it('leads back from elsewhere', () => {
    const drill = drillOf(clumsyRun().lesson.events)!;
    play(drill, press('connexion.creer'));
    expect(drill.view.wayBack?.gestures).toEqual([{ kind: 'back', target: 'navigateur.retour' }]);
    drill.rewind();
    expect(drill.view.wayBack).toBeUndefined();
  });

  it('tells who listens, until it is stopped', () => {
    const drill = drillOf(clumsyRun().lesson.events)!;
    const listener = vi.fn();
    drill.subscribe(listener);
    play(drill, number);
    expect(listener).toHaveBeenCalledTimes(1);
    drill.stop();
    play(drill, code);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(drill.view.step).toBe('code');
  });

  it('a second time plays those that went wrong again, from the same worlds', () => {
    const { lesson, worlds } = clumsyRun();
    const first = drillOf(lesson.events)!;
    play(first, number, fill('code.saisie', '000000'), code);
    const { stumbled = [] } = first.view.result ?? {};
    expect(stumbled).toEqual(['code']);

    const second = createDrill({ ...setup, simulator: tiny }, lesson.events, stumbled)!;
    expect(second.view).toMatchObject({ step: 'code', index: 1, total: 1 });
    expect(second.world).toEqual(worlds[1]);
    play(second, code);
    expect(second.view.result).toMatchObject({ result: 'reussi', stumbled: [] });
  });

  it('is not there where nothing went wrong', () => {
    expect(drillOf(play(lessonOf({ level: 'exercice' }), ...rightWay).events)).toBeUndefined();
  });

  it('passes a choice by any of its ways', () => {
    const lesson = play(lessonAfter(5, { level: 'exercice' }), press('code.valider'));
    play(lesson, { kind: 'visit', target: 'navigateur.adresse', value: 'nulle-part.example' });
    const drill = drillOf(play(lesson, ...rightWay.slice(5)).events)!;
    play(drill, press('code.sms'));
    expect(drill.view.result?.result).toBe('reussi');
  });

  it('after a run alone, plays the steps that ask for what the site refused', () => {
    const lesson = lessonOf({ level: 'seul' });
    play(lesson, rightWay[0]!, fill('connexion.numero', '2 53'), ...rightWay.slice(2));
    lesson.finish();
    const drill = drillOf(lesson.events, { level: 'seul' })!;
    expect(drill.view).toMatchObject({ step: 'numero', total: 1 });
    play(drill, number);
    expect(drill.view.result?.result).toBe('reussi');
  });

  it('takes the worlds of the proved path where the run cannot be played again', () => {
    const events = clumsyRun().lesson.events.map((event) =>
      event.seq === 1 ? ({ seq: 1, kind: 'gesture', step: 'ouvrir-compte' } as RunEvent) : event,
    );
    const drill = drillOf(events)!;
    expect(drill.view).toMatchObject({ step: 'numero', total: 2 });
    play(drill, number, code);
    expect(drill.view.result?.result).toBe('reussi');
  });
});
