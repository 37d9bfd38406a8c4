import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { opening as openingForm, pass as passForm, roomAnswer } from '../../src/classroom/messages';
import type { Opening, Pass } from '../../src/classroom/messages';
import { ask, type Asked, type Reply } from './fixture';
import { call, closeAll, join, openRoom, openSession, portOf } from './room';

let server: Server;

beforeAll(async () => {
  server = await openRoom({ pin: '246810' });
});

afterAll(closeAll);

/** As it comes from another machine of the room: it knows this one by its address. */
const elsewhere = { Host: '192.168.1.20:4173' };

function json(method: string, body: string, headers: Asked['headers'] = {}): Asked {
  return { method, body, headers: { 'Content-Type': 'application/json', ...headers } };
}

function reason(reply: Reply): unknown {
  return (JSON.parse(reply.body.toString()) as { reason: unknown }).reason;
}

describe('a session', () => {
  test('is opened at this machine without a word', async () => {
    const said = await call(server, 'POST', '/api/sessions');
    expect(said.status).toBe(200);
    const opened = openingForm.parse(said.body);
    expect(opened.code).toMatch(/^[ACDEFGHJKMNPQRTUVWXY34679]{6}$/);
    expect(opened).toMatchObject({ username: opened.code, relay: [], pin: '246810' });
  });

  test('each has another code and another key', async () => {
    const [one, other] = [await openSession(server), await openSession(server)];
    expect(one.code).not.toBe(other.code);
    expect(one.key).not.toBe(other.key);
  });

  test('is opened from elsewhere with the PIN', async () => {
    const reply = await ask(server, '/api/sessions', json('POST', '{"pin":"246810"}', elsewhere));
    expect(reply.status).toBe(200);
    expect(openingForm.safeParse(JSON.parse(reply.body.toString())).success).toBe(true);
  });

  test.each([
    ['from another machine', elsewhere],
    ['through a proxy', { 'X-Forwarded-For': '203.0.113.7' }],
    ['by a page whose name was made to point here', { Host: 'rebound.example' }],
  ])('%s is not opened without it', async (_where, headers) => {
    const reply = await ask(server, '/api/sessions', { method: 'POST', headers });
    expect(reply.status).toBe(403);
    expect(reason(reply)).toBe('pin');
  });

  test('a second facilitator comes in with the PIN, and the first one stays', async () => {
    const first = await openSession(server);
    const body = JSON.stringify({ code: first.code.toLowerCase(), pin: '246810' });
    const reply = await ask(server, '/api/sessions', json('POST', body, elsewhere));
    const second = openingForm.parse(JSON.parse(reply.body.toString()));
    expect(second).toMatchObject({ code: first.code, key: first.key });
    expect(second.place).not.toBe(first.place);
    for (const { token } of [first, second]) {
      const { status } = await call(server, 'GET', '/api/room', { token, headers: {} });
      expect(status).toBe(200);
    }
  });

  test('the key lets its holder in again from anywhere', async () => {
    const { code, key } = await openSession(server);
    const body = JSON.stringify({ code, key });
    const reply = await ask(server, '/api/sessions', json('POST', body, elsewhere));
    expect(reply.status).toBe(200);
  });

  test('a key of an unknown session begins nothing from elsewhere', async () => {
    const body = JSON.stringify({ code: 'ACDEFG', key: 'A'.repeat(43) });
    const reply = await ask(server, '/api/sessions', json('POST', body, elsewhere));
    expect(reason(reply)).toBe('pin');
  });

  test('an unknown one is not taken over', async () => {
    const said = await call(server, 'POST', '/api/sessions', {
      body: { code: 'ACDEFG', pin: '246810' },
    });
    expect(said).toMatchObject({ status: 404, body: { reason: 'unknown' } });
  });
});

