import { describe, expect, it } from 'vitest';
import { stumbledOn } from '../../../src/app/memo/stumbled';
import type { RunEvent } from '../../../src/lesson/ports';
import type { Scenario, Step } from '../../../src/scenario/scenario';
import { scenario as plain } from '../fakes';

const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  target: `page.${id}`,
  instruction: 'Cliquez.',
  hints: [],
  answers: [],
  end: false,
  ...more,
});

const scenario: Scenario = {
  ...plain('papier'),
  steps: [
    step('numero'),
    step('code', {
      expect: {
        gesture: { kind: 'fill', target: 'page.code', value: { mistake: 'code-expire' } },
      },
    }),
    step('sortir'),
    step('fin', { end: true }),
  ],
};

const press = (at: string, more: object = {}): RunEvent => ({
  seq: 1,
  step: at,
  kind: 'gesture',
  gesture: { kind: 'press', target: `page.${at}` },
  outcome: 'done',
  next: at,
  ...more,
});

const found = (...events: RunEvent[]) => [...stumbledOn(scenario, [events])];

describe('the steps that a learner stumbled on', () => {
  it('are none after a run without help or mistake', () => {
    const trace = { target: 'page.numero', gesture: 'press', went: 'alone' } as const;
    expect(found(press('numero', { trace }), press('sortir'))).toEqual([]);
  });

  it.each([
    ['a mistake', press('numero', { outcome: 'refused', mistake: 'nir-avec-cle' })],
    ['a hint', { seq: 1, step: 'numero', kind: 'hint' } as const],
    ['« Montrez-moi »', { seq: 1, step: 'numero', kind: 'show' } as const],
    ['« Revenir juste avant »', { seq: 1, step: 'numero', kind: 'rewind', to: 0 } as const],
    [
      'a step passed after a mistake',
      press('numero', { trace: { gesture: 'press', went: 'stumbled' } }),
    ],
    ['a step passed with help', press('numero', { trace: { gesture: 'press', went: 'helped' } })],
  ])('are those with %s', (_, event) => {
    expect(found(event)).toEqual(['numero']);
  });

  it('are not those where one only asked why', () => {
    expect(found({ seq: 1, step: 'numero', kind: 'why' })).toEqual([]);
  });

  it('leave out the mistake that a step asks for', () => {
    const wanted = press('code', { outcome: 'refused', mistake: 'code-expire' });
    expect(found(wanted)).toEqual([]);
    expect(found(press('code', { outcome: 'refused', mistake: 'code-faux' }))).toEqual(['code']);
  });

  it('are told by the thing in a run done alone', () => {
    const gesture = { kind: 'press', target: 'page.sortir' } as const;
    const refused = { gesture, outcome: 'refused', mistake: 'champ-vide' };
    expect(found(press('seul', refused))).toEqual(['sortir']);
  });

  it('are gathered from all runs, each once', () => {
    const hint: RunEvent = { seq: 1, step: 'sortir', kind: 'hint' };
    expect([...stumbledOn(scenario, [[hint], [hint]])]).toEqual(['sortir']);
    expect([...stumbledOn(scenario, [])]).toEqual([]);
  });
});
