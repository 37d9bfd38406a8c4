import { connect, type MqttClient } from 'mqtt';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pass } from '../../../src/classroom/messages';

export interface MemberOptions {
  readonly filter: string;
  readonly onConnect?: () => void;
  readonly onMessage?: (topic: string, payload: Buffer) => void;
}

/** One who stays in a session: comes back after 0.5 to 10 s, as the app does. */
export class Member {
  pass: Pass;
  readonly #options: MemberOptions;
  #client: MqttClient | undefined;
  #tries = 0;
  #left = false;

  constructor(pass: Pass, options: MemberOptions) {
    this.pass = pass;
    this.#options = options;
  }

  get connected(): boolean {
    return this.#client?.connected === true;
  }

  enter(): void {
    const { pass } = this;
    const client = connect(pass.relay[0] ?? '', {
      protocolVersion: 4,
      clientId: pass.place,
      username: pass.username,
      password: pass.token,
      clean: true,
      keepalive: 10,
      connectTimeout: 30_000,
      reconnectPeriod: 0,
    });
    this.#client = client;
    client.on('connect', () => {
      this.#tries = 0;
      client.subscribe(this.#options.filter, { qos: 0 }, () => this.#options.onConnect?.());
    });
    client.on('message', (topic, payload) => this.#options.onMessage?.(topic, payload));
    client.on('error', () => undefined);
    client.once('close', () => void this.#again(client));
  }

  async #again(client: MqttClient): Promise<void> {
    client.end(true);
    this.#tries += 1;
    const longest = Math.min(500 * 2 ** this.#tries, 10_000);
    await pause(500 + Math.random() * (longest - 500), undefined, { ref: false });
    if (!this.#left) this.enter();
  }

  say(topic: string, payload: string): void {
    this.#client?.publish(topic, payload, { qos: 1, retain: true }, () => undefined);
  }

  leave(): void {
    this.#left = true;
    this.#client?.end(true);
  }
}
