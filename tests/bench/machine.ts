import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

function ticks(): { readonly idle: number; readonly all: number } {
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n', 1);
  const times = line.split(/\s+/).slice(1, 9).map(Number);
  const idle = (times[3] ?? 0) + (times[4] ?? 0);
  return { idle, all: times.reduce((sum, time) => sum + time, 0) };
}

/** How busy all processors are, from 0 to 1, over half a second. 0 where the system does not say. */
async function busyNow(): Promise<number> {
  try {
    const before = ticks();
    await pause(500);
    const after = ticks();
    return 1 - (after.idle - before.idle) / (after.all - before.all);
  } catch {
    return 0;
  }
}

/** Waits for a quiet moment, at most so many seconds. @returns how busy the machine was at last */
export async function quietMoment(seconds: number): Promise<number> {
  const end = Date.now() + seconds * 1000;
  let busy = await busyNow();
  while (busy > 0.35 && Date.now() < end) busy = await busyNow();
  return busy;
}
