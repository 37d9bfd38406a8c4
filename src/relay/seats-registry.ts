import type { JoinRequest, Pass, Refusal } from '../classroom/messages';
import type { Opened, Refused, Registry } from './registry';
import { readCode, same } from './secrets';
import type { Account, SeatedSession, SeatFile } from './seats/file';
import type { Taken } from './seats/taken';

export interface SeatsRegistryOptions {
  readonly seats: SeatFile;
  readonly taken: Taken;
  /** The address of the relay, for browsers. */
  readonly relay: string;
  /** Called when a session is over: nothing may stay of it on the relay. */
  readonly empty: (session: SeatedSession) => void;
}

const closed = (code: string): string => `${code}.closed`;
const ended = (code: string): string => `${code}.ended`;

const no = (reason: Refusal): Refused => ({ refused: reason });

/**
 * Hands out the accounts of a seat file, each of them once, whatever is restarted. A learner who
 * comes back with place and token has the same account again; so has a facilitator with the key.
 */
export function createSeatsRegistry(options: SeatsRegistryOptions): Registry {
  const { seats, taken, relay } = options;
  const byCode = new Map(seats.sessions.map((session) => [session.code, session]));
  const listeners = new Set<(session: SeatedSession) => void>();

  const isOpen = ({ code, desks: [first] }: SeatedSession): boolean =>
    first !== undefined && taken.has(first.username) && !taken.has(ended(code));

  const find = (text: string): SeatedSession | undefined => {
    const session = byCode.get(readCode(text) ?? '');
    return session && isOpen(session) ? session : undefined;
  };

  const unknown = (text: string): Refused => {
    const over = taken.has(ended(readCode(text) ?? ''));
    return { ...no('unknown'), ...(over ? { over } : {}) };
  };

  const takeOne = (accounts: readonly Account[]): Account | undefined =>
    accounts.find(({ username }) => taken.take(username));

  const pass = ({ code }: SeatedSession, { username, password }: Account): Pass => ({
    code,
    place: username,
    username,
    token: password,
    relay: [relay],
  });

  /** Each desk has its key, so that two facilitators never push each other out. */
  const opened = (session: SeatedSession, desk: Account): Opened => ({
    ...pass(session, desk),
    key: desk.password,
  });

  const deskOf = (session: SeatedSession, token: string): Account | undefined =>
    session.desks.find(({ username, password }) => taken.has(username) && same(password, token));

  const lead = (code: string, token: string): SeatedSession | undefined => {
    const session = find(code);
    return session && deskOf(session, token) ? session : undefined;
  };

  const openNew = (): Opened | Refused => {
    for (const session of seats.sessions) {
      const [first] = session.desks;
      if (first && taken.take(first.username)) return opened(session, first);
    }
    return no('full');
  };

  const openAgain = (code: string, key: string): Opened | Refused => {
    const session = find(code);
    const desk = session && deskOf(session, key);
    if (desk) return opened(session, desk);
    return no(session ? 'not-allowed' : 'unknown');
  };

  const takeOver = (code: string): Opened | Refused => {
    const session = find(code);
    if (!session) return no('unknown');
    const desk = takeOne(session.desks);
    return desk ? opened(session, desk) : no('full');
  };

  const comesBack = (session: SeatedSession, { place, token }: JoinRequest): Account | undefined =>
    session.places.find(
      ({ username, password }) =>
        username === place && taken.has(username) && same(password, token ?? ''),
    );

  return {
    open({ code, key }, trusted) {
      if (code !== undefined && key !== undefined) return openAgain(code, key);
      if (!trusted) return no('pin');
      return code === undefined ? openNew() : takeOver(code);
    },

    join(request) {
      const session = find(request.code);
      if (!session) return unknown(request.code);
      const known = comesBack(session, request);
      if (known) return pass(session, known);
      if (taken.has(closed(session.code))) return no('closed');
      const place = takeOne(session.places);
      return place ? pass(session, place) : no('full');
    },

    owns(code, place, token) {
      const session = find(code);
      return session !== undefined && comesBack(session, { code, place, token }) !== undefined;
    },

    door(code, token, open) {
      const session = lead(code, token);
      if (!session) return no('not-allowed');
      if (open) taken.release(closed(session.code));
      else taken.take(closed(session.code));
      return undefined;
    },

    end(code, token) {
      const session = lead(code, token);
      if (!session) return no('not-allowed');
      taken.take(ended(session.code));
      options.empty(session);
      for (const listener of listeners) listener(session);
      return undefined;
    },

    leads(token, code) {
      if (code !== undefined) return lead(code, token) !== undefined;
      return seats.sessions.some((session) => deskOf(session, token) !== undefined);
    },

    onEnd: (listener) => void listeners.add(listener),

    close: () => undefined,
  };
}
