import { describe, expect, it } from 'vitest';
import { createDemonstration, type Watched } from '../../src/lesson/demonstration';
import { createLesson } from '../../src/lesson/lesson';
import type { RunEvent } from '../../src/lesson/ports';
import { tiny } from '../support/tiny';
import { scenario, step, tinyScenario } from '../support/tiny-scenario';
import { rightWay } from './support/play';
import { setups, simulator } from './support/shipped';

const tinySetting = {
  scenario: tinyScenario,
  level: 'regarder' as const,
  persona: 'colette' as const,
  simulator: tiny,
};
const film = createDemonstration(tinySetting);
const start = film.resume([]);

/** Goes so many frames on, and back again where the number is below zero. */
function watch(...turns: readonly number[]): Watched {
  let watched: Watched = start;
  for (const turn of turns) {
    for (let count = 0; count < Math.abs(turn); count += 1)
      watched = turn > 0 ? film.forward(watched) : film.back(watched);
  }
  return watched;
}

describe('a demonstration', () => {
  it('makes the right gestures in order, each in the world before it, to the end', () => {
    expect(film.frames.map(({ gesture }) => gesture)).toEqual([...rightWay, undefined]);
    expect(film.frames.map(({ world }) => world.page)).toMatchObject({
      0: 'moteur.accueil',
      1: 'connexion.accueil',
      10: 'depart.sortie',
    });
    expect(film.frames.at(-1)?.view).toMatchObject({
      step: 'bravo',
      result: { result: 'reussi', mistakes: 0 },
    });
  });

  it('shows the place at each step, and its place on the path', () => {
    for (const { view } of film.frames)
      expect(view).toMatchObject({ level: 'regarder', lit: true });
    expect(film.at(2).view).toMatchObject({
      step: 'numero',
      index: 3,
      value: '2 53 07 99 000 001',
    });
  });

  it('gives the nearest frame for a place where there is none', () => {
    expect(film.at(-3)).toBe(film.frames[0]);
    expect(film.at(99)).toBe(film.frames.at(-1));
  });

  it('stops where the scenario cannot be played further', () => {
    const stuck = createDemonstration({
      ...tinySetting,
      scenario: scenario([
        step({
          id: 'ici',
          target: 'compte.deconnexion',
          expect: { gesture: { kind: 'press', target: 'compte.deconnexion' } },
          next: 'fin',
        }),
        step({ id: 'fin', end: true }),
      ]),
    });
    expect(stuck.frames).toHaveLength(1);
    expect(stuck.at(0).gesture).toBeUndefined();
  });

  it('goes on and back, and stays where there is nothing further', () => {
    expect(watch(3).index).toBe(3);
    expect(watch(3, -1).index).toBe(2);
    expect(film.back(start)).toBe(start);
    const end = watch(film.frames.length);
    expect(film.forward(end)).toBe(end);
    expect(end.events.at(-1)).toMatchObject({ kind: 'finish', result: 'reussi' });
  });
});

describe('what is kept of a demonstration', () => {
  it('is numbered from 1 without a gap, and only grows', () => {
    const watched = watch(4, -2, 3, -4, 2);
    expect(watched.events.map(({ seq }) => seq)).toEqual(watched.events.map((_, turn) => turn + 1));
    expect(film.back(watched).events.slice(0, watched.events.length)).toEqual(watched.events);
  });

  it('holds no typed text, and says nothing of what the learner can do', () => {
    const kept = JSON.stringify(watch(film.frames.length).events);
    expect(kept).not.toContain('Lilas-Bleu-53');
    expect(kept).not.toContain('trace');
  });

  it.each([[[0]], [[1]], [[5]], [[1, -1]], [[4, -2]], [[4, -2, 3, -4, 2]], [[6, -6, 3]]])(
    'leads back to the same frame after %j',
    (turns) => {
      const watched = watch(...turns);
      const again = film.resume(structuredClone(watched.events));
      expect(again).toMatchObject({ index: watched.index, events: watched.events });
      expect(again.resumed).toBe(watched.events.length > 0 ? 'exact' : undefined);
    },
  );

  it('of a scenario that has changed leads to the same step, with fresh events', () => {
    const events: RunEvent[] = [
      {
        seq: 1,
        kind: 'gesture',
        step: 'avant',
        gesture: { kind: 'press', target: 'ailleurs' },
        outcome: 'done',
        next: 'numero',
      },
    ];
    const again = film.resume(events);
    expect(film.at(again.index).step).toBe('numero');
    expect(again).toEqual({ index: 2, events: film.handOver(2), resumed: 'path' });
  });

  it('of a step that is no longer there leads to the beginning', () => {
    const gone: RunEvent = { seq: 1, kind: 'rewind', step: 'disparue', to: 0 };
    const events: RunEvent[] = [{ ...gone, kind: 'hint' }];
    expect(film.resume(events).index).toBe(0);
    expect(film.resume([{ ...gone, to: 40 }]).index).toBe(0);
  });
});

const shipped = setups.map((setup) => ({ ...setup, simulator }));

describe.each(shipped)('the demonstration of $scenario.id, $persona', (setting) => {
  const real = createDemonstration(setting);

  it('reaches its end', () => {
    expect(real.frames.at(-1)?.view.result).toMatchObject({ result: 'reussi', mistakes: 0 });
    expect(real.frames.slice(0, -1).every(({ gesture }) => gesture !== undefined)).toBe(true);
  });

  it(
    'is handed over at any frame, in the very same world at that very step',
    { timeout: 60_000 },
    () => {
      for (const [index, frame] of real.frames.slice(0, -1).entries()) {
        const events = structuredClone(real.handOver(index));
        const lesson = createLesson({ ...setting, level: 'aide', events });
        expect(lesson.resumed).toBe(index === 0 ? undefined : 'exact');
        expect(lesson.view.step).toBe(frame.step);
        expect(lesson.world).toEqual(frame.world);
        expect(lesson.view).toMatchObject({ level: 'aide', index: frame.view.index });
        expect(lesson.view.mistake).toBeUndefined();
      }
    },
  );
});
