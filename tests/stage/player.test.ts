// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDemonstration } from '../../src/lesson/demonstration';
import type { RunEvent } from '../../src/lesson/ports';
import { humanPace, slowly, type Pace } from '../../src/stage/pace';
import { Player, type Hand, type PlayerSetup } from '../../src/stage/player.svelte';
import { tiny } from '../support/tiny';
import { tinyScenario } from '../support/tiny-scenario';

const film = createDemonstration({
  scenario: tinyScenario,
  level: 'regarder',
  persona: 'colette',
  simulator: tiny,
});

const pace: Pace = {
  breath: 10,
  reading: () => 100,
  move: 50,
  letter: () => 5,
  press: 20,
  look: 20,
};
/** A press: its sentence, its way, and before and after the press. */
const onePress = 10 + 10 + 100 + 50 + 20 + 20;

interface Begun {
  readonly player: Player<unknown>;
  readonly told: RunEvent[];
  /** What the hand did, in order. */
  readonly done: string[];
  readonly hush: ReturnType<typeof vi.fn>;
}

function begin(index = 0, more: Partial<PlayerSetup> = {}, onScreen = () => true): Begun {
  const done: string[] = [];
  const told: RunEvent[] = [];
  const hush = vi.fn();
  const hand: Hand = {
    reach: (gesture) => onScreen() && done.push(`reach ${gesture.kind}`) > 0,
    write: (_, text) => void done.push(text),
    press: () => void done.push('press'),
    key: (name) => void done.push(name),
    rest: vi.fn(),
  };
  const player = new Player(
    film,
    { index, events: film.handOver(index) },
    {
      hand,
      pace: () => pace,
      calm: () => false,
      say: async () => false,
      hush,
      sentence: ({ view }) => view.instruction,
      onevents: (events) => void told.push(...events),
      ...more,
    },
  );
  return { player, told, done, hush };
}

const pass = (time: number) => vi.advanceTimersByTimeAsync(time);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a demonstration that plays', () => {
  it('leaves the sentence its time, moves, presses, and goes on', async () => {
    const { player, done, told } = begin();
    player.play();
    await pass(119);
    expect(done).toEqual([]);
    await pass(1);
    expect(done).toEqual(['reach press']);
    await pass(70);
    expect(done).toEqual(['reach press', 'press']);
    expect(player.index).toBe(0);
    await pass(20);
    expect(player.index).toBe(1);
    expect(told.map(({ seq, kind }) => `${seq} ${kind}`)).toEqual(['1 gesture']);
  });

  it('types letter by letter before the world has the word', async () => {
    const { player, done } = begin(2);
    const before = player.frame.world;
    player.play();
    await pass(onePress + 3 * 5 - 1);
    expect(done).toEqual(['reach fill', 'press', '2', '2 ', '2 5']);
    expect(player.frame.world).toBe(before);
    await pass(1000);
    expect(done).toContain('2 53 07 99 000 001');
    expect(player.index).toBeGreaterThan(2);
  });

  it('presses a key where the step asks for one', async () => {
    const { player, done } = begin(7);
    player.play();
    await pass(onePress + 20);
    expect(done).toEqual(['reach key', 'press', 'Enter']);
    expect(player.index).toBe(8);
  });

  it('comes to its end, and stays there', async () => {
    const { player, told } = begin();
    player.play();
    await pass(60_000);
    expect(player.frame.view.result?.result).toBe('reussi');
    expect(told.at(-1)?.kind).toBe('finish');
    expect(told.map(({ seq }) => seq)).toEqual(told.map((_, turn) => turn + 1));
  });

  it('waits for a page that is not drawn yet', async () => {
    let drawn = false;
    const { player, done } = begin(0, {}, () => drawn);
    player.play();
    await pass(200);
    expect(done).toEqual([]);
    drawn = true;
    await pass(20 + 50 + 20);
    expect(done).toEqual(['reach press', 'press']);
  });

  it('does nothing more once it is stopped', async () => {
    const { player, done, told } = begin();
    player.play();
    player.stop();
    await pass(10_000);
    expect([done, told]).toEqual([[], []]);
  });
});

describe('the learner who steers it', () => {
  it('pauses in the middle of a word, for a day, and goes on with the next letter', async () => {
    const { player, done } = begin(2);
    player.play();
    await pass(onePress + 12);
    const half = [...done];
    player.pause();
    await pass(86_400_000);
    expect(done).toEqual(half);
    player.goOn();
    await pass(5);
    expect(done).toHaveLength(half.length + 1);
  });

  it('does the step at once, and what was typed is given back first', async () => {
    const { player, told } = begin(2);
    player.play();
    await pass(onePress + 12);
    player.next();
    expect(player.index).toBe(3);
    expect(told).toHaveLength(1);
    await pass(onePress);
    expect(player.index).toBe(3);
  });

  it('moves on by hand while it is paused, and stays paused', async () => {
    const { player, done } = begin();
    player.play();
    player.pause();
    player.next();
    player.next();
    player.back();
    await pass(60_000);
    expect([player.index, player.paused, done]).toEqual([1, true, []]);
  });

  it('goes one step back, and sees that step again', async () => {
    const { player, done } = begin(1);
    player.play();
    player.back();
    expect(player.index).toBe(0);
    await pass(onePress);
    expect(done).toEqual(['reach press', 'press']);
    expect(player.index).toBe(1);
  });
});

describe('under calm', () => {
  it('nothing goes on by itself', async () => {
    const { player, done } = begin(0, { calm: () => true });
    player.play();
    await pass(86_400_000);
    expect([player.index, done]).toEqual([0, []]);
    player.next();
    expect(player.index).toBe(1);
  });
});

describe('with the voice', () => {
  function speaking() {
    const ends: (() => void)[] = [];
    const say = vi.fn(() => new Promise<boolean>((done) => void ends.push(() => done(true))));
    const hush = vi.fn(() => ends.at(-1)?.());
    return { say, hush, end: () => ends.at(-1)?.() };
  }

  it('the hand waits until the sentence is said', async () => {
    const { say, hush, end } = speaking();
    const { player, done } = begin(0, { say, hush });
    player.play();
    await pass(5000);
    expect(done).toEqual([]);
    end();
    await pass(11);
    expect(done).toEqual(['reach press']);
  });

  it('a sentence that a pause cut short is said again', async () => {
    const { say, hush } = speaking();
    const { player } = begin(0, { say, hush });
    player.play();
    await pass(50);
    player.pause();
    await pass(1000);
    expect(say).toHaveBeenCalledOnce();
    player.goOn();
    await pass(10);
    expect(say).toHaveBeenCalledTimes(2);
  });

  it('what was begun for one step is not gone on with at another', async () => {
    const { say, hush } = speaking();
    const { player } = begin(0, { say, hush });
    player.play();
    await pass(50);
    player.next();
    await pass(50);
    expect(say).toHaveBeenCalledTimes(2);
    expect(player.index).toBe(1);
  });
});

describe('the human pace', () => {
  it('leaves twelve words more than six seconds', () => {
    expect(humanPace.reading('un '.repeat(12))).toBeGreaterThan(6000);
  });

  it('types a long text in the time of a short one', () => {
    expect(100 * humanPace.letter(100)).toBeLessThanOrEqual(6000);
  });

  it('is slower in everything that moves, when asked', () => {
    const slow = slowly(humanPace);
    expect(slow.reading('un mot')).toBeGreaterThan(humanPace.reading('un mot'));
    expect(slow.move).toBeGreaterThan(humanPace.move);
    expect(slow.letter(10)).toBeGreaterThan(humanPace.letter(10));
  });
});
