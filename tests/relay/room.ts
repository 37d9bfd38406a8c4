import { MqttClient, type IClientOptions } from 'mqtt/index';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createWebSocketStream, WebSocket } from 'ws';
import { topics, type Opening, type Pass } from '../../src/classroom/messages';
import { createAppServer, type AppServerOptions } from '../../src/relay/server';
import { fakeDist, listening } from './fixture';

/** An answer of the relay's door. */
export interface Said {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface Called {
  readonly body?: unknown;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What one client heard. */
export interface Heard {
  readonly topic: string;
  readonly payload: string;
  readonly retain: boolean;
}

/** A client of the relay that remembers what it hears. */
export interface Listener {
  readonly client: MqttClient;
  readonly heard: readonly Heard[];
  /** What was heard on a topic, as values. */
  on(topic: string): unknown[];
}

const clients = new Set<MqttClient>();
const servers = new Set<Server>();
const { dist } = fakeDist();

/** A relay on a free port of loopback. Closed by `closeAll`. */
export async function openRoom(options: AppServerOptions = {}): Promise<Server> {
  const server = await listening(createAppServer(dist, options));
  servers.add(server);
  return server;
}

export async function closeRoom(server: Server): Promise<void> {
  servers.delete(server);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Ends what the tests of a file opened. */
export async function closeAll(): Promise<void> {
  await Promise.all([...clients].map((client) => client.endAsync(true)));
  clients.clear();
  await Promise.all([...servers].map(closeRoom));
}

export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** Asks the door; a header `Host` needs `ask` of the fixture instead. */
export async function call(
  server: Server,
  method: string,
  path: string,
  { body, token, headers = {} }: Called = {},
): Promise<Said> {
  const reply = await fetch(`http://127.0.0.1:${portOf(server)}${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  return {
    status: reply.status,
    headers: reply.headers,
    body: text === '' ? undefined : (JSON.parse(text) as unknown),
  };
}

export async function openSession(server: Server): Promise<Opening> {
  return (await call(server, 'POST', '/api/sessions')).body as Opening;
}

export async function join(server: Server, code: string): Promise<Pass> {
  return (await call(server, 'POST', '/api/join', { body: { code } })).body as Pass;
}

/** The client would choose a browser's socket here, as the components' tests do. */
function stream(server: Server): ReturnType<typeof createWebSocketStream> {
  const socket = new WebSocket(`ws://127.0.0.1:${portOf(server)}/mqtt`, ['mqtt']);
  const duplex = createWebSocketStream(socket);
  socket.on('close', () => duplex.destroy());
  return duplex;
}

function connected(client: MqttClient): Promise<void> {
  return new Promise((resolve, reject) => {
    client.once('connect', () => resolve());
    client.once('error', reject);
    client.once('close', () => reject(new Error('The relay closed the connection.')));
  });
}

/** Connects with a pass. @throws when the relay refuses it */
export async function connect(
  server: Server,
  pass: Pick<Pass, 'username' | 'place' | 'token'>,
  options: IClientOptions = {},
): Promise<Listener> {
  const client = new MqttClient(() => stream(server), {
    protocolVersion: 4,
    clean: true,
    reconnectPeriod: 0,
    connectTimeout: 10_000,
    keepalive: 10,
    username: pass.username,
    clientId: pass.place,
    password: pass.token,
    ...options,
  });
  await connected(client);
  clients.add(client);
  client.on('error', () => undefined);
  const heard: Heard[] = [];
  client.on('message', (topic, payload, { retain }) => {
    heard.push({ topic, payload: payload.toString(), retain });
  });
  const on = (topic: string): unknown[] =>
    heard.filter((one) => one.topic === topic).map(({ payload }) => JSON.parse(payload || 'null'));
  return { client, heard, on };
}

/** A facilitator that listens to every learner. */
export async function lead(server: Server, opening: Opening): Promise<Listener> {
  const desk = await connect(server, opening);
  await desk.client.subscribeAsync(topics.everyLearner(opening.code), { qos: 0 });
  return desk;
}

/** A learner that listens to what is for them. */
export async function sit(server: Server, code: string): Promise<Listener & { pass: Pass }> {
  const pass = await join(server, code);
  const seat = await connect(server, pass);
  const filters = [topics.pace(code), topics.to(code, pass.place), topics.facilitator(code)];
  await seat.client.subscribeAsync(filters, { qos: 0 });
  return { ...seat, pass };
}

/** Publishes and waits until the relay has it. */
export async function tell(
  { client }: Listener,
  topic: string,
  value: unknown,
  retain = true,
): Promise<void> {
  const payload = value === undefined ? '' : JSON.stringify(value);
  await client.publishAsync(topic, payload, { qos: 1, retain });
}

/** Waits until something is so. @throws when it does not come to be */
export async function settled(check: () => boolean | Promise<boolean>): Promise<void> {
  const until = Date.now() + 10_000;
  while (!(await check())) {
    if (Date.now() > until) throw new Error('It never came.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export function gone({ client }: Listener): Promise<void> {
  return settled(() => !client.connected);
}
