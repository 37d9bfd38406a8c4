import type { IncomingMessage } from 'node:http';
import { handout, limits, type Handout } from '../classroom/messages';
import { readJson } from './body';
import { Buckets, steadyClock, type Clock, type Rate } from './bucket';
import { bearerOf } from './callers';
import { Handouts } from './handouts';
import type { Refused, Registry } from './registry';
import { readCode } from './secrets';

/** All of them at once, handed over anew now and then. */
const puts: Rate = { burst: 2 * limits.handouts, perSecond: 0.5 };
/** One place fetches all of them at once, and each again when it is opened. */
const gets: Rate = { burst: 3 * limits.handouts, perSecond: 1 };

const notAllowed: Refused = { refused: 'not-allowed' };
const tooMany: Refused = { refused: 'too-many-tries' };

/** Gives exercises that a facilitator wrote to the learners of the same session, and to nobody else. */
export class Handing {
  readonly #registry: Registry;
  readonly #handouts: Handouts;
  readonly #puts: Buckets;
  readonly #gets: Buckets;

  constructor(registry: Registry, clock: Clock = steadyClock) {
    this.#registry = registry;
    this.#handouts = new Handouts(clock);
    this.#puts = new Buckets(puts, clock);
    this.#gets = new Buckets(gets, clock);
    registry.onEnd(({ code }) => this.#handouts.drop(code));
  }

  /** Of a facilitator: nothing is read of anyone else's. */
  async take(request: IncomingMessage, path: string, name: string): Promise<Refused | undefined> {
    const code = readCode(path);
    if (!code || !this.#registry.leads(bearerOf(request), code)) return notAllowed;
    this.#puts.forget();
    if (!this.#puts.take(code)) return tooMany;
    const read = handout.safeParse(await readJson(request, limits.handout));
    if (!read.success) return { refused: 'malformed' };
    // It may have ended while this came in.
    if (!this.#registry.leads(bearerOf(request), code)) return notAllowed;
    return this.#handouts.put(code, name, read.data) ? undefined : { refused: 'full' };
  }

  /** To a learner, who says place and token. */
  give(request: IncomingMessage, path: string, name: string): Handout | Refused {
    const code = readCode(path);
    const [place = '', token = ''] = bearerOf(request).split(/\.(.*)/s, 2);
    if (!code || !this.#registry.owns(code, place, token)) return notAllowed;
    this.#gets.forget();
    if (!this.#gets.take(`${code}/${place}`)) return tooMany;
    return this.#handouts.get(code, name) ?? { refused: 'unknown' };
  }

  /** To a facilitator: what need not be handed over again. */
  list(request: IncomingMessage, path: string): { readonly names: readonly string[] } | Refused {
    const code = readCode(path);
    if (!code || !this.#registry.leads(bearerOf(request), code)) return notAllowed;
    return { names: this.#handouts.names(code) };
  }
}
