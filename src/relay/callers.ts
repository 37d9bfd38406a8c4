import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import { isThisMachine } from './headers';

const loopback = /^(127\.|::1$|::ffff:127\.)/;

/** What a proxy adds: the socket's address is then nobody's. */
const forwarding = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

function addressOf(request: IncomingMessage): string {
  return request.socket.remoteAddress ?? '';
}

/** From a socket of this very machine: a person at its keyboard, or a proxy that runs there. */
export function isLoopback(request: IncomingMessage): boolean {
  return loopback.test(addressOf(request));
}

/**
 * Whether the caller sits at this machine. The name asked for must be the machine's own as well: a
 * page of the internet whose name was made to point here (DNS rebinding) says another.
 */
export function isLocal(request: IncomingMessage): boolean {
  const forwarded = forwarding.some((name) => request.headers[name] !== undefined);
  return isLoopback(request) && !forwarded && isThisMachine(request.headers.host);
}

/** From another machine than this one, whichever of its addresses was asked. */
export function isVisitor(request: IncomingMessage): boolean {
  const { remoteAddress, localAddress } = request.socket;
  return !isLocal(request) && (isLoopback(request) || remoteAddress !== localAddress);
}

/** Whose tries are counted together: an IPv4 address, or the network of an IPv6 one (RFC 4291). */
export function callerKey(request: IncomingMessage): string {
  const address = addressOf(request).replace(/^::ffff:/, '');
  if (!isIPv6(address)) return address;
  const [start = '', end] = address.split('::');
  const head = start.split(':').filter(Boolean);
  const tail = (end ?? '').split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0');
  return [...head, ...zeros, ...tail].slice(0, 4).join(':');
}

/** Whether a page of ours asks, or no page at all: browsers name the origin of every socket. */
export function isOwnOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === host?.toLowerCase();
  } catch {
    return false;
  }
}

/** The same for a request, which a browser may mark as well (Fetch Metadata). */
export function isSameOrigin(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return isOwnOrigin(request);
}

/** The token that a request carries (RFC 6750, 2.1); empty where there is none. */
export function bearerOf(request: IncomingMessage): string {
  return /^Bearer (\S{1,256})$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
}
