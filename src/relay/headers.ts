import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';

/** A policy can name no IPv6 address (W3C CSP Level 3, host-source). */
const hostForm = /^[a-z0-9.-]+(:\d{1,5})?$/i;

/** This origin's own web socket: Safari before 15.4 does not find it in 'self'. */
function ownSocket(host: string | undefined, encrypted: boolean): readonly string[] {
  if (host === undefined || !hostForm.test(host)) return [];
  return [`${encrypted ? 'wss' : 'ws'}://${host.toLowerCase()}`];
}

const originForm = /^(https|wss?):\/\/[a-z0-9.-]+(:\d{1,5})?$/;

/** @throws for what is no bare origin: it would open the policy wider than it reads */
export function checkOrigins(origins: readonly string[]): readonly string[] {
  const wrong = origins.find((origin) => !originForm.test(origin));
  if (wrong !== undefined) throw new TypeError(`Not an origin: ${wrong}`);
  return origins;
}

/** W3C CSP Level 3 and Trusted Types. `app-url` is the policy for the two workers' addresses. */
const policyBefore = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "media-src 'self' blob:",
];

const policyAfter = [
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html app-url',
];

function contentSecurityPolicy(connections: readonly string[]): string {
  const connect = ["connect-src 'self'", ...connections].join(' ');
  return [...policyBefore, connect, ...policyAfter].join('; ');
}

const refusedFeatures = [
  'accelerometer',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'midi',
  'payment',
  'serial',
  'usb',
];

/**
 * The facilitator's camera reads the codes on the learners' screens; authors record their voice for
 * their own scenarios. Both stay on the machine, and the browser asks before.
 */
const features = [
  'camera=(self)',
  'microphone=(self)',
  ...refusedFeatures.map((feature) => `${feature}=()`),
];

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': features.join(', '),
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex, nofollow',
} as const;

/** Browsers complain about these two on the plain http of a room's network. */
const whereTrustworthy = {
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const;

const localHost = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i;

/** Whether a `Host` header is this machine's own name for itself. */
export function isThisMachine(host: string | undefined): boolean {
  return localHost.test(host ?? '');
}

function isEncrypted(request: IncomingMessage): boolean {
  const direct = (request.socket as Partial<TLSSocket>).encrypted === true;
  return direct || request.headers['x-forwarded-proto'] === 'https';
}

/**
 * The headers that every response carries, whatever its status.
 * @param request undefined where it could not be read
 * @param relayOrigins other origins that the page may connect to
 */
export function securityHeaders(
  request?: IncomingMessage,
  relayOrigins: readonly string[] = [],
): Readonly<Record<string, string>> {
  const encrypted = request !== undefined && isEncrypted(request);
  const host = request?.headers.host;
  const policy = contentSecurityPolicy([...ownSocket(host, encrypted), ...relayOrigins]);
  const common = { 'Content-Security-Policy': policy, ...everywhere };
  // A secure context for the browser: https, or this very machine.
  return encrypted || isThisMachine(host) ? { ...common, ...whereTrustworthy } : common;
}
