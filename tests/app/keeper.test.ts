import { describe, expect, it } from 'vitest';
import { Keeper, type Saved } from '../../src/app/practise/keeper';
import { FakeMemory, hint, run } from './fakes';

function setup(from = 0) {
  const memory = new FakeMemory();
  const said: (Saved | 'elsewhere')[] = [];
  const keeper = new Keeper({
    memory: async () => memory,
    from,
    onsaved: (saved) => said.push(saved),
    onelsewhere: () => said.push('elsewhere'),
  });
  return { memory, said, keeper };
}

const summary = () => run('compte');

describe('keeping a run', () => {
  it('says « enregistré » only after the write is done', async () => {
    const { memory, said, keeper } = setup();
    let open = () => {};
    memory.gate = new Promise((resolve) => (open = resolve));
    keeper.keep([hint(1)], summary);
    await Promise.resolve();
    expect(said).toEqual(['saving']);
    open();
    await keeper.settled();
    expect(said).toEqual(['saving', 'saved']);
  });

  it('writes in order, one at a time, what came meanwhile together', async () => {
    const { memory, keeper } = setup();
    let open = () => {};
    memory.gate = new Promise((resolve) => (open = resolve));
    keeper.keep([hint(1)], summary);
    await new Promise((resolve) => setTimeout(resolve));
    keeper.keep([hint(2)], summary);
    keeper.keep([hint(3)], summary);
    open();
    await keeper.settled();
    expect(memory.appends.map((batch) => batch.map((event) => event.seq))).toEqual([[1], [2, 3]]);
  });

  it('leaves out events that were already taken', async () => {
    const { memory, keeper } = setup(2);
    memory.log.set('run-compte', [hint(1), hint(2)]);
    keeper.keep([hint(1), hint(2), hint(3)], summary);
    await keeper.settled();
    expect(memory.log.get('run-compte')?.map((event) => event.seq)).toEqual([1, 2, 3]);
  });

  it('goes on, and says so, when this browser keeps nothing', async () => {
    const { memory, said, keeper } = setup();
    memory.current = 'memory-only';
    keeper.keep([hint(1)], summary);
    await keeper.settled();
    keeper.keep([hint(2)], summary);
    await keeper.settled();
    expect(said).toEqual(['saving', 'memory-only', 'saving', 'memory-only']);
  });

  it('tries again with everything when the memory could not be opened', async () => {
    const memory = new FakeMemory();
    const said: Saved[] = [];
    let offline = true;
    const keeper = new Keeper({
      memory: () => (offline ? Promise.reject(new Error('offline')) : Promise.resolve(memory)),
      from: 0,
      onsaved: (saved) => said.push(saved),
      onelsewhere: () => undefined,
    });
    keeper.keep([hint(1)], summary);
    await keeper.settled();
    offline = false;
    keeper.keep([hint(2)], summary);
    await keeper.settled();
    expect(memory.appends.map((batch) => batch.map((event) => event.seq))).toEqual([[1, 2]]);
    expect(said).toEqual(['saving', 'memory-only', 'saving', 'saved']);
  });

  it('stops when another window wrote further', async () => {
    const { memory, said, keeper } = setup();
    memory.log.set('run-compte', [hint(1), hint(2)]);
    keeper.keep([hint(1)], summary);
    await keeper.settled();
    keeper.keep([hint(2)], summary);
    await keeper.settled();
    expect(said).toEqual(['saving', 'elsewhere']);
    expect(memory.appends).toEqual([]);
  });
});