describe('a learner', () => {
  test('gets a place of their own', async () => {
    const { code } = await openSession(server);
    const [one, other] = [await join(server, code), await join(server, code)];
    expect(passForm.parse(one)).toMatchObject({ code, username: code, relay: [] });
    expect(one.place).not.toBe(other.place);
  });

  test('may type the code in small letters, from any machine', async () => {
    const { code } = await openSession(server);
    const body = JSON.stringify({ code: ` ${code.toLowerCase()} ` });
    const reply = await ask(server, '/api/join', json('POST', body, elsewhere));
    expect(JSON.parse(reply.body.toString())).toMatchObject({ code });
  });

  test('keeps the place when coming back, even when the door is closed', async () => {
    const { code, token } = await openSession(server);
    const { place, token: own } = await join(server, code);
    await call(server, 'POST', `/api/sessions/${code}/door`, { token, body: { open: false } });
    const back = await call(server, 'POST', '/api/join', { body: { code, place, token: own } });
    expect(back.body).toMatchObject({ place, token: own });
    const newcomer = await call(server, 'POST', '/api/join', { body: { code } });
    expect(newcomer).toMatchObject({ status: 403, body: { reason: 'closed' } });
    const bluff = await call(server, 'POST', '/api/join', { body: { code, place, token: 'x' } });
    expect(bluff.body).toEqual({ reason: 'closed' });
  });

  test('comes in again when the door opens again', async () => {
    const { code, token } = await openSession(server);
    for (const open of [false, true]) {
      const path = `/api/sessions/${code}/door`;
      expect((await call(server, 'POST', path, { token, body: { open } })).status).toBe(204);
    }
    expect((await call(server, 'POST', '/api/join', { body: { code } })).status).toBe(200);
  });

  test('is told when the session is full; who sits there comes back', async () => {
    const { code } = await openSession(server);
    const passes = await Promise.all(Array.from({ length: 60 }, () => join(server, code)));
    const late = await call(server, 'POST', '/api/join', { body: { code } });
    expect(late).toMatchObject({ status: 409, body: { reason: 'full' } });
    const { place, token } = passes[0] as Pass;
    const back = await call(server, 'POST', '/api/join', { body: { code, place, token } });
    expect(back.status).toBe(200);
  });

  test('is told when there is no such session', async () => {
    const said = await call(server, 'POST', '/api/join', { body: { code: 'ACDEFG' } });
    expect(said).toMatchObject({ status: 404, body: { reason: 'unknown' } });
  });
});

describe('door and end belong to the facilitators', () => {
  test.each(['', 'x', 'a.b'])('the token “%s” is none', async (token) => {
    const { code } = await openSession(server);
    const calls = [
      call(server, 'POST', `/api/sessions/${code}/door`, { token, body: { open: false } }),
      call(server, 'DELETE', `/api/sessions/${code}`, { token }),
    ];
    for (const said of await Promise.all(calls)) {
      expect(said).toMatchObject({ status: 403, body: { reason: 'not-allowed' } });
    }
    expect((await call(server, 'POST', '/api/join', { body: { code } })).status).toBe(200);
  });

  test('neither a learner’s token nor another session’s is one', async () => {
    const [{ code }, other] = [await openSession(server), await openSession(server)];
    const { token } = await join(server, code);
    for (const wrong of [token, other.token]) {
      const { status } = await call(server, 'DELETE', `/api/sessions/${code}`, { token: wrong });
      expect(status).toBe(403);
    }
  });

  test('whether there is such a session is told to nobody else', async () => {
    const { status } = await call(server, 'DELETE', '/api/sessions/ACDEFG', { token: 'a.b' });
    expect(status).toBe(403);
  });

  test('after the end nobody need ask again, and asking is no guess', async () => {
    const { code, token } = await openSession(server);
    await call(server, 'DELETE', `/api/sessions/${code}`, { token });
    for (let tries = 0; tries < 70; tries += 1) {
      const said = await call(server, 'POST', '/api/join', { body: { code } });
      expect(said).toMatchObject({ status: 410, body: { reason: 'unknown' } });
    }
  });

  test('nobody comes in after the end', async () => {
    const { code, token, key } = await openSession(server);
    expect((await call(server, 'DELETE', `/api/sessions/${code}`, { token })).status).toBe(204);
    for (const [path, body] of [
      ['/api/join', { code }],
      ['/api/sessions', { code, pin: '246810' }],
      ['/api/sessions', { code, key }],
    ] as const) {
      expect((await call(server, 'POST', path, { body })).body).toEqual({ reason: 'unknown' });
    }
  });
});

