import type { Room } from './broker';
import { freePorts, run, type Running } from './process';
import { writeSeated } from './seated';

/** Three NATS servers that keep the same: what one hears, all tell. */
export interface Cluster {
  start(): Promise<void>;
  killNode(node: number): Promise<void>;
  stop(): Promise<void>;
  /** A session whose passes name this node first, then the others. */
  room(): Promise<Room>;
  readonly addresses: readonly string[];
}

const size = 3;
const secret = 'secret-of-the-cluster';

/** On the very files that `npm run seats` wrote. */
export async function cluster(program: string, from = 47270): Promise<Cluster> {
  const seated = writeSeated(2, 12);
  const ports = await freePorts(3 * size, from);
  const nodes = Array.from({ length: size }, (_, node) => ({
    plain: ports[node] ?? 0,
    socket: ports[size + node] ?? 0,
    route: ports[2 * size + node] ?? 0,
  }));
  const running = new Map<number, Running>();

  async function startNode(node: number): Promise<void> {
    const { plain, socket, route } = nodes[node]!;
    const routes = nodes.map((other) => `nats://ce1:${secret}@127.0.0.1:${other.route}`);
    const env = {
      CE1_NAME: `ce1-${node}`,
      CE1_PORT: String(plain),
      CE1_SOCKET: String(socket),
      CE1_STORE: `${seated.folder}/store-${node}`,
      CE1_CLUSTER: String(route),
      CE1_SECRET: secret,
      CE1_ROUTES: JSON.stringify(routes),
    };
    const args = ['-c', 'nats-cluster.conf'];
    const started = { command: program, args, folder: seated.folder, env, port: socket };
    running.set(node, await run(started));
  }

  return {
    start: async () => void (await Promise.all(nodes.map((_, node) => startNode(node)))),
    killNode: async (node) => running.get(node)?.kill(),
    async stop() {
      await Promise.all([...running.values()].map(({ kill }) => kill()));
      seated.remove();
    },
    room: () => seated.room('ws://127.0.0.1/'),
    addresses: nodes.map(({ socket }) => `ws://127.0.0.1:${socket}/mqtt`),
  };
}
