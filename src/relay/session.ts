import { limits } from '../classroom/messages';
import type { Member } from './authority';
import { Bucket, type Clock, type Rate } from './bucket';
import { facilitatorOf, facilitatorToken, learnerToken, same } from './secrets';

/** A place is kept that long for whoever was given it, and for whoever sat there and is away. */
const reserved = 20_000;
const away = 15 * 60_000;

/** Learners in the whole life of a session: what they leave on the relay stays bounded. */
const most = 4 * limits.learners;

const rates: Readonly<Record<Member['role'], Rate>> = {
  learner: { burst: 4 * limits.perSecond, perSecond: limits.perSecond },
  // One who comes back, or ends, writes two or three messages for each learner at once.
  facilitator: { burst: 5 * limits.learners, perSecond: 4 * limits.perSecond },
};

/** Someone who connected at least once. */
interface Chair {
  connections: number;
  leftAt: number;
  readonly allowance: Bucket;
}

/** A connection that was let in. */
export interface Visit extends Member {
  readonly session: Session;
  /** What they may still send; the same when they connect again. */
  readonly allowance: Bucket;
  /** Call once, when the connection is closed. */
  leave(): void;
}

/** One group session, in memory alone. */
export class Session {
  readonly code: string;
  readonly key: string;
  readonly began: number;
  open = true;
  /** After the good-byes: whoever is still connected is heard no more. */
  gone = false;
  readonly #clock: Clock;
  readonly #reservations = new Map<string, number>();
  readonly #chairs: Readonly<Record<Member['role'], Map<string, Chair>>> = {
    learner: new Map(),
    facilitator: new Map(),
  };

  constructor(code: string, key: string, clock: Clock) {
    this.code = code;
    this.key = key;
    this.#clock = clock;
    this.began = clock();
  }

  #connected(): number {
    return [...this.#chairs.learner.values()].filter(({ connections }) => connections > 0).length;
  }

  /** No place for a newcomer: learners are here, about to come, or were here a moment ago. */
  get full(): boolean {
    const now = this.#clock();
    for (const [place, until] of this.#reservations) {
      if (until <= now) this.#reservations.delete(place);
    }
    const chairs = [...this.#chairs.learner.values()];
    const kept = chairs.filter(
      ({ connections, leftAt }) => connections > 0 || now - leftAt < away,
    ).length;
    return kept + this.#reservations.size >= limits.learners || chairs.length >= most;
  }

  /** Keeps a place until its learner connects, for a short while. */
  reserve(place: string): void {
    if (this.#chairs.learner.has(place)) return;
    this.#reservations.set(place, this.#clock() + reserved);
  }

  ownsPlace(place: string, token: string): boolean {
    return same(token, learnerToken(this.key, place));
  }

  leads(token: string): boolean {
    return facilitatorOf(this.key, token) !== undefined;
  }

  #roleOf(place: string, token: string): Member['role'] | undefined {
    if (same(token, facilitatorToken(this.key, place))) return 'facilitator';
    return this.ownsPlace(place, token) ? 'learner' : undefined;
  }

  #mayEnter(place: string): boolean {
    const chair = this.#chairs.learner.get(place);
    if (chair && chair.connections > 0) return true;
    if (this.#connected() >= limits.learners) return false;
    return chair !== undefined || this.#chairs.learner.size < most;
  }

  /** Lets a connection in. @returns undefined for a wrong token, or where nobody more may sit */
  admit(place: string, token: string): Visit | undefined {
    const role = this.#roleOf(place, token);
    if (!role || (role === 'learner' && !this.#mayEnter(place))) return undefined;
    this.#reservations.delete(place);
    const chair = this.#chairs[role].get(place) ?? {
      connections: 0,
      leftAt: 0,
      allowance: new Bucket(rates[role], this.#clock),
    };
    this.#chairs[role].set(place, chair);
    chair.connections += 1;
    const leave = (): void => {
      chair.connections -= 1;
      chair.leftAt = this.#clock();
    };
    return { code: this.code, place, role, session: this, allowance: chair.allowance, leave };
  }
}
