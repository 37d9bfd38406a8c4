import { beforeEach, expect, test, vi } from 'vitest';
import { tiles } from '../../src/classroom/board';
import type { GroupRecord, Seat } from '../../src/classroom/ports';
import { addToRecord } from '../../src/classroom/records';
import { Roster } from '../../src/classroom/roster';
import { aGroup, aMoment, progress, seconds } from './support/room';

beforeEach(() => void vi.useFakeTimers());

/** Numbers that look random, and are the same each time (Park and Miller, 1988). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item);
}

function doSomething(seat: Seat, random: () => number): void {
  const index = Math.floor(random() * 9) + 1;
  const deeds = [
    () => seat.report(progress({ index, step: `pas-${index}`, mistakes: index })),
    () => seat.raiseHand(random() < 0.5),
    () => seat.report(progress({ index: 9, result: 'reussi' })),
    () => seat.stir(),
    () => seat.setHeld(random() < 0.5),
  ];
  deeds[Math.floor(random() * deeds.length)]?.();
}

interface Message {
  readonly topic: string;
  readonly payload: string;
}

/** All that a lively session of four learners said, cuts and a dead relay among it. */
async function aHistory(): Promise<readonly Message[]> {
  const random = dice(7);
  const { relay, seats } = await aGroup(4);
  for (let turn = 0; turn < 60; turn += 1) {
    for (const seat of seats) doSomething(seat, random);
    await vi.advanceTimersByTimeAsync(400 + random() * 900);
    if (turn % 10 === 3) relay.cut(relay.names().at(-1) ?? '');
    if (turn === 25) relay.kill();
    if (turn === 30) relay.start();
  }
  await seconds(20);
  return relay.sent.filter(({ topic, payload }) => topic.includes('/l/') && payload !== '');
}

function boardOf(messages: readonly Message[]): unknown {
  const roster = new Roster(() => 0);
  let record: GroupRecord = { code: 'X', began: '', lines: [] };
  for (const { topic, payload } of messages) {
    const [, , , learner = '', leaf] = topic.split('/');
    const state = leaf === 'st' ? roster.hearState(learner, payload) : undefined;
    if (leaf === 'on') roster.hearPresence(learner, payload);
    if (state) record = addToRecord(record, learner, state);
  }
  const byName = (one: { learner: string }, other: { learner: string }) =>
    one.learner < other.learner ? -1 : 1;
  return tiles(roster.members(), 0).sort(byName);
}

test('any order of the messages, with repetitions, ends in the same board', async () => {
  const history = await aHistory();
  expect(history.length).toBeGreaterThan(150);
  const right = boardOf(history);
  const random = dice(99);
  for (let round = 0; round < 60; round += 1) {
    const doubled = [...history, ...history.filter(() => random() < 0.4)];
    expect(boardOf(shuffled(doubled, random))).toEqual(right);
  }
});

test('whatever was lost, the last word of each is enough', async () => {
  const history = await aHistory();
  const right = boardOf(history);
  const last = new Map(history.map((message) => [message.topic, message]));
  const random = dice(3);
  for (let round = 0; round < 60; round += 1) {
    const left = history.filter(() => random() < 0.3);
    expect(boardOf(shuffled([...left, ...last.values()], random))).toEqual(right);
  }
});

test('on a relay that loses and doubles, everyone is right in the end', async () => {
  const random = dice(11);
  const { relay, lead, seats } = await aGroup(4);
  relay.post = (_, payload) => {
    const luck = random();
    if (luck < 0.3) return [];
    return luck < 0.5 ? [payload, payload] : [payload];
  };
  for (let turn = 0; turn < 40; turn += 1) {
    for (const seat of seats) doSomething(seat, random);
    if (turn % 5 === 0) lead.hold(`pas-${turn}`);
    if (turn % 7 === 0) lead.say(`Mot ${turn}.`);
    await vi.advanceTimersByTimeAsync(700);
  }
  relay.post = (_, payload) => [payload];
  await seconds(35);
  await aMoment();
  for (const seat of seats) expect(seat.view().hold).toEqual(lead.view().hold);
  for (const { presence } of lead.view().tiles) expect(presence).toBe('here');
  const hands = lead.view().tiles.filter(({ state }) => state.hand > 0).length;
  expect(hands).toBe(seats.filter((seat) => seat.view().hand).length);
});
