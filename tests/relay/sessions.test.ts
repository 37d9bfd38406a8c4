import { expect, test } from 'vitest';
import type { Pass } from '../../src/classroom/messages';
import { isRefused, type Opened } from '../../src/relay/registry';
import { Sessions } from '../../src/relay/sessions';
import type { Visit } from '../../src/relay/session';

let now = 0;

function open(sessions: Sessions): Opened {
  return sessions.open({}, true) as Opened;
}

function create(most?: number): Sessions {
  return new Sessions({ clock: () => now, ...(most === undefined ? {} : { most }) });
}

function fill(sessions: Sessions, code: string, count: number): Pass[] {
  return Array.from({ length: count }, () => sessions.join({ code }) as Pass);
}

function admit(sessions: Sessions, { code, place, token }: Pass): Visit | undefined {
  return sessions.admit(code, place, token);
}

test('a place that nobody came for is free again after a while', () => {
  const sessions = create();
  const { code } = open(sessions);
  const passes = fill(sessions, code, 60);
  expect(sessions.join({ code })).toEqual({ refused: 'full' });
  passes.slice(0, 59).forEach((pass) => admit(sessions, pass));
  now += 30_000;
  expect(isRefused(sessions.join({ code }))).toBe(false);
});

test('who went away keeps the place for a quarter of an hour', () => {
  const sessions = create();
  const { code } = open(sessions);
  const visits = fill(sessions, code, 60).map((pass) => admit(sessions, pass));
  visits[0]?.leave();
  now += 10 * 60_000;
  expect(sessions.join({ code })).toEqual({ refused: 'full' });
  now += 6 * 60_000;
  expect(isRefused(sessions.join({ code }))).toBe(false);
});

test('never more than sixty learners sit there, whatever tokens they kept', () => {
  const sessions = create();
  const { code } = open(sessions);
  const early = fill(sessions, code, 30);
  now += 30_000;
  const later = fill(sessions, code, 60);
  expect(later.every((pass) => admit(sessions, pass))).toBe(true);
  expect(early.some((pass) => admit(sessions, pass))).toBe(false);
  expect(admit(sessions, later[0] as Pass)).toBeDefined();
});

test('a learner that comes back has sent what they had sent', () => {
  const sessions = create();
  const { code } = open(sessions);
  const [pass] = fill(sessions, code, 1) as [Pass];
  const visit = admit(sessions, pass);
  while (visit?.allowance.take());
  visit?.leave();
  expect(admit(sessions, pass)?.allowance.allows).toBe(false);
});

test('facilitators take no learner’s place', () => {
  const sessions = create();
  const opened = open(sessions);
  fill(sessions, opened.code, 60).forEach((pass) => admit(sessions, pass));
  expect(admit(sessions, opened)?.role).toBe('facilitator');
});

test('a session ends by itself after half a day', () => {
  const sessions = create();
  const { code, token } = open(sessions);
  const ended: string[] = [];
  sessions.onEnd((session) => ended.push(session.code));
  now += 11.9 * 3_600_000;
  const young = open(sessions);
  sessions.expire();
  expect(sessions.leads(token)).toBe(true);
  now += 0.2 * 3_600_000;
  sessions.expire();
  expect(ended).toEqual([code]);
  expect(sessions.join({ code })).toEqual({ refused: 'unknown', over: true });
  expect(sessions.leads(young.token)).toBe(true);
});

test('there are only so many sessions at a time', () => {
  const sessions = create(2);
  const { code, token } = open(sessions);
  open(sessions);
  expect(sessions.open({}, true)).toEqual({ refused: 'full' });
  sessions.end(code, token);
  expect(isRefused(sessions.open({}, true))).toBe(false);
});

test('a session that was ended is not opened again by its key', () => {
  const sessions = create();
  const { code, token, key } = open(sessions);
  sessions.end(code, token);
  expect(sessions.open({ code, key }, true)).toEqual({ refused: 'unknown' });
  expect(isRefused(create().open({ code, key }, true))).toBe(false);
});

test.each(['', 'short', '../../etc', 'é'.repeat(43)])('“%s” is no key', (key) => {
  expect(create().open({ code: 'ACDEFG', key }, true)).toEqual({ refused: 'unknown' });
});
