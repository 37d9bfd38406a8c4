import type { Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAppServer } from '../../src/relay/server';
import { ask, fakeDist, listening, script, type Reply } from './fixture';

/** @param socket the page's own web socket, where its host is known */
const policy = (socket = ''): string =>
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
  "font-src 'self'; media-src 'self' blob:; connect-src 'self'" +
  socket +
  "; worker-src 'self'; " +
  "manifest-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; " +
  "object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; " +
  'trusted-types svelte-trusted-html app-url';

const { dist, remove } = fakeDist();
let server: Server;

beforeAll(async () => {
  server = await listening(createAppServer(dist));
});

afterAll(() => {
  server.close();
  remove();
});

function ownSocket(): string {
  return ` ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function expectSecurityHeaders({ headers }: Reply): void {
  expect(headers['content-security-policy']).toBe(policy(ownSocket()));
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['permissions-policy']).toContain(
    'camera=(self), microphone=(self), accelerometer=()',
  );
  expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  expect(headers['x-robots-tag']).toBe('noindex, nofollow');
}

describe('what it serves', () => {
  test('the home page, never kept by the browser without asking', async () => {
    const reply = await ask(server, '/');
    expect(reply.status).toBe(200);
    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(reply.headers['cache-control']).toBe('no-cache');
    expect(reply.body.toString()).toContain('<title>Essai</title>');
  });

  test.each(['/sw.js', '/manifest.webmanifest', '/icons/icon.svg', '/?salle=1'])(
    '%s is checked at each visit',
    async (path) => {
      const reply = await ask(server, path);
      expect(reply.status).toBe(200);
      expect(reply.headers['cache-control']).toBe('no-cache');
    },
  );

  test.each(['/assets/main-abcd1234.js', '/assets/author/editor-Ab_d-234.js'])(
    '%s is kept for ever',
    async (path) => {
      const reply = await ask(server, path);
      expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    },
  );

  test('HEAD gives the headers of GET and no body', async () => {
    const get = await ask(server, '/assets/main-abcd1234.js');
    const head = await ask(server, '/assets/main-abcd1234.js', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
    expect(head.headers.etag).toBe(get.headers.etag);
  });

  test('a file the browser already has is not sent again', async () => {
    const { headers } = await ask(server, '/');
    const again = await ask(server, '/', { headers: { 'If-None-Match': headers.etag ?? '' } });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expectSecurityHeaders(again);
  });
});

describe('compression', () => {
  const path = '/assets/main-abcd1234.js';

  test('brotli where the browser takes it', async () => {
    const reply = await ask(server, path, { headers: { 'Accept-Encoding': 'gzip, deflate, br' } });
    expect(reply.headers['content-encoding']).toBe('br');
    expect(reply.headers.vary).toBe('Accept-Encoding');
    expect(brotliDecompressSync(reply.body).toString()).toBe(script);
  });

  test('gzip on the plain http of a room, where browsers do not offer brotli', async () => {
    const reply = await ask(server, path, { headers: { 'Accept-Encoding': 'gzip, deflate' } });
    expect(reply.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(reply.body).toString()).toBe(script);
  });

  test.each(['', 'identity', 'br;q=0, gzip;q=0.0'])('plain for “%s”', async (accepted) => {
    const reply = await ask(server, path, { headers: { 'Accept-Encoding': accepted } });
    expect(reply.headers['content-encoding']).toBeUndefined();
    expect(reply.body.toString()).toBe(script);
  });

  test('a font is already compressed and is sent as it is', async () => {
    const reply = await ask(server, '/assets/font-abcd1234.woff2', {
      headers: { 'Accept-Encoding': 'br' },
    });
    expect(reply.headers['content-encoding']).toBeUndefined();
    expect(reply.headers['content-type']).toBe('font/woff2');
  });
});

describe('what it refuses', () => {
  test.each(['/absent', '/assets/', '/.hidden', '/outside.txt', '//outside.txt', '/dist/sw.js'])(
    '%s does not exist',
    async (path) => {
      const reply = await ask(server, path);
      expect(reply.status).toBe(404);
      expectSecurityHeaders(reply);
    },
  );

  test.each([
    '/../outside.txt',
    '/assets/../../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/..%5coutside.txt',
    '/assets/%00.js',
    '/%',
    '/%c3%28',
    'http://localhost/',
  ])('%s is malformed', async (path) => {
    const reply = await ask(server, path);
    expect(reply.status).toBe(400);
    expectSecurityHeaders(reply);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is not allowed', async (method) => {
    const reply = await ask(server, '/', { method });
    expect(reply.status).toBe(405);
    expect(reply.headers.allow).toBe('GET, HEAD');
    expectSecurityHeaders(reply);
  });

  test('bytes that are not HTTP get a 400 with the same headers', async () => {
    const { port } = server.address() as AddressInfo;
    const text = await new Promise<string>((resolve) => {
      let received = '';
      const socket = connect(port, '127.0.0.1', () => socket.write('hello\r\n\r\n'));
      socket.on('data', (piece) => (received += piece.toString()));
      socket.on('close', () => resolve(received));
    });
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
    expect(text).toContain(`Content-Security-Policy: ${policy()}\r\n`);
  });
});

describe('security headers', () => {
  test('the exact policy is on every page', async () => {
    for (const path of ['/', '/sw.js', '/assets/main-abcd1234.js', '/icons/icon.svg']) {
      expectSecurityHeaders(await ask(server, path));
    }
  });

  test('nothing in the policy is unsafe', () => {
    expect(policy(ownSocket())).not.toContain('unsafe');
  });

  test.each([
    ['192.168.1.20:4173', ' ws://192.168.1.20:4173'],
    ['Atelier.test', ' ws://atelier.test'],
    ['[::1]:4173', ''],
    ["atelier.test; script-src 'unsafe-inline'", ''],
    ['atelier.test ws://elsewhere.example', ''],
  ])('asked as “%s”, the page may open the socket “%s” beside its origin', async (Host, socket) => {
    const { headers } = await ask(server, '/', { headers: { Host } });
    expect(headers['content-security-policy']).toBe(policy(socket));
  });

  test('behind a server that speaks https the socket is encrypted', async () => {
    const { headers } = await ask(server, '/', {
      headers: { Host: 'coup-dessai.example', 'X-Forwarded-Proto': 'https' },
    });
    expect(headers['content-security-policy']).toBe(policy(' wss://coup-dessai.example'));
  });

  test('one relay elsewhere is named', async () => {
    const other = await listening(
      createAppServer(dist, { relayOrigins: ['wss://relais.example:8443'] }),
    );
    const { headers } = await ask(other, '/', { headers: { Host: 'coup-dessai.example' } });
    other.close();
    expect(headers['content-security-policy']).toBe(
      policy(' ws://coup-dessai.example wss://relais.example:8443'),
    );
  });

  test.each(['wss://*', "'unsafe-inline'", 'wss://relais.example/mqtt', '*', 'relais.example'])(
    '%s is no origin of a relay',
    (origin) => {
      expect(() => createAppServer(dist, { relayOrigins: [origin] })).toThrow(TypeError);
    },
  );

  test.each([
    ['localhost:4173', true],
    ['127.0.0.1:4173', true],
    ['[::1]:4173', true],
    ['192.168.1.20:4173', false],
    ['localhost.example', false],
  ])('for the address %s, HSTS and COOP are sent: %s', async (host, sent) => {
    const { headers } = await ask(server, '/', { headers: { Host: host } });
    expect(headers['strict-transport-security'] !== undefined).toBe(sent);
    expect(headers['cross-origin-opener-policy'] !== undefined).toBe(sent);
  });

  test('behind a server that speaks https, HSTS and COOP are sent', async () => {
    const reply = await ask(server, '/', {
      headers: { Host: 'coup-dessai.example', 'X-Forwarded-Proto': 'https' },
    });
    expect(reply.headers['strict-transport-security']).toContain('max-age=31536000');
    expect(reply.headers['cross-origin-opener-policy']).toBe('same-origin');
  });
});
