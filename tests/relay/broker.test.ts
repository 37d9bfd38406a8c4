import type { Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { topics, type Opening } from '../../src/classroom/messages';
import {
  call,
  closeAll,
  closeRoom,
  connect,
  gone,
  join,
  lead,
  openRoom,
  openSession,
  settled,
  sit,
  tell,
} from './room';

let server: Server;
let opening: Opening;
let code: string;

beforeEach(async () => {
  server = await openRoom();
  opening = await openSession(server);
  ({ code } = opening);
});

afterEach(closeAll);

describe('what passes between a facilitator and a learner', () => {
  test('the pace reaches every learner, a letter its learner alone', async () => {
    const desk = await lead(server, opening);
    const anne = await sit(server, code);
    const bob = await sit(server, code);
    await tell(desk, topics.to(code, anne.pass.place), { rev: 1 });
    await tell(desk, topics.pace(code), { rev: 1 });
    await settled(() => anne.heard.length === 2 && bob.heard.length === 1);
    expect(anne.on(topics.to(code, anne.pass.place))).toEqual([{ rev: 1 }]);
    expect(bob.on(topics.pace(code))).toEqual([{ rev: 1 }]);
  });

  test('a learner’s state reaches the facilitator, and one who comes later', async () => {
    const desk = await lead(server, opening);
    const anne = await sit(server, code);
    const state = topics.state(code, anne.pass.place);
    await tell(anne, state, { rev: 1 });
    await settled(() => desk.on(state).length === 1);
    const second = (
      await call(server, 'POST', '/api/sessions', { body: { code, pin: opening.pin } })
    ).body as Opening;
    const later = await lead(server, second);
    await settled(() => later.heard.length === 1);
    expect(later.heard[0]).toMatchObject({ topic: state, payload: '{"rev":1}', retain: true });
    await tell(anne, state, { rev: 2 });
    await settled(() => desk.on(state).length === 2 && later.on(state).length === 2);
  });

  test('what a facilitator empties, a newcomer does not find', async () => {
    const desk = await lead(server, opening);
    const anne = await sit(server, code);
    const state = topics.state(code, anne.pass.place);
    await tell(anne, state, { rev: 1 });
    await tell(desk, state, undefined);
    await settled(() => desk.heard.length === 2);
    const later = await lead(server, opening);
    await tell(anne, topics.presence(code, anne.pass.place), { on: true });
    await settled(() => later.heard.length > 0);
    expect(later.heard.map(({ topic }) => topic)).toEqual([topics.presence(code, anne.pass.place)]);
  });

  test('thirty learners that all come back at once are all heard', async () => {
    const desk = await lead(server, opening);
    const seats = await Promise.all(Array.from({ length: 30 }, () => sit(server, code)));
    await Promise.all(
      seats.flatMap((seat) => [
        tell(seat, topics.presence(code, seat.pass.place), { on: true }),
        tell(seat, topics.state(code, seat.pass.place), { rev: 1 }),
      ]),
    );
    await settled(() => desk.heard.length === 60);
    await Promise.all(seats.map(({ pass }) => tell(desk, topics.to(code, pass.place), { rev: 9 })));
    await settled(() => seats.every((seat) => seat.heard.length === 1));
    expect(seats.every((seat) => seat.on(topics.to(code, seat.pass.place)).length === 1)).toBe(
      true,
    );
  });
});

describe('presence', () => {
  function will(place: string, k: number) {
    const payload = Buffer.from(JSON.stringify({ v: 1, on: false, k }));
    return { topic: topics.presence(code, place), payload, qos: 1 as const, retain: true };
  }

  test('who breaks off is told to be away; who says good-bye is not', async () => {
    const desk = await lead(server, opening);
    const [anne, bob] = await Promise.all([join(server, code), join(server, code)]);
    const rude = await connect(server, anne, { will: will(anne.place, 1) });
    const kind = await connect(server, bob, { will: will(bob.place, 1) });
    await kind.client.endAsync();
    rude.client.stream.destroy();
    await settled(() => desk.heard.length > 0);
    expect(desk.heard.map(({ topic }) => topic)).toEqual([topics.presence(code, anne.place)]);
  });

  test('a second connection with the same place takes it over', async () => {
    const desk = await lead(server, opening);
    const pass = await join(server, code);
    const first = await connect(server, pass, { will: will(pass.place, 1) });
    const second = await connect(server, pass, { will: will(pass.place, 2) });
    await gone(first);
    await tell(second, topics.presence(code, pass.place), { v: 1, on: true, k: 2 });
    await settled(() => desk.heard.length === 2);
    expect(desk.on(topics.presence(code, pass.place))).toEqual([
      { v: 1, on: false, k: 1 },
      { v: 1, on: true, k: 2 },
    ]);
    expect(second.client.connected).toBe(true);
  });

  test('a will on a topic of somebody else is never said', async () => {
    const desk = await lead(server, opening);
    const anne = await sit(server, code);
    const pass = await join(server, code);
    const bad = await connect(server, pass, { will: will(anne.pass.place, 9) });
    bad.client.stream.destroy();
    await gone(bad);
    await tell(anne, topics.presence(code, anne.pass.place), { on: true });
    await settled(() => desk.heard.length > 0);
    expect(desk.on(topics.presence(code, anne.pass.place))).toEqual([{ on: true }]);
  });
});

describe('the end of a session', () => {
  test('learners still hear it, then are sent away, and nothing stays', async () => {
    const desk = await lead(server, opening);
    const anne = await sit(server, code);
    const will = {
      topic: topics.presence(code, anne.pass.place),
      payload: Buffer.from('{"on":false}'),
      qos: 1 as const,
      retain: true,
    };
    const bob = await connect(server, await join(server, code), {});
    const again = await connect(server, anne.pass, { will });
    await again.client.subscribeAsync(topics.pace(code));
    await tell(again, topics.state(code, anne.pass.place), { rev: 1 });
    await tell(desk, topics.pace(code), { ended: true });
    const { status } = await call(server, 'DELETE', `/api/sessions/${code}`, {
      token: opening.token,
    });
    expect(status).toBe(204);
    await Promise.all([desk, bob, again].map(gone));
    expect(again.on(topics.pace(code))).toEqual([{ ended: true }]);
    const reopened = await openRoomAgain();
    expect(reopened.heard).toEqual([]);
  });

  /** The same code on the same server cannot be opened any more: asked of another that knew nothing. */
  async function openRoomAgain() {
    const { body } = await call(server, 'POST', '/api/sessions', {
      body: { code, key: opening.key },
    });
    expect(body).toEqual({ reason: 'unknown' });
    const other = await openSession(server);
    const desk = await lead(server, other);
    await tell(desk, topics.pace(other.code), { rev: 1 });
    return desk;
  }

  test('an old token opens nothing any more', async () => {
    const pass = await join(server, code);
    await call(server, 'DELETE', `/api/sessions/${code}`, { token: opening.token });
    await expect(connect(server, pass)).rejects.toThrow();
    await expect(connect(server, opening)).rejects.toThrow();
    const back = await call(server, 'POST', '/api/join', { body: { ...only(pass) } });
    expect(back.body).toEqual({ reason: 'unknown' });
  });
});

function only({ code: of, place, token }: { code: string; place: string; token: string }) {
  return { code: of, place, token };
}

describe('a relay that lost its memory', () => {
  test('the key opens the same session, and every old place is good again', async () => {
    const pass = await join(server, code);
    await closeRoom(server);
    server = await openRoom();
    await expect(connect(server, pass)).rejects.toThrow();
    const again = await call(server, 'POST', '/api/sessions', {
      body: { code, key: opening.key },
    });
    expect(again).toMatchObject({ status: 200, body: { code, key: opening.key } });
    const desk = await lead(server, opening);
    const anne = await connect(server, pass);
    await tell(anne, topics.state(code, pass.place), { rev: 7 });
    await settled(() => desk.heard.length === 1);
    expect(desk.on(topics.state(code, pass.place))).toEqual([{ rev: 7 }]);
    const back = await call(server, 'POST', '/api/join', { body: only(pass) });
    expect(back.body).toMatchObject({ place: pass.place, token: pass.token });
  });

  test('another key opens nothing', async () => {
    const key = 'A'.repeat(43);
    const { body } = await call(server, 'POST', '/api/sessions', { body: { code, key } });
    expect(body).toEqual({ reason: 'not-allowed' });
  });
});

test('a server with open sockets closes', async () => {
  const desk = await lead(server, opening);
  await closeRoom(server);
  await gone(desk);
  expect(server.listening).toBe(false);
});
