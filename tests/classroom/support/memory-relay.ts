import { matches } from '../../../src/classroom/matches';
import type { Pass } from '../../../src/classroom/messages';
import type { ConnectRelay, Relay, Will } from '../../../src/classroom/ports';

type State = 'connecting' | 'connected' | 'lost';
type Listener = (topic: string, payload: string) => void;

/** What a test does to the messages on their way: none for lost, two for doubled. */
export type Post = (topic: string, payload: string) => readonly string[];

/** Milliseconds until a client tries again. */
const pause = 500;

/**
 * A relay in this process, as clients see one: it keeps retained messages, sends wills, and lets
 * the same name in once. What is published arrives a moment later, in order.
 */
export class MemoryRelay {
  readonly retained = new Map<string, string>();
  /** Every message that was accepted, in order. */
  readonly sent: { topic: string; payload: string }[] = [];
  readonly #clients = new Set<Client>();
  up = true;
  /** Names that are let in; everyone where there is no such list. */
  known: Set<string> | undefined;
  post: Post = (_, payload) => [payload];

  readonly connect: ConnectRelay = async (pass, will) => new Client(this, pass, will);

  /** The connections of one page, which break all together when it is loaded again. */
  page(): { connect: ConnectRelay; leave(): void } {
    const clients: Client[] = [];
    const connect: ConnectRelay = async (pass, will) => {
      const client = new Client(this, pass, will);
      clients.push(client);
      return client;
    };
    return { connect, leave: () => clients.forEach((client) => this.#abandon(client)) };
  }

  #abandon(client: Client): void {
    const stood = this.#clients.delete(client);
    client.die();
    if (stood) this.accept(client.will.topic, client.will.payload);
  }

  enter(client: Client): boolean {
    if (!this.up || this.known?.has(client.name) === false) return false;
    for (const other of this.#clients) if (other.name === client.name) this.cut(other.name);
    this.#clients.add(client);
    return true;
  }

  accept(topic: string, payload: string): void {
    this.sent.push({ topic, payload });
    if (payload === '') this.retained.delete(topic);
    else this.retained.set(topic, payload);
    for (const copy of this.post(topic, payload)) this.spread(topic, copy);
  }

  spread(topic: string, payload: string): void {
    for (const client of this.#clients) client.deliver(topic, payload);
  }

  goodBye(client: Client): void {
    this.#clients.delete(client);
  }

  /** The connection of a client breaks: its will is sent. */
  cut(name: string): void {
    for (const client of [...this.#clients]) {
      if (client.name !== name) continue;
      this.#clients.delete(client);
      this.accept(client.will.topic, client.will.payload);
      client.lose();
    }
  }

  /** kill -9: nobody hears of it but by the silence, and all is forgotten. */
  kill(): void {
    this.up = false;
    this.retained.clear();
    const clients = [...this.#clients];
    this.#clients.clear();
    for (const client of clients) client.lose();
  }

  start(): void {
    this.up = true;
  }

  names(): string[] {
    return [...this.#clients].map(({ name }) => name);
  }

  /** What was sent to a topic, read. */
  said(topic: string): Record<string, unknown>[] {
    const messages = this.sent.filter((message) => message.topic === topic && message.payload);
    return messages.map(({ payload }) => JSON.parse(payload) as Record<string, unknown>);
  }
}

class Client implements Relay {
  readonly name: string;
  readonly #subscriptions: [string, Listener][] = [];
  readonly #listeners: ((state: State) => void)[] = [];
  #state: State = 'connecting';
  #closed = false;
  will: Will = { topic: '', payload: '' };

  constructor(
    private readonly relay: MemoryRelay,
    pass: Pass,
    private readonly willOfNow: Will,
  ) {
    this.name = pass.place;
    queueMicrotask(() => this.#try());
  }

  publish(topic: string, payload: string): void {
    if (this.#closed || this.#state !== 'connected') return;
    queueMicrotask(() => this.relay.up && this.relay.accept(topic, payload));
  }

  subscribe(filter: string, listener: Listener): void {
    this.#subscriptions.push([filter, listener]);
    if (this.#state === 'connected') this.#replay(filter, listener);
  }

  onState(listener: (state: State) => void): void {
    this.#listeners.push(listener);
    listener(this.#state);
  }

  async close(): Promise<void> {
    await Promise.resolve();
    this.#closed = true;
    this.relay.goodBye(this);
  }

  deliver(topic: string, payload: string): void {
    if (this.#closed) return;
    for (const [filter, listener] of this.#subscriptions) {
      if (matches(filter, topic)) listener(topic, payload);
    }
  }

  die(): void {
    this.#closed = true;
  }

  lose(): void {
    this.#become('lost');
    this.#tryLater();
  }

  #tryLater(): void {
    setTimeout(() => this.#try(), pause);
  }

  #try(): void {
    if (this.#closed) return;
    this.will = { topic: this.willOfNow.topic, payload: this.willOfNow.payload };
    if (!this.relay.enter(this)) return this.lose();
    this.#become('connected');
    for (const [filter, listener] of this.#subscriptions) this.#replay(filter, listener);
  }

  #replay(filter: string, listener: Listener): void {
    for (const [topic, payload] of [...this.relay.retained]) {
      if (matches(filter, topic)) queueMicrotask(() => !this.#closed && listener(topic, payload));
    }
  }

  #become(state: State): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}