describe('the room', () => {
  test('is described at this machine, and to a facilitator elsewhere', async () => {
    const here = await call(server, 'GET', '/api/room');
    expect(roomAnswer.safeParse(here.body).success).toBe(true);
    const { token } = (await openSession(server)) as Opening;
    const headers = { ...elsewhere, Authorization: `Bearer ${token}` };
    expect((await ask(server, '/api/room', { headers })).status).toBe(200);
  });

  test('is nobody else’s business', async () => {
    const { code } = await openSession(server);
    const { token } = await join(server, code);
    for (const headers of [elsewhere, { ...elsewhere, Authorization: `Bearer ${token}` }]) {
      const reply = await ask(server, '/api/room', { headers });
      expect(reason(reply)).toBe('not-allowed');
    }
  });

  test('counts the visits of others, not its own', async () => {
    const other = await openRoom();
    const visits = async (): Promise<number> =>
      roomAnswer.parse((await call(other, 'GET', '/api/room')).body).visits;
    await ask(other, '/');
    expect(await visits()).toBe(0);
    await ask(other, '/', { headers: elsewhere });
    await ask(other, '/sw.js', { headers: elsewhere });
    expect(await visits()).toBe(1);
  });
});

describe('every answer', () => {
  test('is kept by nobody, and carries the security headers', async () => {
    for (const path of ['/api/room', '/api/absent', '/api', '/api/join']) {
      const reply = await ask(server, path);
      expect(reply.headers['cache-control']).toBe('no-store');
      expect(reply.headers['x-content-type-options']).toBe('nosniff');
      expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
    }
  });

  test.each([
    ['GET', '/api/join', 405],
    ['DELETE', '/api/room', 405],
    ['GET', '/api/sessions', 405],
    ['POST', '/api/sessions/ACDEFG/other', 404],
    ['GET', '/api/', 404],
    ['GET', '/apis', 404],
    ['GET', '/mqtt', 404],
    ['POST', '/mqtt', 405],
  ])('%s %s is %i', async (method, path, status) => {
    expect((await ask(server, path, { method })).status).toBe(status);
  });

  test.each([
    ['no JSON', '{'],
    ['no object', '"ACDEFG"'],
    ['no code', '{}'],
    ['one word too many', '{"code":"ACDEFG","name":"Anne"}'],
    ['too long', JSON.stringify({ code: 'A'.repeat(2_000) })],
  ])('what is %s is malformed', async (_what, body) => {
    const reply = await ask(server, '/api/join', json('POST', body));
    expect(reply.status).toBe(400);
    expect(reason(reply)).toBe('malformed');
  });

  test('what does not say that it is JSON is malformed', async () => {
    const { code } = await openSession(server);
    const body = JSON.stringify({ code });
    const headers = { 'Content-Type': 'text/plain' };
    expect((await ask(server, '/api/join', { method: 'POST', body, headers })).status).toBe(400);
  });
});

describe('a page elsewhere', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ['says where it is from', { Origin: 'https://elsewhere.example' }],
    ['hides where it is from', { Origin: 'null' }],
    ['is marked by the browser', { 'Sec-Fetch-Site': 'cross-site' }],
    ['stands on another port', { 'Sec-Fetch-Site': 'same-site' }],
  ])('that %s opens no session', async (_what, headers) => {
    const reply = await ask(server, '/api/sessions', { method: 'POST', headers });
    expect(reply.status).toBe(403);
    expect(reason(reply)).toBe('not-allowed');
  });

  test('a page of ours does', async () => {
    const headers = {
      Origin: `http://127.0.0.1:${portOf(server)}`,
      'Sec-Fetch-Site': 'same-origin',
    };
    expect((await call(server, 'POST', '/api/sessions', { headers })).status).toBe(200);
  });
});
