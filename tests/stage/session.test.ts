// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { createLesson } from '../../src/lesson/lesson';
import type { Level } from '../../src/lesson/ports';
import { Session, type Report } from '../../src/stage/session.svelte';
import { tiny } from '../support/tiny';
import { tinyScenario } from '../support/tiny-scenario';

const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)));

function begin(level: Level = 'aide') {
  const report = vi.fn<Report>();
  const setting = { scenario: tinyScenario, level, persona: 'colette' as const, simulator: tiny };
  return {
    report,
    session: new Session((onEvent) => createLesson({ ...setting, onEvent }), report),
  };
}

describe('a lesson on the stage', () => {
  it('passes gestures on, and shows the step and the world after them', () => {
    const { session } = begin();
    expect(session.send({ kind: 'press', target: 'ameli.compte' }).kind).toBe('done');
    expect(session.view.step).toBe('lire');
    expect(session.world.page).toBe('connexion.accueil');
    session.act('lu');
    expect(session.view.step).toBe('numero');
  });

  it('reports new events after the paint, in order, with the view after them', async () => {
    const { session, report } = begin();
    session.send({ kind: 'press', target: 'ameli.compte' });
    session.act('lu');
    expect(report).not.toHaveBeenCalled();
    await painted();
    const [events, view] = report.mock.calls[0] ?? [];
    expect(events?.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(view?.step).toBe('numero');
    expect(report).toHaveBeenCalledOnce();
  });

  it('gives hints and reasons, and takes a wrong turn back', () => {
    const { session } = begin();
    session.act('indice');
    session.act('pourquoi');
    expect(session.view).toMatchObject({ hintsShown: 1, whyShown: true });
    session.send({ kind: 'press', target: 'ameli.compte' });
    session.act('lu');
    session.send({ kind: 'press', target: 'connexion.creer' });
    expect(session.view.mistake?.rewindable).toBe(true);
    session.act('avant');
    expect(session.view.mistake).toBeUndefined();
    expect(session.world.page).toBe('connexion.accueil');
  });

  it('ends at « seul » when the learner says so', () => {
    const { session } = begin('seul');
    session.act('termine');
    expect(session.view.result?.result).toBe('a-revoir');
  });

  it('reports what is left when it is stopped, and nothing afterwards', async () => {
    const { session, report } = begin();
    session.act('indice');
    session.stop();
    expect(report).toHaveBeenCalledOnce();
    session.act('indice');
    await painted();
    expect(report).toHaveBeenCalledOnce();
  });
});
