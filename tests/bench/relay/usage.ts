import { readFileSync } from 'node:fs';

/** What a process uses; NaN where the system does not say. */
export interface Usage {
  /** Seconds of processor time so far. */
  readonly cpu: number;
  /** MiB of memory now. */
  readonly memory: number;
}

/** Ticks a second that Linux tells programs. */
const ticks = 100;

/** proc(5): `stat` 14 and 15, `status` VmRSS. */
export function usageOf(pid: number): Usage {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kib = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]);
    return { cpu: (Number(stat[11]) + Number(stat[12])) / ticks, memory: kib / 1024 };
  } catch {
    return { cpu: NaN, memory: NaN };
  }
}

/** How many files, so sockets, this process may open. Node takes all that it is allowed. */
export function mostSockets(): number {
  try {
    const limits = readFileSync('/proc/self/limits', 'utf8');
    return Number(/^Max open files\s+\S+\s+(\d+)/m.exec(limits)?.[1] ?? Infinity);
  } catch {
    return Infinity;
  }
}
