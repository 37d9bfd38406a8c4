import { afterEach, expect, test, vi } from 'vitest';
import { createDoor } from '../../src/classroom/door';

afterEach(() => vi.unstubAllGlobals());

function answers(status: number, body: string): void {
  vi.stubGlobal('fetch', async () => new Response(body, { status }));
}

const ask = () => createDoor('http://127.0.0.1').join({ code: 'ACDEFG' });

test.each([
  [404, '{"reason":"unknown"}', { refused: 'unknown' }],
  [410, '{"reason":"unknown"}', { refused: 'unknown', over: true }],
  [403, '{"reason":"closed"}', { refused: 'closed' }],
  [410, 'Gone', { refused: 'unreachable' }],
  [200, '<html>', { refused: 'unreachable' }],
  [200, '{}', { refused: 'unreachable' }],
])('an answer of %i with %s is read as it is meant', async (status, body, expected) => {
  answers(status, body);
  expect(await ask()).toEqual(expected);
});

test('where nobody answers, nothing is thrown', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no route')));
  expect(await ask()).toEqual({ refused: 'unreachable' });
});

const pass = { code: 'ACDEFG', place: 'l1', username: 'ACDEFG', token: 'secret', relay: [] };
const own = { source: 'format: 1', translations: {} };

/** Answers, and tells what was asked. */
function hears(
  status: number,
  body: string,
): { method?: string; address: string; token: string }[] {
  const heard: { method?: string; address: string; token: string }[] = [];
  vi.stubGlobal('fetch', async (address: string, { method, headers }: RequestInit) => {
    const token = new Headers(headers).get('Authorization') ?? '';
    heard.push({ ...(method && { method }), address, token });
    return new Response(status === 204 ? null : body, { status });
  });
  return heard;
}

test('an exercise is handed over with the facilitator’s token', async () => {
  const heard = hears(204, '');
  expect(await createDoor().hand(pass, 'mien', own)).toBeUndefined();
  const address = '/api/sessions/ACDEFG/scenarios/mien';
  expect(heard).toEqual([{ method: 'PUT', address, token: 'Bearer secret' }]);
});

test('it is fetched with the learner’s place and token', async () => {
  const heard = hears(200, JSON.stringify(own));
  expect(await createDoor().fetchHandout(pass, 'mien')).toEqual(own);
  const address = '/api/sessions/ACDEFG/scenarios/mien';
  expect(heard).toEqual([{ method: 'GET', address, token: 'Bearer l1.secret' }]);
});

test.each([
  [409, '{"reason":"full"}', 'full'],
  [404, '{"reason":"unknown"}', 'unknown'],
  [404, '404\n', 'unreachable'],
  [405, '<html>', 'unreachable'],
  [429, '{"reason":"too-many-tries"}', 'too-many-tries'],
])('a no of %i with %s is told as it is meant', async (status, body, refused) => {
  hears(status, body);
  const door = createDoor();
  expect(await door.hand(pass, 'mien', own)).toEqual({ refused });
  expect(await door.handed(pass)).toEqual({ refused });
  expect(await door.fetchHandout(pass, 'mien')).toEqual({ refused });
});

test.each(['{}', '[]', 'null', '{"source":1,"translations":{}}', '{"names":["../x"]}'])(
  'an answer %s is no exercise and no list',
  async (body) => {
    hears(200, body);
    expect(await createDoor().fetchHandout(pass, 'mien')).toEqual({ refused: 'unreachable' });
    expect(await createDoor().handed(pass)).toEqual({ refused: 'unreachable' });
  },
);
