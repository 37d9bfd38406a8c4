import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** `npm start` as a process of its own, which can be killed as a power cut would. */
export class ServedRoom {
  #process: ChildProcess | undefined;

  private constructor(readonly port: number) {}

  static async open(): Promise<ServedRoom> {
    const room = new ServedRoom(await freePort());
    await room.start();
    return room;
  }

  /** As the facilitator's laptop names itself: a secure context. */
  get here(): string {
    return `http://localhost:${this.port}`;
  }

  /** As the other machines of the room find it: no secure context. */
  get there(): string {
    return `http://atelier.test:${this.port}`;
  }

  async start(): Promise<void> {
    const env = { ...process.env, PORT: String(this.port) };
    const child = spawn(process.execPath, ['src/relay/start.js'], { cwd: root, env });
    this.#process = child;
    await new Promise<void>((resolve, reject) => {
      let said = '';
      const hear = (bytes: Buffer): void => {
        said += bytes.toString();
        if (said.includes(this.here)) resolve();
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', () => reject(new Error(`The server stopped: ${said}`)));
    });
  }

  /** Ends it at once, without a word to anyone. */
  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (!child || child.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}
