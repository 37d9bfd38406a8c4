import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Pass } from '../../src/classroom/messages';
import { topics } from '../../src/classroom/messages';
import { connectMqtt } from '../../src/classroom/mqtt-relay';
import type { Relay } from '../../src/classroom/ports';
import { Sessions } from '../../src/relay/sessions';
import { Sockets } from '../../src/relay/socket';

vi.mock('mqtt', async () => ({ default: (await import('./support/node-mqtt')).mqtt }));

let sessions: Sessions;
let server: Server;
let sockets: Sockets;
const relays: Relay[] = [];

async function serve(port = 0): Promise<number> {
  server = createServer();
  sockets = new Sockets(sessions);
  sockets.attach(server);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function stop(): Promise<void> {
  sockets.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

beforeEach(() => {
  sessions = new Sessions();
});
afterEach(async () => {
  await Promise.all(relays.splice(0).map((relay) => relay.close()));
  await stop();
});

function passes(port: number, before: readonly string[] = []) {
  const relay = [...before, `ws://127.0.0.1:${port}/mqtt`];
  const opened = sessions.open({}, true);
  if ('refused' in opened) throw new Error(opened.refused);
  const joined = sessions.join({ code: opened.code });
  if ('refused' in joined) throw new Error(joined.refused);
  return { lead: { ...opened, relay }, learner: { ...joined, relay } };
}

/** Connects, and gathers what is heard. */
async function connect(pass: Pass, filters: readonly string[] = []) {
  const heard: string[] = [];
  const states: string[] = [];
  const topic = topics.presence(pass.code, pass.place);
  const relay = await connectMqtt(pass, {
    topic: pass.place.startsWith('f') ? topics.facilitator(pass.code) : topic,
    payload: '{"v":1,"on":false,"k":1}',
  });
  relays.push(relay);
  for (const filter of filters) relay.subscribe(filter, (_, payload) => heard.push(payload));
  relay.onState((state) => states.push(state));
  const connected = () => vi.waitFor(() => expect(states.at(-1)).toBe('connected'), patience);
  return { relay, heard, states, connected };
}
const patience = { timeout: 10_000, interval: 20 };
const retain = { retain: true } as const;

test('what is published before the connection is sent after it, the newest of each topic', async () => {
  const { lead, learner } = passes(await serve());
  const facilitator = await connect(lead, [topics.everyLearner(lead.code)]);
  await facilitator.connected();
  const pupil = await connect(learner);
  const topic = topics.state(learner.code, learner.place);
  pupil.relay.publish(topic, '{"rev":1}', retain);
  pupil.relay.publish(topic, '{"rev":2}', retain);
  await vi.waitFor(() => expect(facilitator.heard).toEqual(['{"rev":2}']), patience);
});

test('after the relay was away the connection stands again, with its subscriptions', async () => {
  const port = await serve();
  const { lead, learner } = passes(port);
  const facilitator = await connect(lead, [topics.everyLearner(lead.code)]);
  const pupil = await connect(learner);
  await Promise.all([facilitator.connected(), pupil.connected()]);
  await stop();
  await vi.waitFor(() => expect(pupil.states).toContain('lost'), patience);
  const topic = topics.state(learner.code, learner.place);
  pupil.relay.publish(topic, '{"rev":3}', retain);
  pupil.relay.publish(topic, '{"rev":4}', retain);
  await serve(port);
  await Promise.all([facilitator.connected(), pupil.connected()]);
  await vi.waitFor(() => expect(facilitator.heard.at(-1)).toBe('{"rev":4}'), patience);
  expect(facilitator.heard).not.toContain('{"rev":3}');
});

test('a window that is shown again tries at once, however long it would have waited', async () => {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('document', page);
  const port = await serve();
  const { learner } = passes(port);
  const pupil = await connect(learner);
  await vi.waitFor(() => expect(pupil.states.at(-1)).toBe('connected'), patience);
  const dice = vi.spyOn(Math, 'random').mockReturnValue(500);
  await stop();
  await vi.waitFor(() => expect(pupil.states.at(-1)).toBe('lost'), patience);
  dice.mockRestore();
  await serve(port);
  page.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect(pupil.states.at(-1)).toBe('connected'), patience);
  vi.unstubAllGlobals();
});

test('where one address does not answer the next one is tried', async () => {
  const port = await serve();
  const { learner } = passes(port, ['ws://127.0.0.1:9/mqtt', 'nonsense']);
  const pupil = await connect(learner);
  await pupil.connected();
  expect(pupil.states.at(-1)).toBe('connected');
});

test('who is refused goes on asking, and is let in once known', async () => {
  const port = await serve();
  const { learner, lead } = passes(port);
  sessions = new Sessions();
  await stop();
  await serve(port);
  const pupil = await connect(learner);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(pupil.states.at(-1)).not.toBe('connected');
  sessions.open({ code: lead.code, key: lead.key }, true);
  await pupil.connected();
  expect(pupil.states.at(-1)).toBe('connected');
});

test('who says good-bye sends the last words and no will', async () => {
  const { lead, learner } = passes(await serve());
  const facilitator = await connect(lead, [topics.everyLearner(lead.code)]);
  const pupil = await connect(learner);
  await Promise.all([facilitator.connected(), pupil.connected()]);
  pupil.relay.publish(topics.state(learner.code, learner.place), '{"rev":5}', retain);
  await pupil.relay.close();
  await vi.waitFor(() => expect(facilitator.heard).toEqual(['{"rev":5}']), patience);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(facilitator.heard).toEqual(['{"rev":5}']);
});
