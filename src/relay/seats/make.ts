import { randomBytes, randomInt } from 'node:crypto';
import { newCode } from '../secrets';
import type { Account, SeatedSession, SeatFile } from './file';

/** The first facilitator, and five that take over. */
const desks = 6;

const secret = (): string => randomBytes(18).toString('base64url');

function randomText(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** Nobody can guess it: some brokers let any account take a client's id, and so push it out. */
function makeAccount(kind: 'f' | 'p' | 'j'): Account {
  return {
    username: kind + randomText('abcdefghijklmnopqrstuvwxyz0123456789', 15),
    password: secret(),
  };
}

function makeSession(code: string, places: number): SeatedSession {
  return {
    code,
    desks: Array.from({ length: desks }, () => makeAccount('f')),
    places: Array.from({ length: places }, () => makeAccount('p')),
    janitor: makeAccount('j'),
  };
}

/** New sessions, each with its own code, and with accounts that no other session has. */
export function makeSeats(sessions: number, places: number): SeatFile {
  const codes = new Set<string>();
  while (codes.size < sessions) codes.add(newCode());
  return { v: 1, sessions: [...codes].map((code) => makeSession(code, places)) };
}
