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
