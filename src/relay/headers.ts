import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';

/** W3C CSP Level 3 and Trusted Types. `app-url` is the policy for the two workers' addresses. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html app-url',
].join('; ');

const refusedFeatures = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

const everywhere = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': refusedFeatures.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex, nofollow',
} as const;

/** Browsers complain about these two on the plain http of a room's network. */
const whereTrustworthy = {
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const;

const localHost = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/;

/** Whether the browser treats the address as a secure context: https, or this very machine. */
export function isTrustworthy(request: IncomingMessage): boolean {
  const encrypted = (request.socket as Partial<TLSSocket>).encrypted === true;
  const behindTls = request.headers['x-forwarded-proto'] === 'https';
  return encrypted || behindTls || localHost.test(request.headers.host ?? '');
}

/** The headers that every response carries, whatever its status. */
export function securityHeaders(trustworthy: boolean): Readonly<Record<string, string>> {
  return trustworthy ? { ...everywhere, ...whereTrustworthy } : everywhere;
}
