import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { codeAlphabet, codeLength } from '../classroom/messages';

function pick(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

export function newCode(): string {
  return pick(codeAlphabet, codeLength);
}

const codeForm = new RegExp(`^[${codeAlphabet}]{${codeLength}}$`);

/** A code as the sessions know it, whatever the case it was typed in. */
export function readCode(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return codeForm.test(code) ? code : undefined;
}

export function newPin(): string {
  return pick('0123456789', 6);
}

/** Names nobody; long enough never to be met twice. */
export function newPlace(): string {
  return randomBytes(9).toString('base64url');
}

/** What a session's tokens are made from. */
export function newKey(): string {
  return randomBytes(32).toString('base64url');
}

export function isKey(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

export function isPlace(text: string): boolean {
  return /^[\w-]{1,32}$/.test(text);
}

/** Compares without telling by its duration how much was right. */
export function same(one: string, other: string): boolean {
  const [left, right] = [one, other].map((text) => createHmac('sha256', '').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}

function sign(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

export function learnerToken(key: string, place: string): string {
  return sign(key, `learner/${place}`);
}

/** Names its facilitator, for the requests that carry nothing else. */
export function facilitatorToken(key: string, place: string): string {
  return `${place}.${sign(key, `facilitator/${place}`)}`;
}

/** Whose token of that session this is; undefined when it is no facilitator's. */
export function facilitatorOf(key: string, token: string): string | undefined {
  const place = token.split('.', 1)[0] ?? '';
  return same(token, facilitatorToken(key, place)) ? place : undefined;
}
