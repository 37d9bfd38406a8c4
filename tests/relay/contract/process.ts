import { spawn, type ChildProcess } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** So many free ports of this machine, from this one on. */
export async function freePorts(count: number, from: number): Promise<readonly number[]> {
  const found: number[] = [];
  for (let port = from; found.length < count; port += 1) {
    if (await isFree(port)) found.push(port);
  }
  return found;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      // A socket may be given the very port that it looks for, and then meets itself.
      const itself = socket.localPort === port;
      socket.destroy();
      resolve(!itself);
    });
  });
}

export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Open when the program is ready. */
  readonly port: number;
}

const patience = 30_000;

export interface Running {
  readonly child: ChildProcess;
  /** Ends it at once, and waits until it has gone. */
  kill(): Promise<void>;
}

function begin({ command, args, folder, env }: Program) {
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stdout.on('data', (piece) => said.push(String(piece)));
  child.stderr.on('data', (piece) => said.push(String(piece)));
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await gone;
  };
  return { child, kill, said };
}

/**
 * Starts a program and waits until its port is open. Where it ends at once, it is started again:
 * its port may have been taken for a moment, also by a connection of somebody else.
 * @throws with what it said, when it does not come up
 */
export async function run(program: Program): Promise<Running> {
  const end = Date.now() + patience;
  for (;;) {
    const { child, kill, said } = begin(program);
    while (child.exitCode === null && Date.now() < end) {
      const open = await answers(program.port);
      await pause(50);
      if (open && child.exitCode === null) return { child, kill };
    }
    await kill();
    if (Date.now() >= end) {
      throw new Error(`${program.command} did not open port ${program.port}:\n${said.join('')}`);
    }
    await pause(300);
  }
}
