import type { Visit } from './visit';

/** One target in one round. */
export interface Round {
  readonly cold: Visit;
  readonly warm: Visit;
  /** Absent where the target does not open without a network. */
  readonly offline: Visit | undefined;
  /** First visit without any throttling, for the frame times. */
  readonly plain: Visit;
}

/** The value of another row or target in the same run. */
export type Value = (target: 'ours' | 'floor' | 'driver', row?: string) => number;

export interface Row {
  readonly name: string;
  readonly unit: 'ms' | 'KiB' | '';
  /** Every measured value of a round. */
  readonly of: (round: Round) => readonly number[];
  /** What is taken of all values; the median by default, the sum for counts. */
  readonly take?: number | 'sum';
  readonly goal: string;
  readonly limit: (value: Value) => number;
}

const kib = (bytes: number): number => bytes / 1024;
const visits = (round: Round): readonly Visit[] =>
  [round.cold, round.warm, round.offline, round.plain].filter((each) => each !== undefined);
const opened = ({ offline }: Round, of: (visit: Visit) => number): readonly number[] =>
  offline ? [of(offline)] : [];
const steps = ({ steps: all }: Visit, of: 'painted' | 'settled'): readonly number[] =>
  all.map((step) => step[of]);
const still = ({ steps: all }: Visit): readonly number[] =>
  all.map(({ painted, settled }) => settled - painted);

const floorTimes =
  (factor: number) =>
  (value: Value): number =>
    factor * value('floor');
const atMost = (limit: number) => (): number => limit;

/** Slow: a processor six times slower, 1.6 Mbps, 150 ms there and back. Plain: none of it. */
export const rows: readonly Row[] = [
  {
    name: '1 bytes to the first step',
    unit: 'KiB',
    of: ({ cold }) => [kib(cold.bytes)],
    goal: '≤ 80 KiB',
    limit: atMost(80),
  },
  {
    name: '3 first screen, cold, slow',
    unit: 'ms',
    of: ({ cold }) => [cold.firstScreen],
    goal: '≤ 1.05 × floor',
    limit: floorTimes(1.05),
  },
  {
    name: '3 first step, cold, slow',
    unit: 'ms',
    of: ({ cold }) => [cold.painted],
    goal: '≤ 1.3 × floor',
    limit: floorTimes(1.3),
  },
  {
    name: '4 first step live, cold, slow',
    unit: 'ms',
    of: ({ cold }) => [cold.live],
    goal: '≤ 1.5 × floor',
    limit: floorTimes(1.5),
  },
  {
    name: '4 lost presses',
    unit: '',
    of: (round) => visits(round).map(({ lost }) => lost),
    take: 'sum',
    goal: 'none',
    limit: atMost(0),
  },
  {
    name: '5 first step, warm, slow',
    unit: 'ms',
    of: ({ warm }) => [warm.painted],
    goal: '≤ 1.3 × floor',
    limit: floorTimes(1.3),
  },
  {
    name: '5 bytes, warm',
    unit: 'KiB',
    of: ({ warm }) => [kib(warm.bytes)],
    goal: '0 KiB',
    limit: atMost(0),
  },
  {
    name: '6 first step, offline, slow',
    unit: 'ms',
    of: (round) => opened(round, ({ painted }) => painted),
    goal: '≤ 1.3 × floor',
    limit: floorTimes(1.3),
  },
  {
    name: '6 the same against our warm',
    unit: 'ms',
    of: (round) => opened(round, ({ painted }) => painted),
    goal: '≤ our warm',
    limit: (value) => value('ours', '5 first step, warm, slow'),
  },
  {
    name: '7 CPU to the first step, slow',
    unit: 'ms',
    of: ({ cold }) => [cold.cpu],
    goal: '≤ 2.0 × floor',
    limit: floorTimes(2),
  },
  {
    name: '7 blocking time, slow',
    unit: 'ms',
    of: ({ cold }) => [cold.blocked],
    goal: '≤ 100 ms',
    limit: atMost(100),
  },
  {
    name: '8 step p50, plain',
    unit: 'ms',
    of: ({ plain }) => steps(plain, 'painted'),
    goal: '≤ 17 ms and ≤ driver',
    limit: (value) => Math.min(17, value('driver')),
  },
  {
    name: '8 step p99, plain',
    unit: 'ms',
    of: ({ plain }) => steps(plain, 'painted'),
    take: 0.99,
    goal: '≤ 33 ms',
    limit: atMost(33),
  },
  {
    name: '9 step p50, slow',
    unit: 'ms',
    of: ({ cold }) => steps(cold, 'painted'),
    goal: '≤ 1.5 × floor',
    limit: floorTimes(1.5),
  },
  {
    name: '9 step p99, slow',
    unit: 'ms',
    of: ({ cold }) => steps(cold, 'painted'),
    take: 0.99,
    goal: '≤ 80 ms',
    limit: atMost(80),
  },
  {
    name: '10 settled minus painted, plain',
    unit: 'ms',
    of: ({ plain }) => still(plain),
    goal: '0 ms',
    limit: atMost(0),
  },
  {
    name: '11 CPU a step, slow',
    unit: 'ms',
    of: ({ cold }) => [cold.cpuPerStep],
    goal: '≤ 2.0 × floor',
    limit: floorTimes(2),
  },
];
