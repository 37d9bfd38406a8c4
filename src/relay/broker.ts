import { Aedes, type AedesOptions, type Client, type ConnectPacket } from 'aedes';
import type { Duplex } from 'node:stream';
import { limits } from '../classroom/messages';
import { mayPublish, maySubscribe, type Message } from './authority';
import type { Session, Visit } from './session';
import type { Sessions } from './sessions';

/** After the end of a session its last words are still heard. */
const farewell = 1_500;

/** Topics that one session may keep: more than its learners can ever leave. */
const mostRetained = 16 * limits.learners;

const badCredentials = Object.assign(new Error('bad user name or password'), { returnCode: 4 });
const notAllowed = new Error('not allowed');

/** A connection that leaves nothing behind, and whose death is noticed. */
function isProper({ clean, keepalive = 0, clientId, username }: ConnectPacket): boolean {
  const named = Boolean(clientId) && Boolean(username);
  return clean === true && keepalive > 0 && keepalive <= 120 && named;
}

/** The MQTT broker of the embedded relay. It knows of the sessions what their passes say. */
export class Broker {
  readonly #sessions: Sessions;
  readonly #aedes: Aedes;
  readonly #ready: Promise<void>;
  readonly #connected = new Set<Client>();
  readonly #closed = new WeakSet<Client>();
  /** Kept as long as the client is: its will is asked for some time after its connection closed. */
  readonly #visits = new WeakMap<Client, Visit>();
  readonly #retained = new Map<Session, Set<string>>();
  readonly #stopListening: () => void;
  readonly #farewells = new Set<NodeJS.Timeout>();

  constructor(sessions: Sessions) {
    this.#sessions = sessions;
    this.#aedes = new Aedes({ ...this.#hooks(), ...bounds });
    // Whoever is cut says so to its own client alone.
    this.#aedes.on('connectionError', () => undefined);
    this.#aedes.on('clientError', () => undefined);
    this.#ready = this.#aedes.listen();
    this.#stopListening = sessions.onEnd((session) => this.#sayGoodBye(session));
  }

  #hooks(): AedesOptions {
    return {
      preConnect: (_client, packet, done) => {
        const proper = isProper(packet);
        done(proper ? null : notAllowed, proper);
      },
      authenticate: (client, username, password, done) => {
        const admitted = this.#admit(client, username ?? '', password?.toString() ?? '');
        done(admitted ? null : badCredentials, admitted);
      },
      authorizePublish: (client, packet, done) => {
        done(this.#mayPublish(client, packet as Message) ? null : notAllowed);
      },
      authorizeSubscribe: (client, subscription, done) => {
        const visit = this.#visits.get(client);
        const heard = visit && !visit.session.gone && maySubscribe(visit, subscription.topic);
        // At QoS 0: nothing waits here for a slow client.
        done(null, heard && visit.allowance.take() ? { ...subscription, qos: 0 } : null);
      },
    };
  }

  #admit(client: Client, code: string, token: string): boolean {
    const visit = this.#closed.has(client)
      ? undefined
      : this.#sessions.admit(code, client.id, token);
    if (!visit) return false;
    this.#visits.set(client, visit);
    this.#connected.add(client);
    // The same place in another session is somebody else.
    (client as { id: string }).id = `${code}/${visit.place}`;
    return true;
  }

  /** A will has no client where it comes from a broker that died: none of ours does. */
  #mayPublish(client: Client | null, message: Message): boolean {
    const visit = client ? this.#visits.get(client) : undefined;
    if (!visit || visit.session.gone || !mayPublish(visit, message)) return false;
    // A will is sent for a client that is closed already, also for one cut for sending too much.
    if (!client?.closed && !visit.allowance.take()) return false;
    return !message.retain || this.#mayKeep(visit.session, message);
  }

  #mayKeep(session: Session, { topic, payload }: Message): boolean {
    const topics = this.#retained.get(session) ?? new Set();
    this.#retained.set(session, topics);
    if (payload.length === 0) topics.delete(topic);
    else if (topics.has(topic) || topics.size < mostRetained) topics.add(topic);
    else return false;
    return true;
  }

  /** Speaks MQTT on a connection until it closes. */
  async serve(connection: Duplex, onClose: (listener: () => void) => void): Promise<void> {
    await this.#ready;
    if (connection.destroyed) return;
    const client = this.#aedes.handle(connection);
    onClose(() => {
      this.#closed.add(client);
      if (this.#connected.delete(client)) this.#visits.get(client)?.leave();
    });
  }

  #sayGoodBye(session: Session): void {
    const timer = setTimeout(() => {
      this.#farewells.delete(timer);
      this.#drop(session);
    }, farewell);
    this.#farewells.add(timer);
  }

  #drop(session: Session): void {
    session.gone = true;
    for (const client of this.#connected) {
      if (this.#visits.get(client)?.session === session) client.close();
    }
    for (const topic of this.#retained.get(session) ?? []) {
      const empty = {
        cmd: 'publish',
        topic,
        payload: '',
        qos: 0,
        retain: true,
        dup: false,
      } as const;
      this.#aedes.publish(empty, () => undefined);
    }
    this.#retained.delete(session);
  }

  close(): void {
    this.#stopListening();
    this.#farewells.forEach((timer) => clearTimeout(timer));
    void this.#ready.then(() => this.#aedes.close());
  }
}

const bounds: AedesOptions = {
  // No queue that one slow client could fill for all: each has its own, and is cut.
  concurrency: 0,
  drainTimeout: 15_000,
  connectTimeout: 10_000,
  maxTopicLevels: limits.topicLevels,
};
