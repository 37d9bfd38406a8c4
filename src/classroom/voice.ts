import type { Clock } from './clock';
import { firstConnection } from './link';
import { topics } from './messages';
import type { LearnerState, Pass } from './messages';
import { messageOf } from './own-state';
import type { Relay, Will } from './ports';
import { times } from './times';

/** What a learner's machine says: that it is here, and all there is to say of its learner. */
export class Voice {
  readonly will: Will;
  #relay: Relay | undefined;
  #connected = false;
  #connection: number;
  #rev = 0;
  #published = Number.NEGATIVE_INFINITY;
  #stopBreathing: (() => void) | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly pass: Pass,
    private readonly boot: number,
    private readonly state: () => Omit<LearnerState, 'v' | 'boot' | 'rev'>,
  ) {
    this.#connection = firstConnection(boot);
    const broken = () => this.#presence(false);
    this.will = {
      topic: topics.presence(pass.code, pass.place),
      get payload() {
        return broken();
      },
    };
  }

  get isConnected(): boolean {
    return this.#connected;
  }

  speakOver(relay: Relay): void {
    this.#relay = relay;
  }

  follow(state: 'connecting' | 'connected' | 'lost'): void {
    // The will of a try whose answer was lost may still come: each try has its own number.
    if (state === 'lost') this.#connection += 1;
    this.#connected = state === 'connected';
  }

  /** What did not change is said again. */
  repeat(): void {
    if (this.clock.now() - this.#published >= times.heartbeat) this.announce();
  }

  /** Who is here, and how they are. */
  announce(): void {
    if (!this.#connected) return;
    const { code, place } = this.pass;
    this.#relay?.publish(topics.presence(code, place), this.#presence(true), { retain: true });
    this.#publish();
  }

  /** Something changed: says it, though not more than once a second. */
  change(): void {
    if (!this.#connected || this.#stopBreathing) return;
    const wait = this.#published + times.breath - this.clock.now();
    if (wait <= 0) return this.#publish();
    this.#stopBreathing = this.clock.after(wait, () => {
      this.#stopBreathing = undefined;
      this.#publish();
    });
  }

  /** Leaves nothing on the relay. */
  erase(): void {
    const { code, place } = this.pass;
    this.#relay?.publish(topics.state(code, place), '', { retain: true });
    this.#relay?.publish(topics.presence(code, place), '', { retain: true });
  }

  /** Nothing is said any more: a word after the end would stay on the relay. */
  async close(): Promise<void> {
    this.#stopBreathing?.();
    this.#connected = false;
    await this.#relay?.close();
  }

  #publish(): void {
    if (!this.#connected) return;
    this.#stopBreathing?.();
    this.#stopBreathing = undefined;
    this.#rev += 1;
    const message = messageOf({ v: 1, boot: this.boot, rev: this.#rev, ...this.state() });
    if (message === undefined) return;
    this.#published = this.clock.now();
    const topic = topics.state(this.pass.code, this.pass.place);
    this.#relay?.publish(topic, message, { retain: true });
  }

  #presence(on: boolean): string {
    return JSON.stringify({ v: 1, on, k: this.#connection });
  }
}
