import { beforeEach, expect, test, vi } from 'vitest';
import { topics } from '../../src/classroom/messages';
import { aGroup, aMoment, code, placeOf, progress } from './support/room';

beforeEach(() => void vi.useFakeTimers());

const rubbish = [
  '',
  '{',
  'null',
  '[]',
  '"ended"',
  '{"v":1}',
  '{"__proto__":{"ended":true}}',
  '{"constructor":{"prototype":{"ended":true}}}',
  `{"v":1,"rev":${'9'.repeat(400)}}`,
  '['.repeat(6_000),
  'x'.repeat(70_000),
];

/** The last word on a topic, with something else in one field. */
const bent = (last: Record<string, unknown>): string[] => [
  ...Object.keys(last).map((key) => JSON.stringify({ ...last, rev: 900_000_000, [key]: [{}] })),
  JSON.stringify({ ...last, rev: 900_000_000, extra: 1 }),
  JSON.stringify({ ...last, rev: -1 }),
  JSON.stringify({ ...last, rev: 1.5 }),
  JSON.stringify({ ...last, rev: 5_000_000_000 }),
  JSON.stringify({ ...last, rev: 900_000_000, v: 2 }),
];

test('a hostile or broken word to learners changes nothing', async () => {
  const { relay, seat, lead } = await aGroup();
  const place = placeOf(lead);
  lead.launch('se-connecter', 'aide');
  lead.say('Bonjour.', place);
  lead.hold();
  await aMoment();
  const before = seat.view();
  for (const topic of [topics.pace(code), topics.to(code, place), topics.facilitator(code)]) {
    const last = relay.said(topic).at(-1) ?? {};
    for (const payload of [...rubbish, ...bent(last)]) relay.spread(topic, payload);
  }
  expect(seat.view()).toBe(before);
  expect(({} as { ended?: boolean }).ended).toBeUndefined();
});

test('a hostile or broken word to the facilitator changes nothing', async () => {
  const { relay, seat, lead } = await aGroup();
  const place = placeOf(lead);
  seat.report(progress({ done: { entrer: { ms: 10, err: 0, help: 0 } } }));
  await aMoment();
  const { tiles } = lead.view();
  const record = lead.record();
  const state = relay.said(topics.state(code, place)).at(-1) ?? {};
  const words = [...rubbish.slice(1), ...bent(state)];
  for (const payload of words) {
    relay.spread(topics.state(code, place), payload);
    relay.spread(topics.presence(code, place), payload);
    relay.spread(topics.state(code, 'l/../../x'), payload);
    relay.spread(topics.pace(code), payload);
    relay.spread(topics.to(code, place), payload);
  }
  expect(lead.view().tiles).toEqual(tiles);
  expect(lead.view().takenOver).toBe(false);
  expect(lead.record()).toBe(record);
});

test('an old word heard again changes nothing', async () => {
  const { relay, seat, lead } = await aGroup();
  const place = placeOf(lead);
  lead.hold();
  seat.raiseHand(true);
  await aMoment();
  lead.release();
  seat.raiseHand(false);
  await aMoment();
  const before = JSON.stringify([seat.view(), lead.view()]);
  for (const topic of [topics.pace(code), topics.state(code, place)]) {
    for (const old of relay.said(topic)) relay.spread(topic, JSON.stringify(old));
  }
  expect(JSON.stringify([seat.view(), lead.view()])).toBe(before);
});

test('nothing typed and no address is in what a learner sends', async () => {
  const { relay, seat, lead } = await aGroup();
  seat.report({ ...progress(), typed: '1 85 07 75 056 042 12' } as never);
  await aMoment();
  const place = placeOf(lead);
  const fields = Object.keys(relay.said(topics.state(code, place)).at(-1) ?? {});
  expect(fields.sort()).toEqual(
    [
      ...['v', 'boot', 'rev', 'name', 'picture', 'scenario', 'level', 'step', 'index', 'total'],
      ...['done', 'hints', 'mistakes', 'result', 'hand', 'stuck', 'idle', 'held', 'alone'],
      ...['notesSeen', 'paceRev'],
    ].sort(),
  );
});
