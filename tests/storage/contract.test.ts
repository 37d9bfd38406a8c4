import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Memory, RunEvent } from '../../src/lesson/ports';
import { WithGuest } from '../../src/storage/guest';
import { Volatile } from '../../src/storage/volatile';
import { aimed, comfort, openPage, press, presses, summary, useFreshMachine } from './support';

useFreshMachine();
afterEach(() => void vi.unstubAllGlobals());

async function standIn(): Promise<Memory> {
  vi.stubGlobal('indexedDB', undefined);
  return openPage();
}

const stores: [string, boolean, () => Promise<Memory>][] = [
  ['the database', true, openPage],
  ['what stands in for a database that is not there', false, standIn],
  ['plain variables', false, async () => new WithGuest(new Volatile())],
];

const day = '2026-11-20';

describe.each(stores)('every memory, in %s', (_name, keeps, open) => {
  test('makes a learner who is in use, and knows them again', async () => {
    const memory = await open();
    const first = await memory.learner();
    expect(first).toEqual({ id: expect.any(String), name: '', picture: 'tulipe' });
    expect(await memory.learner()).toEqual(first);
    expect(await memory.learners()).toEqual([first]);
    await memory.rename({ ...first, name: 'Yann', picture: 'chat' });
    expect(await memory.learner()).toEqual({ ...first, name: 'Yann', picture: 'chat' });
  });

  test('adds learners in the order in which they come, each in use at once', async () => {
    const memory = await open();
    const first = await memory.learner();
    const added = [];
    for (const name of ['Zoé', 'Ange', 'Livia']) {
      added.push(await memory.addLearner({ name, picture: 'chat' }));
      expect(await memory.learner()).toEqual(added.at(-1));
    }
    expect(await memory.learners()).toEqual([first, ...added]);
    await memory.rename({ ...added[0]!, name: 'Aline' });
    expect((await memory.learners()).map(({ name }) => name)).toEqual([
      '',
      'Aline',
      'Ange',
      'Livia',
    ]);
  });

  test('takes another learner into use, and stays with the one where there is no such other', async () => {
    const memory = await open();
    const first = await memory.learner();
    const second = await memory.addLearner({ name: 'Ange', picture: 'chat' });
    expect(await memory.useLearner(first.id)).toEqual(first);
    expect(await memory.learner()).toEqual(first);
    expect(await memory.useLearner('personne')).toEqual(first);
    expect(await memory.useLearner(second.id)).toEqual(second);
  });

  test('has somebody in use after a learner was removed, and nothing of the removed one', async () => {
    const memory = await open();
    const first = await memory.learner();
    const second = await memory.addLearner({ name: 'Ange', picture: 'chat' });
    await fill(memory, second.id, 'run-2');
    expect(await memory.removeLearner(second.id)).toEqual(first);
    expect(await memory.learners()).toEqual([first]);
    expect(await everything(memory, second.id, 'run-2')).toEqual([
      comfort(),
      undefined,
      [],
      [],
      [],
    ]);

    const fresh = await memory.removeLearner(first.id);
    expect(fresh.id).not.toBe(first.id);
    expect(await memory.learners()).toEqual([fresh]);
  });

  test('keeps comfort, placement and welcome', async () => {
    const memory = await open();
    const { id } = await memory.learner();
    expect(await memory.comfort(id)).toEqual(comfort());
    expect(await memory.placement(id)).toBeUndefined();
    expect(await memory.welcomed()).toBe(false);
    const wanted = comfort({ font: 'machine', calm: true, pointer: 'grand', language: 'uk' });
    await memory.setComfort(id, { ...wanted, doubleClick: false, voice: true });
    await memory.setPlacement(id, { day, well: ['cliquer'], hard: ['arobase'] });
    await memory.setWelcomed();
    expect(await memory.comfort(id)).toEqual({ ...wanted, doubleClick: false, voice: true });
    expect(await memory.placement(id)).toEqual({ day, well: ['cliquer'], hard: ['arobase'] });
    expect(await memory.welcomed()).toBe(true);
  });

  test('keeps events and rows, and says whether they are on disk', async () => {
    const memory = await open();
    const { id: learner } = await memory.learner();
    expect(memory.mode()).toBe(keeps ? 'kept' : 'memory-only');
    expect(await memory.append(summary(2, { learner }), presses(1, 2))).toBe(keeps);
    expect(await memory.append(summary(4, { learner }), [press(4)])).toBe(false);
    expect(await memory.append(summary(3, { learner: 'autre' }), [press(3)])).toBe(false);
    expect(await memory.append(summary(3, { learner }), [press(3)])).toBe(keeps);
    expect(await memory.events('run-1')).toEqual(presses(1, 3));
    expect(await memory.runs(learner)).toEqual([summary(3, { learner })]);
    await memory.forget('run-1');
    expect(await memory.events('run-1')).toEqual([]);
    expect(await memory.runs(learner)).toEqual([]);
  });

  test('learns from traces: one skill a target and gesture, the last eight, across runs', async () => {
    const memory = await open();
    const { id: learner } = await memory.learner();
    const fill: RunEvent = {
      seq: 3,
      step: 'numero',
      kind: 'gesture',
      gesture: { kind: 'fill', target: 'connexion.numero', value: { kit: 'numero' } },
      outcome: 'done',
      next: 'suite',
      trace: { target: 'connexion.numero', gesture: 'fill', went: 'helped' },
    };
    const read: RunEvent = { ...press(4), trace: { gesture: 'read', went: 'alone' } } as RunEvent;
    await memory.append(summary(4, { learner }), [aimed(1, 'stumbled'), press(2), fill, read]);
    const more = Array.from({ length: 8 }, (_, index) => aimed(index + 1, 'alone', 'autre.cible'));
    await memory.append(summary(8, { learner, run: 'run-2' }), more);
    await memory.append(summary(9, { learner, run: 'run-2' }), [
      aimed(9, 'stumbled', 'autre.cible'),
    ]);
    await memory.append(summary(1, { learner, run: 'run-3' }), [aimed(1, 'alone')]);
    const skills = await memory.skills(learner);
    expect(skills).toHaveLength(3);
    expect(skills).toContainEqual({
      target: 'connexion.valider',
      gesture: 'press',
      went: ['stumbled', 'alone'],
    });
    expect(skills).toContainEqual({
      target: 'connexion.numero',
      gesture: 'fill',
      went: ['helped'],
    });
    expect(skills).toContainEqual({
      target: 'autre.cible',
      gesture: 'press',
      went: [...Array(7).fill('alone'), 'stumbled'],
    });
    await memory.forget('run-2');
    expect(await memory.skills(learner)).toHaveLength(3);
  });

  test('never mixes two learners who take turns at every step', async () => {
    const memory = await open();
    const one = await memory.learner();
    const two = await memory.addLearner({ name: 'Ange', picture: 'chat' });
    for (let seq = 1; seq <= 10; seq += 1) {
      for (const [{ id: learner }, run, target] of [
        [one, 'run-1', 'page.une'],
        [two, 'run-2', 'page.deux'],
      ] as const) {
        await memory.useLearner(learner);
        const went = seq % 2 ? 'helped' : 'alone';
        await memory.append(summary(seq, { learner, run }), [aimed(seq, went, target)]);
      }
    }
    for (const [{ id: learner }, run, target] of [
      [one, 'run-1', 'page.une'],
      [two, 'run-2', 'page.deux'],
    ] as const) {
      expect(await memory.runs(learner)).toEqual([summary(10, { learner, run })]);
      expect(await memory.skills(learner)).toEqual([
        { target, gesture: 'press', went: Array(4).fill(['helped', 'alone']).flat() },
      ]);
      // In memory alone, the events of the run under way are all that is held.
      const events = await memory.events(run);
      expect(events.every((event) => 'trace' in event && event.trace?.target === target)).toBe(
        true,
      );
    }
  });

  test('lets a guest work, apart from everyone, and forgets them', async () => {
    const memory = await open();
    const learner = await memory.learner();
    await fill(memory, learner.id, 'run-1');
    const kept = await everything(memory, learner.id, 'run-1');

    const guest = await memory.beGuest();
    expect(memory.mode()).toBe('memory-only');
    expect(await memory.learner()).toEqual(guest);
    expect(await memory.learners()).toEqual([learner]);
    await fill(memory, guest.id, 'run-guest');
    await memory.rename({ ...guest, name: 'Livia' });
    expect((await memory.learner()).name).toBe('Livia');
    expect((await memory.runs(guest.id)).map(({ run }) => run)).toEqual(['run-guest']);
    expect(await memory.events('run-guest')).toEqual([aimed(1, 'helped'), aimed(2, 'alone')]);
    expect(await memory.skills(guest.id)).toHaveLength(1);
    expect(await memory.useLearner('personne')).toEqual({ ...guest, name: 'Livia' });

    expect(await memory.useLearner(learner.id)).toEqual(learner);
    expect(memory.mode()).toBe(keeps ? 'kept' : 'memory-only');
    expect(await everything(memory, guest.id, 'run-guest')).toEqual([
      comfort(),
      undefined,
      [],
      [],
      [],
    ]);
    expect(await everything(memory, learner.id, 'run-1')).toEqual(kept);
  });

  test('forgets everyone when all is erased, the guest too', async () => {
    const memory = await open();
    const learner = await memory.addLearner({ name: 'Ange', picture: 'chat' });
    await fill(memory, learner.id, 'run-1');
    const guest = await memory.beGuest();
    await fill(memory, guest.id, 'run-guest');
    await memory.eraseAll();
    const fresh = await memory.learner();
    expect([learner.id, guest.id]).not.toContain(fresh.id);
    expect(await memory.learners()).toEqual([fresh]);
    const gone = [comfort(), undefined, [], [], []];
    expect(await everything(memory, learner.id, 'run-1')).toEqual(gone);
    expect(await everything(memory, guest.id, 'run-guest')).toEqual(gone);
    expect(memory.mode()).toBe(keeps ? 'kept' : 'memory-only');
  });
});

async function fill(memory: Memory, learner: string, run: string): Promise<void> {
  await memory.setComfort(learner, comfort({ textSize: 200 }));
  await memory.setPlacement(learner, { day, well: [], hard: ['cliquer'] });
  const events = [aimed(1, 'helped'), aimed(2, 'alone')];
  await memory.append(summary(2, { learner, run }), events);
}

async function everything(memory: Memory, learner: string, run: string): Promise<unknown[]> {
  return [
    await memory.comfort(learner),
    await memory.placement(learner),
    await memory.skills(learner),
    await memory.runs(learner),
    await memory.events(run),
  ];
}
