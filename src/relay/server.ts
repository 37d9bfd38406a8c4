import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { loadAssets, warm } from './assets';
import { isTrustworthy, securityHeaders } from './headers';
import { answer } from './static';

const malformed: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** Bytes that are not HTTP are answered too, with the same headers. */
function refuseMalformed(cause: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const headers = Object.entries(securityHeaders(false)).map(
    ([name, value]) => `${name}: ${value}`,
  );
  const status = malformed[cause.code ?? ''] ?? '400 Bad Request';
  const lines = [`HTTP/1.1 ${status}`, ...headers, 'Content-Length: 0', 'Connection: close'];
  socket.end(`${lines.join('\r\n')}\r\n\r\n`);
}

/**
 * The server of a built app.
 * @param dist the folder that the build wrote
 * @returns a server that does not listen yet
 * @throws when the folder cannot be read
 */
export function createAppServer(dist: string): Server {
  const assets = loadAssets(dist);
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders(isTrustworthy(request)))) {
      response.setHeader(name, value);
    }
    answer(assets, request, response).catch(() => response.destroy());
  });
  server.on('clientError', refuseMalformed);
  server.on('listening', () => void warm(assets));
  return server;
}
