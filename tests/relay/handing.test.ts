import { request, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { limits, type Handout, type Opening, type Pass } from '../../src/classroom/messages';
import { ask } from './fixture';
import { call, closeAll, closeRoom, join, openRoom, openSession, portOf, type Said } from './room';

let server: Server;
let opening: Opening;
let learner: Pass;

const own: Handout = { source: 'format: 1\nid: mon-exercice\n', translations: { uk: 'a: b\n' } };
const refusedTo = { status: 403, body: { reason: 'not-allowed' } };

beforeEach(async () => {
  server = await openRoom();
  opening = await openSession(server);
  learner = await join(server, opening.code);
});

afterEach(closeAll);

const pathOf = (name = '', code = opening.code) =>
  `/api/sessions/${code}/scenarios${name && `/${name}`}`;

function hand(name = 'mon-exercice', body: unknown = own, token = opening.token): Promise<Said> {
  return call(server, 'PUT', pathOf(name), { token, body });
}

const seatToken = ({ place, token }: Pass = learner): string => `${place}.${token}`;

function fetchIt(name = 'mon-exercice', token = seatToken(), code = opening.code): Promise<Said> {
  return call(server, 'GET', pathOf(name, code), { token });
}

describe('an exercise of the facilitator', () => {
  test('is given to the learners of the session as it was handed over', async () => {
    expect((await hand()).status).toBe(204);
    const said = await fetchIt();
    expect(said).toMatchObject({ status: 200, body: own });
    expect(said.headers.get('cache-control')).toBe('no-store');
    expect(said.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(said.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('is found by whoever types the code in small letters', async () => {
    await hand();
    const said = await fetchIt('mon-exercice', seatToken(), opening.code.toLowerCase());
    expect(said.body).toEqual(own);
  });

  test('that nobody handed over is unknown', async () => {
    expect(await fetchIt()).toMatchObject({ status: 404, body: { reason: 'unknown' } });
    expect(await fetchIt('constructor')).toMatchObject({ status: 404 });
  });

  test('may be replaced by a better one', async () => {
    await hand();
    const better = { ...own, source: 'format: 1\nid: mon-exercice\ntitre: Mieux\n' };
    await hand('mon-exercice', better);
    expect((await fetchIt()).body).toEqual(better);
  });

  test('is listed for facilitators', async () => {
    await hand();
    const said = await call(server, 'GET', pathOf(), { token: opening.token });
    expect(said).toMatchObject({ status: 200, body: { names: ['mon-exercice'] } });
  });

  test('may be as long as is allowed', async () => {
    const long = { source: 'x'.repeat(limits.handout - 200), translations: {} };
    expect((await hand('long', long)).status).toBe(204);
    expect((await fetchIt('long')).body).toEqual(long);
  });
});

describe('only a facilitator hands over, only a learner fetches', () => {
  const wrong: readonly [string, () => string][] = [
    ['no token', () => ''],
    ['a guessed token', () => `${opening.place}.${'A'.repeat(43)}`],
    ['dots', () => '...'],
    ['place and token of nobody', () => `somebody.${learner.token}`],
    ['the place of a child of the object', () => `__proto__.${learner.token}`],
  ];

  test.each([
    ...wrong,
    ['a learner’s token', () => learner.token],
    ['a learner’s place and token', () => seatToken()],
  ])('%s hands nothing over', async (_what, token) => {
    expect(await hand('mon-exercice', own, token())).toMatchObject(refusedTo);
    expect(await fetchIt()).toMatchObject({ status: 404 });
  });

  test.each([
    ...wrong,
    ['a learner’s token without the place', () => learner.token],
    ['a facilitator’s token', () => opening.token],
    ['a facilitator’s token as a learner’s', () => `${opening.place}.${opening.token}`],
  ])('%s fetches nothing', async (_what, token) => {
    await hand();
    expect(await fetchIt('mon-exercice', token())).toMatchObject(refusedTo);
  });

  test('nobody else sees what there is', async () => {
    await hand();
    for (const token of ['', learner.token, seatToken()]) {
      expect(await call(server, 'GET', pathOf(), { token })).toMatchObject(refusedTo);
    }
  });

  test('another session’s facilitator and learners are nobody here', async () => {
    await hand();
    const other = await openSession(server);
    const stranger = await join(server, other.code);
    expect(await hand('mon-exercice', own, other.token)).toMatchObject(refusedTo);
    expect(await fetchIt('mon-exercice', seatToken(stranger))).toMatchObject(refusedTo);
    expect(await fetchIt('mon-exercice', seatToken(stranger), other.code)).toMatchObject({
      status: 404,
    });
  });

  test('what strangers send is not even read', async () => {
    const head = {
      'Content-Type': 'application/json',
      'Content-Length': limits.handout,
      Authorization: 'Bearer x.y',
    };
    const options = { port: portOf(server), host: '127.0.0.1', path: pathOf('mien') };
    const status = await new Promise<number>((resolve, reject) => {
      const sent = request({ ...options, method: 'PUT', headers: head }, (response) => {
        resolve(response.statusCode ?? 0);
        sent.destroy();
      });
      sent.on('error', reject);
      sent.write('{');
    });
    expect(status).toBe(403);
  });

  test('a page elsewhere hands nothing over, whatever it knows', async () => {
    for (const headers of [{ Origin: 'https://elsewhere.example' }, { Origin: 'null' }]) {
      const { token } = opening;
      const said = await call(server, 'PUT', pathOf('mien'), { token, body: own, headers });
      expect(said).toMatchObject(refusedTo);
    }
    const headers = { 'Sec-Fetch-Site': 'cross-site' };
    const said = await call(server, 'GET', pathOf('mien'), { token: seatToken(), headers });
    expect(said).toMatchObject(refusedTo);
  });
});

describe('what is no exercise’s texts is malformed', () => {
  const odd: readonly [string, unknown][] = [
    ['nothing', {}],
    ['a list', []],
    ['a number as the source', { source: 1, translations: {} }],
    ['no translations', { source: '' }],
    ['a sound', { ...own, audio: { 'un.mp3': 'AAAA' } }],
    ['a language that is none', { source: '', translations: { '../fr': '' } }],
    ['a language that every object has', { source: '', translations: { constructor: '' } }],
    ['a translation that is no text', { source: '', translations: { uk: {} } }],
    ['one byte too many', { source: 'x'.repeat(limits.handout), translations: {} }],
  ];

  test.each(odd)('%s', async (_what, body) => {
    const said = await hand('mien', body);
    expect(said).toMatchObject({ status: 400, body: { reason: 'malformed' } });
    expect(await fetchIt('mien')).toMatchObject({ status: 404 });
  });

  test.each([
    ['no JSON', '{"source":'],
    ['very deep', '['.repeat(200_000)],
    ['a prototype', '{"source":"","translations":{},"__proto__":{"a":1}}'],
  ])('%s', async (_what, body) => {
    const headers = {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${opening.token}`,
    };
    const reply = await ask(server, pathOf('mien'), { method: 'PUT', body, headers });
    expect(reply.status).toBe(400);
    expect(await fetchIt('mien')).toMatchObject({ status: 404 });
  });

  test.each([
    'Mien',
    '1er',
    'mon%20exercice',
    '-mien',
    '..%2F..%2Fetc',
    '%2e%2e',
    'mien%00',
    'mien/',
    'a'.repeat(65),
  ])('there is no name « %s »', async (name) => {
    const headers = {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${opening.token}`,
    };
    const body = JSON.stringify(own);
    const reply = await ask(server, pathOf(name), { method: 'PUT', body, headers });
    expect([404, 405]).toContain(reply.status);
  });

  test('a translation that would be a prototype is left out', async () => {
    const body = '{"source":"x","translations":{"__proto__":{"a":1},"uk":"y"}}';
    const headers = {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${opening.token}`,
    };
    await ask(server, pathOf('mien'), { method: 'PUT', body, headers });
    expect((await fetchIt('mien')).body).toEqual({ source: 'x', translations: { uk: 'y' } });
    expect(({} as { a?: unknown }).a).toBeUndefined();
  });

  test('no other method does anything', async () => {
    await hand();
    for (const method of ['POST', 'DELETE', 'PATCH']) {
      const said = await call(server, method, pathOf('mon-exercice'), { token: opening.token });
      expect(said.status).toBe(405);
      expect(said.headers.get('allow')).toBe('PUT, GET');
    }
    expect((await fetchIt()).body).toEqual(own);
  });
});

describe('there is an end to it', () => {
  test('a session gets so many', async () => {
    for (let n = 1; n <= limits.handouts; n += 1) {
      expect((await hand(`numero-${n}`)).status).toBe(204);
    }
    expect(await hand('de-trop')).toMatchObject({ status: 409, body: { reason: 'full' } });
    expect((await hand('numero-1')).status).toBe(204);
  });

  test('whoever hands over again and again is asked to wait; others are not', async () => {
    const said = await Promise.all(Array.from({ length: 60 }, () => hand()));
    expect(said.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
    expect(said.find(({ status }) => status === 429)?.headers.get('retry-after')).toBe('5');
    expect((await fetchIt()).body).toEqual(own);
    const other = await openSession(server);
    const { token, code } = other;
    const there = await call(server, 'PUT', pathOf('mien', code), { token, body: own });
    expect(there.status).toBe(204);
  });

  test('whoever fetches again and again is asked to wait; others are not', async () => {
    await hand();
    const said = await Promise.all(Array.from({ length: 90 }, () => fetchIt()));
    expect(said.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
    const other = await join(server, opening.code);
    expect((await fetchIt('mon-exercice', seatToken(other))).body).toEqual(own);
  });

  test('ten learners each fetch all there is at once', async () => {
    for (let n = 1; n <= limits.handouts; n += 1) await hand(`numero-${n}`);
    const passes = await Promise.all(Array.from({ length: 10 }, () => join(server, opening.code)));
    const names = Array.from({ length: limits.handouts }, (_, n) => `numero-${n + 1}`);
    const all = passes.flatMap((pass) => names.map((name) => fetchIt(name, seatToken(pass))));
    expect((await Promise.all(all)).every(({ status }) => status === 200)).toBe(true);
  });

  test('with the session all of it goes', async () => {
    await hand();
    const { code, token } = opening;
    await call(server, 'DELETE', `/api/sessions/${code}`, { token });
    expect(await fetchIt()).toMatchObject(refusedTo);
    expect(await hand()).toMatchObject(refusedTo);
    expect(await call(server, 'GET', pathOf(), { token })).toMatchObject(refusedTo);
  });

  test('a relay that was started anew has nothing, and takes it again', async () => {
    await hand();
    await closeRoom(server);
    server = await openRoom();
    expect(await hand()).toMatchObject(refusedTo);
    const { code, key } = opening;
    const again = await call(server, 'POST', '/api/sessions', { body: { code, key } });
    opening = again.body as Opening;
    expect(await fetchIt()).toMatchObject({ status: 404 });
    expect((await hand()).status).toBe(204);
    // The learner's own pass is worth something again.
    expect((await fetchIt()).body).toEqual(own);
  });
});
