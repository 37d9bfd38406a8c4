import type { JoinRequest, Pass } from '../classroom/messages';
import { steadyClock, type Clock } from './bucket';
import type { Opened, Refused, Registry } from './registry';
import {
  facilitatorToken,
  isKey,
  isPlace,
  learnerToken,
  newCode,
  newKey,
  newPlace,
  readCode,
  same,
} from './secrets';
import { Session, type Visit } from './session';

export interface SessionsOptions {
  readonly clock?: Clock;
  /** Sessions at the same time. */
  readonly most?: number;
}

/** A session that nobody ended ends by itself. */
const lifetime = 12 * 3_600_000;
/** Ended codes that are remembered, so that none begins again by its key. */
const remembered = 10_000;

/** The sessions of the embedded relay: in memory, nothing on disk, no name in them. */
export class Sessions implements Registry {
  readonly #clock: Clock;
  readonly #most: number;
  readonly #byCode = new Map<string, Session>();
  readonly #ended = new Set<string>();
  readonly #listeners = new Set<(session: Session) => void>();

  constructor(options: SessionsOptions = {}) {
    this.#clock = options.clock ?? steadyClock;
    this.#most = options.most ?? 100;
  }

  open(
    request: { readonly code?: string | undefined; readonly key?: string | undefined },
    trusted: boolean,
  ): Opened | Refused {
    if (request.code === undefined) return trusted ? this.#create() : { refused: 'pin' };
    const code = readCode(request.code);
    if (code === undefined) return { refused: 'unknown' };
    if (request.key !== undefined) return this.#reopen(code, request.key, trusted);
    if (!trusted) return { refused: 'pin' };
    const session = this.#byCode.get(code);
    return session ? this.#opened(session) : { refused: 'unknown' };
  }

  #create(code = this.#freshCode(), key = newKey()): Opened | Refused {
    if (this.#byCode.size >= this.#most) return { refused: 'full' };
    const session = new Session(code, key, this.#clock);
    this.#byCode.set(code, session);
    return this.#opened(session);
  }

  #freshCode(): string {
    const code = newCode();
    return this.#byCode.has(code) || this.#ended.has(code) ? this.#freshCode() : code;
  }

  #reopen(code: string, key: string, trusted: boolean): Opened | Refused {
    const session = this.#byCode.get(code);
    if (session) return same(session.key, key) ? this.#opened(session) : { refused: 'not-allowed' };
    if (this.#ended.has(code) || !isKey(key)) return { refused: 'unknown' };
    return trusted ? this.#create(code, key) : { refused: 'pin' };
  }

  #opened({ code, key }: Session): Opened {
    const place = newPlace();
    const token = facilitatorToken(key, place);
    return { code, place, username: code, token, relay: [], key };
  }

  join(request: JoinRequest): Pass | Refused {
    const session = this.#find(request.code);
    if (!session) return this.#unknown(request.code);
    const { place = '', token = '' } = request;
    if (this.owns(session.code, place, token)) return this.#pass(session, place);
    if (!session.open) return { refused: 'closed' };
    if (session.full) return { refused: 'full' };
    return this.#pass(session, newPlace());
  }

  #unknown(text: string): Refused {
    const over = this.#ended.has(readCode(text) ?? '');
    return { refused: 'unknown', ...(over ? { over } : {}) };
  }

  owns(code: string, place: string, token: string): boolean {
    return isPlace(place) && this.#find(code)?.ownsPlace(place, token) === true;
  }

  #pass(session: Session, place: string): Pass {
    const { code, key } = session;
    session.reserve(place);
    return { code, place, username: code, token: learnerToken(key, place), relay: [] };
  }

  #find(text: string): Session | undefined {
    const code = readCode(text);
    return code === undefined ? undefined : this.#byCode.get(code);
  }

  #led(code: string, token: string): Session | Refused {
    const session = this.#find(code);
    // Whether there is such a session is told to its facilitators alone.
    return session?.leads(token) ? session : { refused: 'not-allowed' };
  }

  door(code: string, token: string, open: boolean): Refused | undefined {
    const session = this.#led(code, token);
    if (!(session instanceof Session)) return session;
    session.open = open;
    return undefined;
  }

  end(code: string, token: string): Refused | undefined {
    const session = this.#led(code, token);
    if (!(session instanceof Session)) return session;
    this.#end(session);
    return undefined;
  }

  leads(token: string, code?: string): boolean {
    if (code !== undefined) return this.#find(code)?.leads(token) === true;
    return [...this.#byCode.values()].some((session) => session.leads(token));
  }

  #end(session: Session): void {
    this.#byCode.delete(session.code);
    if (this.#ended.size >= remembered) this.#ended.clear();
    this.#ended.add(session.code);
    for (const listener of this.#listeners) listener(session);
  }

  /** Ends the sessions that have lasted too long. */
  expire(): void {
    const oldest = this.#clock() - lifetime;
    for (const session of this.#byCode.values()) {
      if (session.began <= oldest) this.#end(session);
    }
  }

  /** Checks the credentials of a connection. @returns undefined when nobody may come in with them */
  admit(code: string, place: string, token: string): Visit | undefined {
    if (!isPlace(place)) return undefined;
    return this.#byCode.get(code)?.admit(place, token);
  }

  /** Calls the listener with each session that ends. @returns a function that stops it */
  onEnd(listener: (session: Session) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
