import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { Pass } from '../../../src/classroom/messages';
import { isRefused, type Registry } from '../../../src/relay/registry';
import { createSeatsRegistry } from '../../../src/relay/seats-registry';
import { makeSeats } from '../../../src/relay/seats/make';
import { openTaken } from '../../../src/relay/seats/taken';
import { emptyFolder } from './folder';

const relay = 'wss://relais.example/mqtt';
const seats = makeSeats(2, 3);

let file: string;
let registry: Registry;
const emptied: string[] = [];

/** As after `npm start` again: nothing is remembered but what is on the disk. */
function begin(): Registry {
  const empty = ({ code }: { readonly code: string }): void => void emptied.push(code);
  return createSeatsRegistry({ seats, taken: openTaken(file), relay, empty });
}

function granted<T extends object>(answer: T): Exclude<T, { refused: unknown }> {
  if (isRefused(answer)) throw new Error(answer.refused);
  return answer as Exclude<T, { refused: unknown }>;
}

beforeEach(() => {
  file = join(emptyFolder(), 'seats.json');
  registry = begin();
  emptied.length = 0;
});

const open = () => granted(registry.open({}, true));
const join3 = (code: string): Pass[] => [1, 2, 3].map(() => granted(registry.join({ code })));

test('a pass names the relay, and an account that is client id and place as well', () => {
  const lead = open();
  expect(lead).toMatchObject({ relay: [relay], username: lead.place });
});

test('each session is opened once, then there is none left', () => {
  const codes = [open().code, open().code];
  expect(codes).toEqual(seats.sessions.map(({ code }) => code));
  expect(registry.open({}, true)).toEqual({ refused: 'full' });
});

test('who is neither here nor has the PIN opens nothing', () => {
  expect(registry.open({}, false)).toEqual({ refused: 'pin' });
  const { code } = open();
  expect(registry.open({ code }, false)).toEqual({ refused: 'pin' });
});

test('a session that nobody opened is unknown', () => {
  const code = seats.sessions[0]!.code;
  expect(registry.join({ code })).toEqual({ refused: 'unknown' });
  expect(registry.open({ code }, true)).toEqual({ refused: 'unknown' });
});

test('no place is given twice, also after a new start', () => {
  const { code } = open();
  const first = granted(registry.join({ code }));
  registry = begin();
  const others = [1, 2].map(() => granted(registry.join({ code: code.toLowerCase() })));
  expect(new Set([first, ...others].map(({ place }) => place)).size).toBe(3);
  expect(begin().join({ code })).toEqual({ refused: 'full' });
});

test('two servers on one seat file never give the same place', () => {
  const { code } = open();
  const other = begin();
  const places = [registry, other, registry].map((each) => granted(each.join({ code })).place);
  expect(new Set(places).size).toBe(3);
});

test('a learner comes back to the same place: full, closed, or after a new start', () => {
  const lead = open();
  const [pass] = join3(lead.code);
  registry.door(lead.code, lead.token, false);
  registry = begin();
  const { code, place, token } = pass!;
  expect(registry.owns(code, place, token)).toBe(true);
  expect(registry.join({ code, place, token })).toEqual(pass);
});

test('a place with another token is no come-back', () => {
  const { code } = open();
  const [pass] = join3(code);
  const request = { code, place: pass!.place, token: 'guessed' };
  expect(registry.owns(code, request.place, request.token)).toBe(false);
  expect(registry.join(request)).toEqual({ refused: 'full' });
});

test('an account that was never given is not recognised', () => {
  const { code } = open();
  const { username, password } = seats.sessions[0]!.places[2]!;
  expect(registry.owns(code, username, password)).toBe(false);
});

test('a closed door stays closed after a new start, and opens again', () => {
  const { code, token } = open();
  registry.door(code, token, false);
  registry = begin();
  expect(registry.join({ code })).toEqual({ refused: 'closed' });
  registry.door(code, token, true);
  expect(granted(registry.join({ code })).code).toBe(code);
});

test('a learner closes no door and ends nothing', () => {
  const { code } = open();
  const { token } = granted(registry.join({ code }));
  expect(registry.door(code, token, false)).toEqual({ refused: 'not-allowed' });
  expect(registry.end(code, token)).toEqual({ refused: 'not-allowed' });
  expect(registry.leads(token)).toBe(false);
});

test('a second facilitator has another account; each key gives its own again', () => {
  const first = open();
  const second = granted(registry.open({ code: first.code }, true));
  expect(second.place).not.toBe(first.place);
  registry = begin();
  for (const { code, key, place } of [first, second]) {
    expect(granted(registry.open({ code, key }, false)).place).toBe(place);
  }
  const wrong = registry.open({ code: first.code, key: 'guessed' }, true);
  expect(wrong).toEqual({ refused: 'not-allowed' });
});

test('a session that has ended is emptied, and lets nobody in, also after a new start', () => {
  const { code, token, key } = open();
  const pass = granted(registry.join({ code }));
  expect(registry.end(code, token)).toBeUndefined();
  expect(emptied).toEqual([code]);
  registry = begin();
  expect(registry.join({ code })).toEqual({ refused: 'unknown', over: true });
  expect(registry.join({ code, place: pass.place, token: pass.token })).toEqual({
    refused: 'unknown',
    over: true,
  });
  expect(registry.open({ code, key }, true)).toEqual({ refused: 'unknown' });
});

test('whose session it is, and that it ended, is known to whoever asks', () => {
  const [first, second] = [open(), open()];
  const over: string[] = [];
  registry.onEnd(({ code }) => over.push(code));
  expect(registry.leads(first.token, first.code)).toBe(true);
  expect(registry.leads(first.token, second.code)).toBe(false);
  expect(registry.leads(granted(registry.join(first)).token, first.code)).toBe(false);
  registry.end(first.code, first.token);
  expect(over).toEqual([first.code]);
  expect(registry.leads(first.token, first.code)).toBe(false);
});
