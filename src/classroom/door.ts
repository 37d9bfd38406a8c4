import type * as z from 'zod/mini';
import { handout, handouts, opening, pass, refusals, roomAnswer } from './messages';
import type { Pass } from './messages';
import type { Door, Refused } from './ports';
import { readValue } from './read';

/** Long enough for a laptop that just woke. */
const patience = 8_000;
/** The status of a session that was ended (RFC 9110, 15.5.11). */
const gone = 410;

interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly token?: string;
}

/**
 * The door of the relay over HTTP. Whatever is no answer of the shape that was asked for is a
 * refusal: the one that is told, or `unreachable`. Nothing rejects.
 * @param base where the relay is; empty for the origin of this page
 */
export function createDoor(base = ''): Door {
  const call = async (path: string, { method = 'POST', body, token }: Call): Promise<unknown> => {
    const answer = await fetch(`${base}/api/${path}`, {
      method,
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(patience),
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const said: unknown = text === '' ? {} : JSON.parse(text);
    return answer.ok ? said : refusalIn(said, answer.status === gone);
  };
  const ask = async <T>(shape: z.ZodMiniType<T>, path: string, how: Call): Promise<T | Refused> => {
    try {
      const answer = await call(path, how);
      return isRefused(answer) ? answer : (readValue(shape, answer) ?? unreachable);
    } catch {
      return unreachable;
    }
  };
  const tell = (path: string, how: Call): Promise<unknown> =>
    call(path, how).catch(() => undefined);
  const session = ({ code }: Pass) => `sessions/${encodeURIComponent(code)}`;
  const scenario = (own: Pass, name: string) =>
    `${session(own)}/scenarios/${encodeURIComponent(name)}`;

  return {
    open: (request = undefined) => ask(opening, 'sessions', { body: request ?? {} }),
    join: (request) => ask(pass, 'join', { body: request }),
    room: (own) => ask(roomAnswer, 'room', { method: 'GET', token: own.token }),
    setOpen: async (own, open) => {
      await tell(`${session(own)}/door`, { body: { open }, token: own.token });
    },
    end: async (own) => {
      await tell(session(own), { method: 'DELETE', token: own.token });
    },
    hand: async (own, name, body) => {
      const how = { method: 'PUT', body, token: own.token } as const;
      const answer = await call(scenario(own, name), how).catch(() => unreachable);
      return isRefused(answer) ? answer : undefined;
    },
    handed: (own) =>
      ask(handouts, `${session(own)}/scenarios`, { method: 'GET', token: own.token }),
    fetchHandout: (own, name) =>
      ask(handout, scenario(own, name), { method: 'GET', token: `${own.place}.${own.token}` }),
  };
}

const unreachable: Refused = { refused: 'unreachable' };

/** Whether an answer is a refusal. */
export function isRefused(answer: unknown): answer is Refused {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}

function refusalIn(said: unknown, over: boolean): Refused {
  const reason = (said as { reason?: unknown } | null)?.reason;
  const refused = refusals.find((known) => known === reason) ?? 'unreachable';
  return over && refused === 'unknown' ? { refused, over } : { refused };
}
