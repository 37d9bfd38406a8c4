// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { createLesson } from '../../src/lesson/lesson';
import type { Level } from '../../src/lesson/ports';
import { LiveLesson } from '../../src/stage/live-lesson.svelte';
import { tiny } from '../support/tiny';
import { tinyScenario } from '../support/tiny-scenario';

const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)));

function begin(level: Level = 'aide') {
  const report = vi.fn<ConstructorParameters<typeof LiveLesson>[1]>();
  const setting = { scenario: tinyScenario, level, persona: 'colette' as const, simulator: tiny };
  return {
    report,
    live: new LiveLesson((onEvent) => createLesson({ ...setting, onEvent }), report),
  };
}

describe('a lesson on the stage', () => {
  it('passes gestures on, and shows the step and the world after them', () => {
    const { live } = begin();
    expect(live.send({ kind: 'press', target: 'ameli.compte' }).kind).toBe('done');
    expect(live.view.step).toBe('lire');
    expect(live.world.page).toBe('connexion.accueil');
    live.act('lu');
    expect(live.view.step).toBe('numero');
  });

  it('reports new events after the paint, in order, with the view after them', async () => {
    const { live, report } = begin();
    live.send({ kind: 'press', target: 'ameli.compte' });
    live.act('lu');
    expect(report).not.toHaveBeenCalled();
    await painted();
    const [events, view] = report.mock.calls[0] ?? [];
    expect(events?.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(view?.step).toBe('numero');
    expect(report).toHaveBeenCalledOnce();
  });

  it('gives hints and reasons, and takes a wrong turn back', () => {
    const { live } = begin();
    live.act('indice');
    live.act('pourquoi');
    expect(live.view).toMatchObject({ hintsShown: 1, whyShown: true });
    live.send({ kind: 'press', target: 'ameli.compte' });
    live.act('lu');
    live.send({ kind: 'press', target: 'connexion.creer' });
    expect(live.view.mistake?.rewindable).toBe(true);
    live.act('avant');
    expect(live.view.mistake).toBeUndefined();
    expect(live.world.page).toBe('connexion.accueil');
  });

  it('ends at « seul » when the learner says so', () => {
    const { live } = begin('seul');
    live.act('termine');
    expect(live.view.result?.result).toBe('a-revoir');
  });

  it('reports what is left when it is stopped, and nothing afterwards', async () => {
    const { live, report } = begin();
    live.act('indice');
    live.stop();
    expect(report).toHaveBeenCalledOnce();
    live.act('indice');
    await painted();
    expect(report).toHaveBeenCalledOnce();
  });
});
