import { setTimeout as pause } from 'node:timers/promises';
import { MqttClient } from 'mqtt/index';
import { createWebSocketStream, WebSocket } from 'ws';
import type { Pass } from '../../../src/classroom/messages';

export interface Heard {
  readonly topic: string;
  readonly payload: string;
  readonly word: string | undefined;
  readonly retain: boolean;
}

/** A message that says one word: an object, as all messages of a session are. */
export function sentence(word: string): string {
  return JSON.stringify({ word });
}

function wordOf(payload: Buffer): string | undefined {
  return payload.length === 0 ? '' : (JSON.parse(payload.toString()) as { word?: string }).word;
}

export interface Will {
  readonly topic: string;
  readonly word: string;
}

/** As a packet carries it. */
export function willOf({ topic, word }: Will) {
  return { topic, payload: Buffer.from(sentence(word)), qos: 1, retain: true } as const;
}

export interface PeerOptions {
  /** The word that is said on a topic when the link breaks. */
  readonly will?: Will;
  readonly keepalive?: number;
  /** Goes on trying after the link is lost, as the app does. */
  readonly stubborn?: boolean;
}

const patience = 15_000;

/** Until it is so. @throws after a time that no healthy broker needs, even on a busy machine */
export async function until(what: string, isSo: () => boolean, longest = patience): Promise<void> {
  const end = Date.now() + longest;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** By hand: in these tests mqtt.js would look for a browser's socket. */
function openStream(address: string) {
  const socket = new WebSocket(address, 'mqtt');
  const stream = createWebSocketStream(socket);
  stream.on('error', () => stream.destroy());
  socket.on('close', () => stream.destroy());
  return stream;
}

/** A client as the app has it: MQTT 3.1.1, clean, publishes at QoS 1, hears at QoS 0. */
export class Peer {
  readonly heard: Heard[] = [];
  #tries = 0;
  readonly #client: MqttClient;
  #refused = false;

  constructor(pass: Pass, options: PeerOptions = {}) {
    const { will, keepalive = 10, stubborn = false } = options;
    this.#client = new MqttClient(() => openStream(this.#next(pass.relay)), {
      protocolVersion: 4,
      clientId: pass.place,
      username: pass.username,
      password: pass.token,
      clean: true,
      keepalive,
      reconnectPeriod: stubborn ? 300 : 0,
      connectTimeout: stubborn ? 3_000 : patience,
      ...(will && { will: willOf(will) }),
    });
    this.#client.on('message', (topic, payload, { retain }) => {
      this.heard.push({ topic, payload: payload.toString(), word: wordOf(payload), retain });
    });
    this.#client.on('error', () => (this.#refused = true));
  }

  /** Its addresses in turn. */
  #next(addresses: readonly string[]): string {
    const address = addresses[this.#tries % addresses.length] ?? '';
    this.#tries += 1;
    return address;
  }

  get connected(): boolean {
    return this.#client.connected;
  }

  /** Neither in, nor trying to come in. */
  get out(): boolean {
    return this.#refused || !this.#client.connected;
  }

  onConnect(listener: () => void): void {
    this.#client.on('connect', listener);
  }

  /** @throws where the broker does not let it in */
  async ready(): Promise<this> {
    await until('a connection', () => this.connected || this.#refused);
    if (!this.connected) throw new Error('The broker did not let this one in.');
    return this;
  }

  /** Resolves with the broker's answer, whatever it is, or when the link is gone. */
  #answered(ask: (done: () => void) => void): Promise<void> {
    return new Promise((resolve) => {
      this.#client.once('close', () => resolve());
      if (!this.#client.connected) resolve();
      else ask(() => resolve());
    });
  }

  /** Says a word, kept by the broker; an empty one clears what it kept. */
  say(topic: string, word: string): Promise<void> {
    const payload = word && sentence(word);
    return this.#answered((done) =>
      this.#client.publish(topic, payload, { qos: 1, retain: true }, () => done()),
    );
  }

  subscribe(...filters: readonly string[]): Promise<void> {
    return this.#answered((done) => this.#client.subscribe([...filters], { qos: 0 }, () => done()));
  }

  /** The last word of a topic. */
  last(topic: string): string | undefined {
    return this.heard.findLast((message) => message.topic === topic)?.word;
  }

  hears(topic: string, word: string): Promise<void> {
    return until(`« ${word} » on ${topic}`, () =>
      this.heard.some((message) => message.topic === topic && message.word === word),
    );
  }

  /** Goes without a good-bye. */
  drop(): void {
    this.#client.stream.destroy();
    this.#client.end(true);
  }

  /** Says good-bye; a broker that does not answer is not waited for. */
  async close(): Promise<void> {
    const ended = this.#client.endAsync(!this.#client.connected);
    await Promise.race([ended, pause(2_000)]);
    this.#client.end(true);
  }
}
