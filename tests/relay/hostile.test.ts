import { generate, type Packet } from 'mqtt-packet';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect as connectSocket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { topics, type Opening, type Pass } from '../../src/classroom/messages';
import {
  call,
  closeAll,
  connect,
  gone,
  join,
  lead,
  openRoom,
  openSession,
  portOf,
  settled,
  sit,
  tell,
  type Listener,
} from './room';

let server: Server;
let opening: Opening;
let code: string;
let desk: Listener;
let innocent: Listener & { pass: Pass };

beforeEach(async () => {
  server = await openRoom();
  opening = await openSession(server);
  ({ code } = opening);
  desk = await lead(server, opening);
  innocent = await sit(server, code);
});

afterEach(closeAll);

/** Facilitator and innocent learner go on talking while something is done: all must arrive. */
async function nobodyNotices(hostile: () => Promise<void>): Promise<void> {
  const state = topics.state(code, innocent.pass.place);
  const letter = topics.to(code, innocent.pass.place);
  const before = desk.heard.length;
  const work = hostile();
  const sent = [1, 2, 3, 4, 5, 6];
  for (const rev of sent) {
    await tell(innocent, state, { rev });
    await tell(desk, letter, { rev });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await work;
  await settled(() => desk.on(state).length === sent.length);
  await settled(() => innocent.on(letter).length === sent.length);
  expect(desk.on(state)).toEqual(sent.map((rev) => ({ rev })));
  expect(innocent.on(letter)).toEqual(sent.map((rev) => ({ rev })));
  expect(desk.client.connected && innocent.client.connected).toBe(true);
  const others = desk.heard.slice(before).filter(({ topic }) => topic !== state);
  expect(others.every(({ topic }) => topic.endsWith('/on') || topic.endsWith('/st'))).toBe(true);
}

async function intruder(): Promise<Listener & { pass: Pass }> {
  const pass = await join(server, code);
  return { ...(await connect(server, pass)), pass };
}

test('a learner who tries to read others hears nothing', async () => {
  const bad = await intruder();
  await nobodyNotices(async () => {
    const filters = [
      topics.everyLearner(code),
      topics.everyNote(code),
      topics.to(code, innocent.pass.place),
      topics.state(code, innocent.pass.place),
      `ce1/${code}/#`,
      '#',
      '+/+/+/+/+',
      '$SYS/#',
    ];
    for (const filter of filters) {
      await bad.client.subscribeAsync(filter, { qos: 1 }).catch(() => undefined);
    }
  });
  expect(bad.heard).toEqual([]);
});

describe('a learner who acts as the facilitator', () => {
  test.each([
    ['the pace', () => topics.pace(code)],
    ['a letter', () => topics.to(code, innocent.pass.place)],
    ['the facilitator’s presence', () => topics.facilitator(code)],
    ['another learner’s state', () => topics.state(code, innocent.pass.place)],
  ])('writes %s in vain, and is sent away', async (_what, topic) => {
    const bad = await intruder();
    await nobodyNotices(async () => {
      bad.client.publish(topic(), '{"rev":666}', { qos: 1, retain: true });
      await gone(bad);
    });
    const all = [...desk.heard, ...innocent.heard].map(({ payload }) => payload);
    expect(all.filter((payload) => payload.includes('666'))).toEqual([]);
    const newcomer = await sit(server, code);
    await tell(desk, topics.to(code, newcomer.pass.place), { rev: 1 });
    await settled(() => newcomer.heard.length > 0);
    expect(newcomer.heard.map(({ payload }) => payload)).toEqual(['{"rev":1}']);
  });
});

test('a learner of another session reaches nobody here', async () => {
  const other = await openSession(server);
  const bad = await sit(server, other.code);
  await nobodyNotices(async () => {
    await bad.client.subscribeAsync(topics.pace(code)).catch(() => undefined);
    bad.client.publish(topics.pace(code), '{"rev":666}', { qos: 1, retain: true });
    await gone(bad);
  });
  expect(bad.heard).toEqual([]);
});

test('a facilitator of another session cannot push out a learner of this one', async () => {
  const other = await openSession(server);
  const pass = { username: other.code, place: innocent.pass.place, token: innocent.pass.token };
  await nobodyNotices(async () => {
    await expect(connect(server, pass)).rejects.toThrow();
    const { place } = innocent.pass;
    await expect(connect(server, { ...other, place })).rejects.toThrow();
  });
});

test('a learner who floods is sent away, and floods no more when back', async () => {
  const bad = await intruder();
  const state = topics.state(code, bad.pass.place);
  const flood = async (client: Listener): Promise<void> => {
    for (let rev = 0; rev < 500; rev += 1) {
      client.client.publish(state, JSON.stringify({ rev }), { qos: 0 });
    }
    await gone(client);
  };
  await nobodyNotices(async () => {
    await flood(bad);
    const heard = desk.on(state).length;
    expect(heard).toBeLessThanOrEqual(30);
    await flood(await connect(server, bad.pass));
    expect(desk.on(state).length).toBeLessThanOrEqual(heard + 30);
  });
});

test('a learner who asks the same again and again is sent away', async () => {
  const bad = await intruder();
  await nobodyNotices(async () => {
    const ping = Buffer.from([0xc0, 0x00]);
    bad.client.stream.write(Buffer.concat(Array.from({ length: 20_000 }, () => ping)));
    await gone(bad);
  });
});

describe('too much at once', () => {
  test.each([
    ['a message of 9 kB', 9_000],
    ['a message of 64 kB', 65_536],
    ['a message of a megabyte', 1_000_000],
  ])('%s is heard by nobody', async (_what, bytes) => {
    const bad = await intruder();
    await nobodyNotices(async () => {
      const payload = JSON.stringify({ text: 'x'.repeat(bytes) });
      bad.client.publish(topics.state(code, bad.pass.place), payload, { qos: 0, retain: true });
      await gone(bad);
    });
    expect(desk.on(topics.state(code, bad.pass.place))).toEqual([]);
  });

  test('a packet that says it will be huge is cut at its first bytes, before any pass', async () => {
    await nobodyNotices(async () => {
      const socket = new WebSocket(`ws://127.0.0.1:${portOf(server)}/mqtt`, ['mqtt']);
      await once(socket, 'open');
      socket.on('error', () => undefined);
      socket.send(Buffer.from([0x10, 0xff, 0xff, 0xff, 0x7f]));
      await once(socket, 'close');
    });
  });

  test('what is no JSON object, or exactly once, is heard by nobody', async () => {
    const bad = await intruder();
    const worse = await intruder();
    bad.client.publish(topics.state(code, bad.pass.place), 'hello', { qos: 1, retain: true });
    worse.client.publish(topics.state(code, worse.pass.place), '{}', { qos: 2, retain: true });
    await Promise.all([gone(bad), gone(worse)]);
    await tell(innocent, topics.state(code, innocent.pass.place), { rev: 1 });
    await settled(() => desk.heard.length > 0);
    expect(desk.heard.map(({ payload }) => payload)).toEqual(['{"rev":1}']);
  });
});

describe('who has no pass', () => {
  test.each([
    ['a guessed token', () => ({ ...innocent.pass, token: 'A'.repeat(43) })],
    ['no token', () => ({ ...innocent.pass, token: '' })],
    ['another place', () => ({ ...innocent.pass, place: 'somebody' })],
    ['another code', () => ({ ...innocent.pass, username: 'ACDEFG' })],
    ['a learner’s token as the facilitator', () => ({ ...innocent.pass, place: opening.place })],
  ])('%s opens nothing', async (_what, pass) => {
    await nobodyNotices(async () => {
      await expect(connect(server, pass())).rejects.toThrow();
    });
  });

  test('a session that would be kept for an absent client is refused', async () => {
    const pass = await join(server, code);
    await expect(connect(server, pass, { clean: false })).rejects.toThrow();
    await expect(connect(server, pass, { keepalive: 0 })).rejects.toThrow();
  });

  test.each([
    ['from a page elsewhere', '/mqtt', { Origin: 'https://elsewhere.example' }],
    ['from a file', '/mqtt', { Origin: 'null' }],
    ['under another address', '/other', {}],
  ])('a socket %s does not open', async (_what, path, headers) => {
    const address = `ws://127.0.0.1:${portOf(server)}${path}`;
    const socket = new WebSocket(address, ['mqtt'], { headers });
    const [cause] = (await once(socket, 'error')) as [Error];
    expect(cause.message).toMatch(/Unexpected server response: 40[34]/);
  });
});

test('a machine that hears no more is cut, and holds up nobody', async () => {
  const seats = await Promise.all(Array.from({ length: 20 }, () => sit(server, code)));
  const text = 'x'.repeat(8_000);
  for (const seat of seats) await tell(seat, topics.state(code, seat.pass.place), { text });
  await settled(() => desk.heard.length === seats.length);
  await nobodyNotices(async () => {
    await freezeDesk();
    await settled(() => innocent.on(topics.facilitator(code)).length > 0);
  });
});

/** A facilitator's machine that asks for everything again and again, and reads none of it. */
async function freezeDesk(): Promise<void> {
  const second = await call(server, 'POST', '/api/sessions', { body: { code, pin: opening.pin } });
  const { place: clientId, token } = second.body as Opening;
  const socket = connectSocket(portOf(server), '127.0.0.1');
  const client = new WebSocket(`ws://127.0.0.1:${portOf(server)}/mqtt`, ['mqtt'], {
    createConnection: () => socket,
  });
  client.on('error', () => undefined);
  await once(client, 'open');
  const hello: Packet = {
    cmd: 'connect',
    protocolId: 'MQTT',
    protocolVersion: 4,
    clean: true,
    keepalive: 60,
    clientId,
    username: code,
    password: Buffer.from(token),
    will: { topic: topics.facilitator(code), payload: Buffer.from('{}'), qos: 1, retain: true },
  };
  client.send(generate(hello));
  await once(client, 'message');
  socket.pause();
  const subscriptions = [{ topic: topics.everyLearner(code), qos: 0 as const }];
  for (let messageId = 1; messageId <= 150; messageId += 1) {
    client.send(generate({ cmd: 'subscribe', messageId, subscriptions }));
  }
}

test('where there are enough connections, no more are taken, and nobody is sent away', async () => {
  const small = await openRoom({ limits: { connections: 2, perAddress: 10 } });
  const { code: other } = await openSession(small);
  const seats = [await sit(small, other), await sit(small, other)];
  const pass = await join(small, other);
  await expect(connect(small, pass)).rejects.toThrow();
  expect(seats.every(({ client }) => client.connected)).toBe(true);
  await seats[0]?.client.endAsync();
  await settled(() =>
    connect(small, pass).then(
      () => true,
      () => false,
    ),
  );
});

test('whoever guesses codes is soon refused; who holds a place still comes back', async () => {
  await nobodyNotices(async () => {
    const guess = (): Promise<unknown> =>
      call(server, 'POST', '/api/join', { body: { code: 'CCCCCC' } });
    const said = await Promise.all(Array.from({ length: 100 }, guess));
    const reasons = said.map((one) => (one as { body: { reason: string } }).body.reason);
    expect(new Set(reasons)).toEqual(new Set(['unknown', 'too-many-tries']));
    const { place, token } = innocent.pass;
    const back = await call(server, 'POST', '/api/join', { body: { code, place, token } });
    expect(back.body).toMatchObject({ place });
    const bluff = { code, place, token: 'A'.repeat(43) };
    expect((await call(server, 'POST', '/api/join', { body: bluff })).status).toBe(429);
  });
});

test('whoever guesses the PIN is refused after a few tries, even with the right one', async () => {
  const guess = (pin: string) => call(server, 'POST', '/api/sessions', { body: { code, pin } });
  await nobodyNotices(async () => {
    for (let tries = 0; tries < 5; tries += 1) {
      expect((await guess('x')).body).toEqual({ reason: 'pin' });
    }
    const refused = await guess(opening.pin);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('5');
  });
});
