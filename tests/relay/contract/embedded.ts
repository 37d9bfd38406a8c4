import { fileURLToPath } from 'node:url';
import { opening, pass as passShape, type Pass } from '../../../src/classroom/messages';
import { fakeDist } from '../fixture';
import type { Broker, Room } from './broker';
import { freePorts, run, type Running } from './process';

const program = fileURLToPath(new URL('embedded-process.ts', import.meta.url));

/** The relay of `npm start`, in a process of its own; its door is asked as a page asks it. */
export async function embedded(from = 47250): Promise<Broker & { readonly pid: () => number }> {
  const [port = 0] = await freePorts(1, from);
  const app = fakeDist();
  let running: Running | undefined;

  async function ask(path: string, body: object): Promise<unknown> {
    const answer = await fetch(`http://127.0.0.1:${port}/api/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }

  const address = (pass: Pass): Pass => ({ ...pass, relay: [`ws://127.0.0.1:${port}/mqtt`] });

  async function open(body: object): Promise<{ readonly lead: Pass; readonly key: string }> {
    const { key, pin: _pin, ...lead } = opening.parse(await ask('sessions', body));
    return { lead: address(lead), key };
  }

  async function join(body: object): Promise<Pass> {
    return address(passShape.parse(await ask('join', body)));
  }

  return {
    async start() {
      const args = ['--import', 'tsx', program, String(port), '123456', app.dist];
      running = await run({ command: process.execPath, args, port });
    },
    kill: async () => running?.kill(),
    async stop() {
      await running?.kill();
      app.remove();
    },
    async room(): Promise<Room> {
      const { lead, key } = await open({});
      const { code } = lead;
      return {
        code,
        lead,
        join: () => join({ code }),
        async again(pass) {
          if (pass.place === lead.place) return (await open({ code, key })).lead;
          return join({ code, place: pass.place, token: pass.token });
        },
      };
    },
    pid: () => running?.child.pid ?? 0,
  };
}
