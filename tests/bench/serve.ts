import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadAssets, warm } from '../../src/relay/assets';
import { createAppServer } from '../../src/relay/server';
import { answer } from '../../src/relay/static';

/** A built target on an address of its own, which stays the same when it is stopped and started. */
export interface Site {
  readonly address: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** The same files, compression and caching as ours, without our security headers. */
async function plainServer(folder: string): Promise<Server> {
  const assets = loadAssets(folder);
  await warm(assets);
  return createServer((request, response) => {
    answer(assets, request, response).catch(() => response.destroy());
  });
}

/** @param ours whether it is the app itself, which is served exactly as it ships */
export async function openSite(folder: string, ours: boolean): Promise<Site> {
  const server = ours ? createAppServer(folder) : await plainServer(folder);
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    start: () => (server.listening ? Promise.resolve() : listen(port)),
    stop: () =>
      new Promise((resolve) => {
        if (!server.listening) return resolve();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
