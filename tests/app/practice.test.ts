// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isChanged, openLesson } from '../../src/app/practise/opening';
import { Practice } from '../../src/app/practise/practice.svelte';
import { Session } from '../../src/app/shell/session.svelte';
import { examine } from '../../src/scenario/examine';
import type { Scenario } from '../../src/scenario/scenario';
import { computer } from '../../src/simulator/computer';
import { ownScenario } from '../support/own-scenario';
import { entry, hint, run, success, view, world } from './fakes';

async function practise(prepare: (made: ReturnType<typeof world>) => void = () => {}) {
  const made = world([entry('compte')]);
  prepare(made);
  const session = new Session(made.ports);
  const opening = await openLesson(session, 'compte', 'aide');
  if (typeof opening !== 'object') throw new Error('no lesson');
  return { ...made, session, practice: new Practice(session, opening) };
}

describe('opening an exercise', () => {
  it('finds the run under way at that level, with its character and events', async () => {
    const { practice } = await practise(({ memory }) => {
      memory.rows = [run('compte', { persona: 'gerard' })];
      memory.log.set('run-compte', [hint(1), hint(2)]);
    });
    expect(practice.opening).toMatchObject({ persona: 'gerard', run: { run: 'run-compte' } });
    expect(practice.opening.events).toHaveLength(2);
  });

  it.each([{ state: 'reussi' as const }, { level: 'seul' as const }])(
    'begins anew beside a run with %o',
    async (more) => {
      const { practice } = await practise(({ memory }) => {
        memory.rows = [run('compte', more)];
      });
      expect(practice.opening).toMatchObject({ persona: 'colette', events: [] });
    },
  );

  it('shows again the result that was on the screen, unless another run was begun', async () => {
    const made = world([entry('compte')]);
    const session = new Session(made.ports);
    made.memory.rows = [run('compte', { state: 'reussi' })];
    made.memory.log.set('run-compte', [hint(1)]);
    const opened = await openLesson(session, 'compte', 'aide', 'run-compte');
    expect(opened).toMatchObject({ run: { run: 'run-compte' }, events: [{ seq: 1 }] });
    expect(await openLesson(session, 'compte', 'seul', 'run-compte')).toMatchObject({ events: [] });
    made.memory.rows.unshift(run('compte', { run: 'later' }));
    expect(await openLesson(session, 'compte', 'aide', 'run-compte')).toMatchObject({
      run: { run: 'later' },
    });
  });

  it.each([
    ['a run kept before its author changed it', { hash: 'old' }, true],
    ['a run of the exercise as it is', {}, false],
    ['a result, which nobody goes on with', { hash: 'old', state: 'reussi' as const }, false],
  ])('knows whether the exercise changed: %s', async (_, more, changed) => {
    const made = world([entry('compte')]);
    made.memory.rows = [run('compte', more)];
    const opened = await openLesson(new Session(made.ports), 'compte', 'aide', 'run-compte');
    if (typeof opened !== 'object') throw new Error('no lesson');
    expect(opened.run).toBeDefined();
    expect(isChanged(opened)).toBe(changed);
  });

  describe('of somebody’s own', () => {
    const others = ['creer-mon-compte'];
    const texts = { source: ownScenario, translations: {}, voices: {}, audio: [] };
    const { scenario } = examine(computer, texts, others);
    if (!scenario) throw new Error('the fixture is not clean');

    function opened(made: Scenario) {
      const { ports } = world([entry(made.id, { own: { author: '', origin: 'new' } })]);
      const library = { ...ports.library, open: async () => made };
      return openLesson(new Session({ ...ports, library }), made.id, 'aide');
    }

    it('plays what can be played to its end', async () => {
      expect(await opened(scenario)).toMatchObject({ scenario: { id: scenario.id } });
    });

    it('says so where its end cannot be reached on this version', async () => {
      const steps = scenario.steps.map((step) =>
        step.target ? { ...step, target: 'ameli.disparu' as never } : step,
      );
      expect(await opened({ ...scenario, steps })).toBe('outdated');
      const start = { ...scenario.start, page: 'ameli.disparue' as never };
      expect(await opened({ ...scenario, start })).toBe('outdated');
    });
  });

  it('of an unknown name gives nothing', async () => {
    const session = new Session(world([]).ports);
    expect(await openLesson(session, 'rien', 'aide')).toBeUndefined();
  });

  it('does not open the memory of a machine that kept nothing', async () => {
    const { ports, asked } = world([entry('compte')], false);
    await openLesson(new Session(ports), 'compte', 'aide');
    expect(asked).toEqual(['open compte']);
  });
});

