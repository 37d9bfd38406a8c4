import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { loadAssets, warm } from './assets';
import { isVisitor } from './callers';
import { Door } from './door';
import { checkOrigins, securityHeaders } from './headers';
import type { Registry } from './registry';
import { newPin } from './secrets';
import { Sessions } from './sessions';
import { Sockets, type SocketLimits } from './socket';
import { answer } from './static';

export interface AppServerOptions {
  /** Lets another machine lead a session; made anew where absent. */
  readonly pin?: string;
  /** Hands out the places of another relay. Where absent, the relay is this server's own `/mqtt`. */
  readonly registry?: Registry;
  /** Relays elsewhere that pages may connect to, as `wss://host:port`. */
  readonly relayOrigins?: readonly string[];
  readonly limits?: SocketLimits;
}

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
  const headers = Object.entries(securityHeaders()).map(([name, value]) => `${name}: ${value}`);
  const status = malformed[cause.code ?? ''] ?? '400 Bad Request';
  const lines = [`HTTP/1.1 ${status}`, ...headers, 'Content-Length: 0', 'Connection: close'];
  socket.end(`${lines.join('\r\n')}\r\n\r\n`);
}

/** Opened sockets would keep a server from closing. */
function closeWith(server: Server, stop: () => void): void {
  const close = server.close.bind(server);
  server.close = (done) => {
    stop();
    return close(done);
  };
}

/** Where sessions begin: the registry, and the sockets of the relay where it is ours. */
function openRelay(server: Server, options: AppServerOptions): Registry {
  const { registry } = options;
  if (registry) {
    closeWith(server, () => registry.close?.());
    return registry;
  }
  const sessions = new Sessions();
  const sockets = new Sockets(sessions, options.limits);
  sockets.attach(server);
  closeWith(server, () => sockets.stop());
  return sessions;
}

function isHomePage({ method, url = '' }: IncomingMessage): boolean {
  return method === 'GET' && /^\/(index\.html)?(\?|$)/.test(url);
}

/**
 * The server of a built app, with the relay of its group sessions.
 * @param dist the folder that the build wrote
 * @returns a server that does not listen yet; to close it closes the relay's connections as well
 * @throws when the folder cannot be read, or an origin of a relay is none
 */
export function createAppServer(dist: string, options: AppServerOptions = {}): Server {
  const assets = loadAssets(dist);
  const relayOrigins = checkOrigins(options.relayOrigins ?? []);
  const server = createServer();
  let visits = 0;
  const registry = openRelay(server, options);
  const door = new Door({ registry, pin: options.pin ?? newPin(), visits: () => visits });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(securityHeaders(request, relayOrigins))) {
      response.setHeader(name, value);
    }
    if (await door.answer(request, response)) return;
    if (isHomePage(request) && isVisitor(request)) visits += 1;
    await answer(assets, request, response);
  }

  server.on('request', (request, response) => {
    respond(request, response).catch(() => response.destroy());
  });
  server.on('clientError', refuseMalformed);
  server.on('listening', () => void warm(assets));
  return server;
}
