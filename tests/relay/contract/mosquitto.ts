import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Broker } from './broker';
import { freePorts, run, type Running } from './process';
import { writeSeated } from './seated';

/** The shipped configuration on other ports. Started by root, it would read as another user. */
function place(folder: string, plain: number, socket: number): void {
  const path = join(folder, 'mosquitto.conf');
  const text = readFileSync(path, 'utf8')
    .replace('listener 1883 ', `listener ${plain} `)
    .replace('listener 9001 ', `listener ${socket} `);
  const user = process.getuid?.() === 0 ? `\nuser ${userInfo().username}\n` : '';
  writeFileSync(path, text + user);
  chmodSync(folder, 0o700);
}

/** A broker on a folder that `npm run seats` wrote. */
export interface OnFolder extends Broker {
  readonly folder: string;
  readonly address: string;
  readonly pid: () => number;
}

/** mosquitto, on the very files that `npm run seats` wrote. */
export async function mosquitto(
  program: string,
  from = 47200,
  sessions = 20,
  places = 6,
): Promise<OnFolder> {
  const seated = writeSeated(sessions, places);
  const [plain = 0, socket = 0] = await freePorts(2, from);
  place(seated.folder, plain, socket);
  const address = `ws://127.0.0.1:${socket}/mqtt`;
  let running: Running | undefined;
  return {
    folder: seated.folder,
    address,
    async start() {
      const args = ['-c', 'mosquitto.conf'];
      running = await run({ command: program, args, folder: seated.folder, port: socket });
    },
    kill: async () => running?.kill(),
    async stop() {
      await running?.kill();
      seated.remove();
    },
    room: () => seated.room(address),
    pid: () => running?.child.pid ?? 0,
  };
}
