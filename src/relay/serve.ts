import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { announcement } from './announcement';
import { buildApp, needsBuild } from './build';
import { listenProblem, StartProblem } from './problem';
import { relayElsewhere } from './seats/elsewhere';
import { newPin } from './secrets';
import { createAppServer } from './server';

export { sentenceFor } from './problem';

export interface ServeOptions {
  /** The project's folder. */
  readonly root?: string;
  /** As written in the environment. 0: any free port. */
  readonly port?: string | undefined;
  /** The words of the command line: `--relay wss://… --seats FILE` points the rooms elsewhere. */
  readonly words?: readonly string[];
  readonly print?: (line: string) => void;
  /** Columns of the terminal; 0 where lines go elsewhere. */
  readonly columns?: number;
}

const defaultPort = 4173;

function portOf(text: string | undefined): number {
  if (text === undefined || text === '') return defaultPort;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new StartProblem(
    `PORT vaut «\u202f${text}\u202f»\u202f: donnez un nombre entre 1024 et 65535.`,
  );
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(listenProblem(cause, port)));
    server.listen(port, () => resolve((server.address() as AddressInfo).port));
  });
}

function stopOnSignal(server: Server): void {
  const stop = (): void => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/**
 * Builds the app where needed and serves it to the room until the process is told to stop.
 * @returns the server, once it listens
 * @throws StartProblem with one sentence for the person at the keyboard
 */
export async function serve(options: ServeOptions = {}): Promise<Server> {
  const root = options.root ?? fileURLToPath(new URL('../..', import.meta.url));
  const print = options.print ?? ((line) => console.log(line));
  const port = portOf(options.port);
  const elsewhere = relayElsewhere(options.words ?? []);
  if (needsBuild(root)) {
    console.error('Préparation de l’application\u202f: une minute environ.');
    await buildApp(root);
  }
  const pin = newPin();
  const server = createAppServer(join(root, 'dist'), { pin, ...elsewhere });
  const actual = await listen(server, port);
  stopOnSignal(server);
  const columns = options.columns ?? (process.stdout.isTTY ? process.stdout.columns : 0);
  announcement(actual, pin, columns).forEach((line) => print(line));
  return server;
}
