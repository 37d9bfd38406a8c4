import { describe, expect, test } from 'vitest';
import { mayPublish, maySubscribe, type Member } from '../../src/relay/authority';

const learner: Member = { code: 'ACDEFG', place: 'anne', role: 'learner' };
const facilitator: Member = { code: 'ACDEFG', place: 'desk', role: 'facilitator' };
const here = 'ce1/ACDEFG';

function writes(
  member: Member,
  topic: string,
  payload = '{"v":1}',
  qos = 1,
  retain = true,
): boolean {
  return mayPublish(member, { topic, payload, qos, retain });
}

describe('a learner', () => {
  test.each(['l/anne/st', 'l/anne/on'])('writes %s', (topic) => {
    expect(writes(learner, `${here}/${topic}`)).toBe(true);
    expect(writes(learner, `${here}/${topic}`, '')).toBe(true);
  });

  test.each([
    'ctl',
    'f/on',
    'to/anne',
    'to/bob',
    'l/bob/st',
    'l/bob/on',
    'l/anne/other',
    'l/anne',
    'l/anne/st/more',
    'l/anne/st/',
    '/l/anne/st',
    'L/anne/st',
  ])('never writes %s, not even empty', (topic) => {
    expect(writes(learner, `${here}/${topic}`)).toBe(false);
    expect(writes(learner, `${here}/${topic}`, '')).toBe(false);
  });

  test.each(['ce1/CDEFGH/l/anne/st', 'ce2/ACDEFG/l/anne/st', 'l/anne/st', '$SYS/x', ''])(
    'writes nothing outside the session, such as “%s”',
    (topic) => {
      expect(writes(learner, topic)).toBe(false);
    },
  );

  test.each(['ctl', 'to/anne', 'f/on'])('hears %s', (filter) => {
    expect(maySubscribe(learner, `${here}/${filter}`)).toBe(true);
  });

  test.each([
    'to/bob',
    'to/+',
    'l/anne/st',
    'l/bob/st',
    'l/+/+',
    'l/+/st',
    '+',
    '#',
    'to/anne/#',
    'f/+',
    'ctl/#',
  ])('does not hear %s', (filter) => {
    expect(maySubscribe(learner, `${here}/${filter}`)).toBe(false);
  });

  test.each(['#', '+/+/ctl', 'ce1/#', 'ce1/+/ctl', '$SYS/#', 'ce1/CDEFGH/ctl', ''])(
    'hears nothing outside the session, such as “%s”',
    (filter) => {
      expect(maySubscribe(learner, filter)).toBe(false);
    },
  );
});

describe('a facilitator', () => {
  test.each(['ctl', 'f/on', 'to/anne', 'to/B_o-b9'])('writes %s', (topic) => {
    expect(writes(facilitator, `${here}/${topic}`)).toBe(true);
  });

  test.each(['l/anne/st', 'l/anne/on'])('empties %s, and can do no more there', (topic) => {
    expect(writes(facilitator, `${here}/${topic}`, '')).toBe(true);
    expect(writes(facilitator, `${here}/${topic}`, '', 1, false)).toBe(false);
    expect(writes(facilitator, `${here}/${topic}`)).toBe(false);
  });

  test.each(['l/anne/other', 'to/', 'to/anne/x', 'to/a b', `to/${'x'.repeat(33)}`, 'other'])(
    'never writes %s',
    (topic) => {
      expect(writes(facilitator, `${here}/${topic}`, '')).toBe(false);
    },
  );

  test.each(['ctl', 'to/+', 'l/+/+'])('hears %s', (filter) => {
    expect(maySubscribe(facilitator, `${here}/${filter}`)).toBe(true);
  });

  test.each(['#', 'l/#', '+/+', 'l/+/st', 'l/anne/st'])('does not hear %s', (filter) => {
    expect(maySubscribe(facilitator, `${here}/${filter}`)).toBe(false);
  });

  test.each(['ce1/CDEFGH/ctl', 'ce1/CDEFGH/l/+/+', 'ce1/+/l/+/+', '#'])(
    'has nothing to say or hear in %s',
    (topic) => {
      expect(writes(facilitator, topic)).toBe(false);
      expect(maySubscribe(facilitator, topic)).toBe(false);
    },
  );
});

describe('a message', () => {
  const own = `${here}/l/anne/st`;

  test.each(['[]', '"text"', '12', 'null', '{', 'hello', '{"a":1}{'])('is no %s', (payload) => {
    expect(writes(learner, own, payload)).toBe(false);
  });

  test('is 8 kB at most', () => {
    const sized = (bytes: number): string => `{"a":"${'é'.repeat((bytes - 8) / 2)}"}`;
    expect(Buffer.byteLength(sized(8_192))).toBe(8_192);
    expect(writes(learner, own, sized(8_192))).toBe(true);
    expect(writes(learner, own, sized(8_194))).toBe(false);
  });

  test('is sent at most once or at least once, never exactly once', () => {
    expect(writes(learner, own, '{}', 0)).toBe(true);
    expect(writes(learner, own, '{}', 1)).toBe(true);
    expect(writes(learner, own, '{}', 2)).toBe(false);
  });
});
