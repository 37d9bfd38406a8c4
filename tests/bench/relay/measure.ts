import { setTimeout as pause } from 'node:timers/promises';
import { brokerProgram } from '../../support/brokers.js';
import { embedded } from '../../relay/contract/embedded';
import { mosquitto } from '../../relay/contract/mosquitto';
import { nats } from '../../relay/contract/nats';
import { quietMoment } from '../machine';
import { quantile } from '../table';
import { Group } from './group';
import { mostSockets, usageOf } from './usage';

export interface RelayLine {
  readonly broker: string;
  readonly learners: number;
  /** Of the machine, from 0 to 1, before it began. */
  readonly busy: number;
  /** Milliseconds until all were connected. */
  readonly connect: number;
  readonly p50: number;
  readonly p99: number;
  readonly sent: number;
  readonly heard: number;
  /** MiB, and part of one processor, of the broker alone. */
  readonly memory: number;
  readonly cpu: number;
  /** Milliseconds from `kill -9` until the broker listens again, and until every board is right. */
  readonly restart: number;
  readonly recovery: number;
}

export interface RelayOptions {
  readonly brokers: readonly string[];
  readonly sizes: readonly number[];
  /** Seconds of work. */
  readonly seconds: number;
  /** Seconds to wait for calm. */
  readonly patience: number;
}

/** No run lasts longer than this in one of its parts. */
const longest = 90_000;

const sessionsFor = (learners: number): number => Math.ceil(learners / 30);

function create(name: string, learners: number) {
  const sessions = sessionsFor(learners);
  if (name === 'embedded') return embedded(47240);
  const program = brokerProgram(name === 'nats' ? 'nats-server' : 'mosquitto');
  if (!program) throw new Error(`${name} is not installed.`);
  const make = name === 'nats' ? nats : mosquitto;
  return make(program, name === 'nats' ? 47244 : 47242, sessions, 30);
}

async function until(isSo: () => boolean): Promise<number> {
  const end = performance.now() + longest;
  while (!isSo() && performance.now() < end) await pause(5);
  return isSo() ? performance.now() : NaN;
}

/** One size on one broker: connects, works, is killed, comes back. */
async function measureOne(
  name: string,
  learners: number,
  { seconds, patience }: RelayOptions,
): Promise<RelayLine> {
  const broker = await create(name, learners);
  const group = new Group();
  try {
    await broker.start();
    await group.open(broker, learners);
    const busy = await quietMoment(patience);
    const began = performance.now();
    await Promise.race([group.enter(), pause(longest, undefined, { ref: false })]);
    const connect = (await until(() => group.isRight)) - began;

    group.latencies.length = 0;
    group.sent = 0;
    const [before, start] = [usageOf(broker.pid()), performance.now()];
    await group.work(seconds);
    const [after, elapsed] = [usageOf(broker.pid()), (performance.now() - start) / 1000];
    await pause(2_000);
    const { sent } = group;
    const latencies = [...group.latencies];

    const killed = performance.now();
    await broker.kill();
    group.goOn();
    await broker.start();
    const restart = performance.now() - killed;
    await group.leadAgain();
    const recovery = (await until(() => group.isRight)) - killed;
    return {
      broker: name,
      learners,
      busy,
      connect,
      p50: quantile(latencies, 0.5),
      p99: quantile(latencies, 0.99),
      sent,
      heard: latencies.length,
      memory: after.memory,
      cpu: (after.cpu - before.cpu) / elapsed,
      restart,
      recovery,
    };
  } finally {
    group.leave();
    await broker.stop();
  }
}

/** Every size on every broker, one after the other. */
export async function measureRelay(options: RelayOptions): Promise<readonly RelayLine[]> {
  const lines: RelayLine[] = [];
  for (const broker of options.brokers) {
    for (const learners of options.sizes) {
      if (learners + 200 > mostSockets()) {
        console.error(`${learners} learners: not measured, this machine opens too few sockets.`);
        continue;
      }
      const line = await measureOne(broker, learners, options);
      lines.push(line);
      console.error(
        `${broker}, ${learners} learners: ${line.p50.toFixed(1)} / ${line.p99.toFixed(1)} ms`,
      );
    }
  }
  return lines;
}

const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const seconds = (value: number): string =>
  Number.isNaN(value) ? `over ${longest / 1000} s` : `${(value / 1000).toFixed(1)} s`;

/** The lines as a Markdown table. */
export function relayTable(lines: readonly RelayLine[]): string {
  const head = [
    'relay',
    'learners',
    'all on the boards',
    'to the board p50 / p99',
    'heard of sent',
    'memory',
    'one processor',
    'after kill -9: listens / all right',
    'machine busy',
  ];
  const body = lines.map((line) => [
    line.broker,
    String(line.learners),
    seconds(line.connect),
    `${milliseconds(line.p50)} / ${milliseconds(line.p99)}`,
    `${line.heard} of ${line.sent}`,
    `${line.memory.toFixed(0)} MiB`,
    `${(100 * line.cpu).toFixed(0)} %`,
    `${seconds(line.restart)} / ${seconds(line.recovery)}`,
    `${(100 * line.busy).toFixed(0)} %`,
  ]);
  const rule = head.map(() => '---');
  return [head, rule, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
