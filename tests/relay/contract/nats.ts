import type { Broker } from './broker';
import { freePorts, run, type Running } from './process';
import { writeSeated } from './seated';

/** nats-server, on the very files that `npm run seats` wrote. */
export async function nats(
  program: string,
  from = 47220,
  sessions = 20,
  places = 6,
): Promise<Broker & { readonly pid: () => number }> {
  const seated = writeSeated(sessions, places);
  const [plain = 0, socket = 0] = await freePorts(2, from);
  let running: Running | undefined;
  return {
    async start() {
      running = await run({
        command: program,
        args: ['-c', 'nats.conf'],
        folder: seated.folder,
        env: {
          CE1_PORT: String(plain),
          CE1_SOCKET: String(socket),
          CE1_STORE: `${seated.folder}/store`,
        },
        port: socket,
      });
    },
    kill: async () => running?.kill(),
    async stop() {
      await running?.kill();
      seated.remove();
    },
    room: () => seated.room(`ws://127.0.0.1:${socket}/mqtt`),
    pid: () => running?.child.pid ?? 0,
  };
}