describe('an exercise under way', () => {
  it('is kept with its learner, step and counts', async () => {
    const { practice, session, memory } = await practise();
    practice.note([hint(1)], view({ step: 'code', index: 3 }));
    await session.runs();
    expect(memory.rows).toMatchObject([
      { run: 'new-1', learner: 'l1', step: 'code', index: 3, hints: 1, seq: 1, state: 'en-cours' },
    ]);
    expect(practice.saved).toBe('saved');
  });

  it('goes on with the numbers of the run that is resumed', async () => {
    const { practice, session, memory } = await practise(({ memory: kept }) => {
      kept.rows = [run('compte')];
      kept.log.set('run-compte', [hint(1), hint(2)]);
    });
    practice.note([hint(3)], view());
    await session.runs();
    expect(memory.log.get('run-compte')).toHaveLength(3);
    expect(memory.rows[0]).toMatchObject({ run: 'run-compte', seq: 3 });
  });

  it('becomes a new run when the lesson could only start anew', async () => {
    const { practice, session, memory } = await practise(({ memory: kept }) => {
      kept.rows = [run('compte')];
      kept.log.set('run-compte', [hint(1), hint(2)]);
    });
    practice.note([hint(1)], view());
    await session.runs();
    expect(memory.rows.map((row) => row.run)).toEqual(['new-1']);
    expect(practice.elsewhere).toBe(false);
  });

  it('is forgotten by « Recommencer », which keeps the character', async () => {
    const { practice, session, memory } = await practise();
    practice.note([hint(1)], view());
    await practice.again('aide');
    expect(await session.runs()).toEqual([]);
    expect(practice.opening.persona).toBe('colette');
    practice.note([hint(1)], view());
    await session.runs();
    expect(memory.rows.map((row) => row.run)).toEqual(['new-2']);
  });

  it('is remembered once it succeeded, and played again with the next character', async () => {
    const { practice, session } = await practise();
    practice.note([hint(1)], view({ result: success }));
    await practice.again('aide');
    expect(await session.runs()).toMatchObject([{ state: 'reussi' }]);
    expect(practice.opening.persona).toBe('gerard');
  });

  it('says when another window went on, and takes over from there', async () => {
    const { practice, session, memory } = await practise(({ memory: kept }) => {
      kept.rows = [run('compte')];
      kept.log.set('run-compte', [hint(1), hint(2)]);
    });
    memory.log.set('run-compte', [hint(1), hint(2), hint(3), hint(4)]);
    practice.note([hint(3)], view());
    await session.runs();
    expect(practice.elsewhere).toBe(true);
    await practice.takeOver();
    expect(practice.opening.events).toHaveLength(4);
    practice.note([hint(5)], view());
    await session.runs();
    expect(memory.log.get('run-compte')).toHaveLength(5);
  });
});

describe('an exercise that went on in another window', () => {
  it('is taken over with the character that it has there', async () => {
    const { practice, memory } = await practise();
    memory.rows = [run('compte', { persona: 'gerard' })];
    memory.log.set('run-compte', [hint(1)]);
    await practice.takeOver();
    expect(practice.opening).toMatchObject({ persona: 'gerard', run: { run: 'run-compte' } });
  });
});

describe('« À moi maintenant »', () => {
  const watched = [hint(1), hint(2)];

  async function watching(prepare: (made: ReturnType<typeof world>) => void = () => {}) {
    const made = world([entry('compte')]);
    prepare(made);
    const session = new Session(made.ports);
    const opening = await openLesson(session, 'compte', 'regarder');
    if (typeof opening !== 'object') throw new Error('no lesson');
    return { ...made, session, practice: new Practice(session, opening) };
  }

  it('goes on at « aide » with what was watched, in a run of its own', async () => {
    const { practice, session, memory } = await watching();
    practice.note([hint(1)], view({ level: 'regarder' }));
    await practice.takeTurn(watched, view({ level: 'regarder', step: 'code', index: 3 }));
    expect(practice.opening).toMatchObject({ level: 'aide', events: watched });
    practice.note([hint(3)], view());
    await session.runs();
    expect(memory.rows).toMatchObject([
      { run: 'new-2', level: 'aide', seq: 3 },
      { run: 'new-1', level: 'regarder', state: 'en-cours' },
    ]);
    expect(memory.log.get('new-2')).toHaveLength(3);
    expect(practice.elsewhere).toBe(false);
  });

  it('from the very first step begins an ordinary run', async () => {
    const { practice, session, memory } = await watching();
    await practice.takeTurn([], view({ level: 'regarder' }));
    expect(practice.opening).toMatchObject({ level: 'aide', events: [] });
    practice.note([hint(1)], view());
    await session.runs();
    expect(memory.rows).toMatchObject([{ level: 'aide', seq: 1 }]);
  });

  it('finds the run under way at « aide », and replaces it only when told to go on here', async () => {
    const { practice, session, memory } = await watching(({ memory: kept }) => {
      kept.rows = [run('compte')];
      kept.log.set('run-compte', [hint(1), hint(2)]);
    });
    expect(await practice.underWay('aide')).toMatchObject({ run: 'run-compte', index: 5 });
    expect(memory.rows).toHaveLength(1);
    await practice.takeTurn(watched, view({ level: 'regarder' }));
    await session.runs();
    expect(memory.rows).toMatchObject([{ run: 'new-2', level: 'aide', seq: 2 }]);
    expect(memory.log.has('run-compte')).toBe(false);
  });
});
