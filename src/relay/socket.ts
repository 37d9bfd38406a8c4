import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { createWebSocketStream, WebSocketServer, type WebSocket } from 'ws';
import { limits } from '../classroom/messages';
import { Broker } from './broker';
import { callerKey, isLoopback, isOwnOrigin } from './callers';
import { securityHeaders } from './headers';
import { Meter } from './meter';
import type { Sessions } from './sessions';
import { pathOf } from './static';

export interface SocketLimits {
  /** Connections of the process. */
  readonly connections: number;
  /** Connections from one address; many machines may stand behind it. This machine has no such limit. */
  readonly perAddress: number;
}

export const socketLimits: SocketLimits = { connections: 4_000, perAddress: 150 };

/** Bytes that may wait for a client that does not read. */
const waiting = 256 * 1024;

/** How often slow clients and old sessions are looked for. */
const look = 1_000;

function refuse(request: IncomingMessage, socket: Duplex, status: string): void {
  const headers = Object.entries(securityHeaders(request)).map(
    ([name, value]) => `${name}: ${value}`,
  );
  const lines = [`HTTP/1.1 ${status}`, ...headers, 'Content-Length: 0', 'Connection: close'];
  socket.on('error', () => socket.destroy());
  socket.end(`${lines.join('\r\n')}\r\n\r\n`, () => socket.destroy());
}

/** The web sockets under `/mqtt` of a server, while it listens. */
export class Sockets {
  readonly #sessions: Sessions;
  readonly #limits: SocketLimits;
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frame,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has('mqtt') ? 'mqtt' : false),
  });
  readonly #streams = new Set<Duplex>();
  readonly #perAddress = new Map<string, number>();
  #broker: Broker | undefined;
  #watch: NodeJS.Timeout | undefined;

  constructor(sessions: Sessions, most: SocketLimits = socketLimits) {
    this.#sessions = sessions;
    this.#limits = most;
  }

  /** Follows the server: what is here lives as long as it listens, and never keeps it from closing. */
  attach(server: Server): void {
    server.on('listening', () => this.#start());
    server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  #start(): void {
    this.#broker ??= new Broker(this.#sessions);
    this.#watch ??= setInterval(() => this.#lookAround(), look).unref();
  }

  /** Closes every connection. */
  stop(): void {
    clearInterval(this.#watch);
    this.#watch = undefined;
    this.#broker?.close();
    this.#broker = undefined;
    for (const client of this.#server.clients) client.terminate();
  }

  #crowded(request: IncomingMessage): boolean {
    if (this.#server.clients.size >= this.#limits.connections) return true;
    const here = this.#perAddress.get(callerKey(request)) ?? 0;
    return !isLoopback(request) && here >= this.#limits.perAddress;
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const broker = this.#broker;
    if (pathOf(request.url ?? '') !== '/mqtt' || !broker) refuse(request, socket, '404 Not Found');
    else if (!isOwnOrigin(request)) refuse(request, socket, '403 Forbidden');
    else if (this.#crowded(request)) refuse(request, socket, '503 Service Unavailable');
    else {
      this.#server.handleUpgrade(request, socket, head, (client) => {
        this.#count(client, callerKey(request));
        this.#open(client, broker);
      });
    }
  }

  #count(client: WebSocket, address: string): void {
    this.#perAddress.set(address, (this.#perAddress.get(address) ?? 0) + 1);
    client.once('close', () => {
      const left = (this.#perAddress.get(address) ?? 1) - 1;
      if (left > 0) this.#perAddress.set(address, left);
      else this.#perAddress.delete(address);
    });
  }

  #open(client: WebSocket, broker: Broker): void {
    const stream = createWebSocketStream(client, { writableHighWaterMark: waiting });
    const meter = new Meter();
    this.#streams.add(stream);
    stream.on('error', () => stream.destroy());
    client.on('message', (data, isBinary) => {
      const proper = isBinary && Buffer.isBuffer(data) && meter.accepts(data);
      if (!proper) stream.destroy();
    });
    client.once('close', () => this.#streams.delete(stream));
    void broker.serve(stream, (listener) => client.once('close', listener));
  }

  #lookAround(): void {
    this.#sessions.expire();
    for (const stream of this.#streams) {
      if (stream.writableNeedDrain) stream.destroy();
    }
  }
}
