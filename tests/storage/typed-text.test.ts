import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { RunEvent } from '../../src/lesson/ports';
import { comfort, dump, openKnown, press, summary, useFreshMachine } from './support';

useFreshMachine();

const canary = 'Jeanne Canari, 12 rue des Lilas';
const number = '2 55 08 14 168 025 38';

/** An event that no type would let through. */
const event = (more: object) => ({ ...press(1), ...more }) as unknown as RunEvent;
const gesture = (given: unknown) => event({ gesture: given });
const target = 'connexion.numero';
const trace = { target, gesture: 'press', went: 'alone' };

test.each<[string, RunEvent]>([
  ['what was typed, beside the event', event({ typed: canary })],
  ['what was typed, in the gesture', gesture({ kind: 'fill', target, value: canary })],
  [
    'a value beside the reference',
    gesture({ kind: 'fill', target, value: { free: true, text: canary } }),
  ],
  ['a text in place of a name', gesture({ kind: 'press', target: canary })],
  ['a text in place of a mistake', event({ mistake: canary })],
  ['a text in place of a step', event({ next: canary })],
  ['a real number as a known word', gesture({ kind: 'fill', target, value: { known: number } })],
  ['a real number as an option', gesture({ kind: 'choose', target, value: number })],
  ['a text beside a trace', event({ trace: { gesture: 'press', went: 'alone', typed: canary } })],
  ['a text in place of a trace', event({ trace: canary })],
  ['a text as what a trace points at', event({ trace: { ...trace, target: canary } })],
  ['a text as how it went', event({ trace: { ...trace, went: canary } })],
  ['a text as a kind of gesture', event({ trace: { ...trace, gesture: canary } })],
  ['an unknown kind of event', event({ kind: 'note', text: canary })],
])('refuses %s: nothing of it is stored, and the exercise goes on', async (_name, given) => {
  const memory = await openKnown();
  await memory.learner();
  expect(await memory.append(summary(1), [given])).toBe(false);
  const said = vi.mocked(console.warn).mock.calls;
  const everything = JSON.stringify([await dump(), said, await memory.events('run-1')]);
  expect(said).toEqual([['memory-only:', 'Error']]);
  expect(everything).not.toContain('Canari');
  expect(everything).not.toContain(number);
  expect(memory.mode()).toBe('memory-only');
  expect(await memory.append(summary(2), [press(2)])).toBe(false);
});

test('refuses a summary with anything more in it', async () => {
  const memory = await openKnown();
  const row = { ...summary(1), answer: canary };
  expect(await memory.append(row, [press(1)])).toBe(false);
  expect(JSON.stringify(await dump())).not.toContain('Canari');
});

test('a name that is a number or a letter is not kept', async () => {
  const memory = await openKnown();
  const learner = await memory.learner();
  await memory.rename({ ...learner, name: number });
  await memory.rename({ ...learner, name: canary.repeat(4) });
  expect((await memory.learner()).name).toBe('');
  expect(memory.mode()).toBe('kept');
});

test.each<[string, unknown]>([
  ['a kit value', { kind: 'fill', target, value: { kit: 'numero' } }],
  ['a word of the list', { kind: 'fill', target, value: { known: 'Attestation de droits' } }],
  ['a mistake', { kind: 'fill', target, value: { mistake: 'nir-avec-cle' } }],
  ['a made-up text, without the text', { kind: 'fill', target, value: { free: true } }],
  ['an address', { kind: 'visit', target, value: { known: 'compte-sante.example/aide' } }],
  ['an option', { kind: 'choose', target, value: 'Du 01/10/2026 au 31/10/2026 (12,40 €)' }],
  ['a box', { kind: 'check', target, value: true }],
  ['a key', { kind: 'key', target, key: 'Enter' }],
  ['a paper', { kind: 'attach', target, paper: 'carte-identite' }],
  ['going back', { kind: 'back', target }],
  ['a tab', { kind: 'switch-tab', target }],
  ['reading', { kind: 'read' }],
])('keeps %s, and gives it back the same', async (_name, given) => {
  const memory = await openKnown();
  const refused = event({ gesture: given, mistake: 'champ-vide', outcome: 'refused' });
  expect(await memory.append(summary(1), [refused])).toBe(true);
  memory.close();
  expect(await (await openKnown()).events('run-1')).toEqual([refused]);
});

test('keeps hints, rewinds and the end', async () => {
  const memory = await openKnown();
  const events: RunEvent[] = [
    { seq: 1, step: 'entrer', kind: 'hint' },
    { seq: 2, step: 'entrer', kind: 'why' },
    { seq: 3, step: 'entrer', kind: 'rewind', to: 0 },
    { seq: 4, step: 'entrer', kind: 'show' },
    { seq: 5, step: 'seul', kind: 'finish', result: 'a-revoir' },
  ];
  expect(await memory.append(summary(5, { state: 'a-revoir' }), events)).toBe(true);
  expect(await memory.events('run-1')).toEqual(events);
});

test.each([
  { gesture: 'read', went: 'alone' },
  { target, gesture: 'switch-tab', went: 'stumbled' },
])('keeps the trace %o', async (given) => {
  const memory = await openKnown();
  expect(await memory.append(summary(1), [event({ trace: given })])).toBe(true);
  expect(await memory.events('run-1')).toEqual([event({ trace: given })]);
});

test('comfort and placement hold no text', async () => {
  const memory = await openKnown();
  await memory.setComfort('learner-1', { ...comfort(), language: canary });
  await memory.setComfort('learner-1', { ...comfort(), note: canary } as never);
  const day = '2026-11-20';
  await memory.setPlacement('learner-1', { day, well: [canary], hard: [] });
  await memory.setPlacement('learner-1', { day, well: [], hard: [number] });
  await memory.setPlacement('learner-1', { day, well: [], hard: [], note: canary } as never);
  expect(JSON.stringify(await dump())).not.toMatch(/Canari|2 55/);
  expect(await memory.comfort('learner-1')).toEqual(comfort());
  expect(await memory.placement('learner-1')).toBeUndefined();
  expect(memory.mode()).toBe('kept');
});
