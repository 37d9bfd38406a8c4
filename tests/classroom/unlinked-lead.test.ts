import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/classroom/clock';
import { Kept } from '../../src/classroom/kept';
import type { LearnerState } from '../../src/classroom/messages';
import type { Drawer } from '../../src/classroom/ports';
import { UnlinkedLead } from '../../src/classroom/unlinked-lead';

function memoryDrawer(): Drawer {
  const all = new Map<string, unknown>();
  return {
    get: async (key) => all.get(key),
    put: async (key, value) => void all.set(key, structuredClone(value)),
    keys: async () => [...all.keys()],
    remove: async (key) => void all.delete(key),
  };
}

const jean: LearnerState = {
  v: 1,
  boot: 0,
  rev: 1,
  name: 'Jean',
  picture: 'chat',
  scenario: 'compte',
  level: 'aide',
  step: 'numero',
  index: 2,
  total: 9,
  done: {},
  hints: 1,
  mistakes: 0,
  result: null,
  hand: 0,
  stuck: false,
  idle: 0,
  held: false,
  alone: true,
  notesSeen: 0,
  paceRev: 0,
};

function desk() {
  const kept = new Kept(memoryDrawer());
  return { kept, lead: new UnlinkedLead({ clock: systemClock, kept }) };
}

describe('a desk without any link', () => {
  it('has whoever’s screen was read on its board, and tells of it', () => {
    const { lead } = desk();
    let told = 0;
    lead.onChange(() => (told += 1));
    lead.collect(jean, 'p1');
    lead.collect({ ...jean, rev: 2, hand: 1 }, 'p1');
    const [tile, ...others] = lead.view().tiles;
    expect([tile?.learner, tile?.need, others.length, told]).toEqual(['p1', 'hand', 0, 2]);
  });

  it('takes no older screen for a newer one', () => {
    const { lead } = desk();
    lead.collect({ ...jean, rev: 5, index: 5 }, 'p1');
    lead.collect(jean, 'p1');
    expect(lead.view().tiles[0]?.state.index).toBe(5);
  });

  it('keeps its record on this machine', async () => {
    const { lead, kept } = desk();
    lead.collect({ ...jean, result: 'reussi' }, 'p1');
    await lead.end();
    const [record] = await kept.records();
    expect(record?.lines.map(({ name, result }) => [name, result])).toEqual([['Jean', 'reussi']]);
    expect(record?.ended).toBeDefined();
    expect(lead.view().ended).toBe(true);
  });

  it('has a name that no other session of the day has', () => {
    const codes = new Set(Array.from({ length: 20 }, () => desk().lead.view().code));
    expect(codes.size).toBe(20);
  });
});
