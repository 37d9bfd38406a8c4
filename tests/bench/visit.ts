import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Target } from './targets';

export interface Conditions {
  /** A processor six times slower. */
  readonly slow: boolean;
  /** 1.6 Mbps, and 150 ms for each way and back. */
  readonly thin: boolean;
  /** How many steps are done, one press each. The first shows whether a press counts at once. */
  readonly steps: number;
}

/** Milliseconds from the press. */
export interface StepTimes {
  readonly at: number;
  readonly painted: number;
  readonly settled: number;
}

/** Milliseconds from the start of the navigation, and what it took. */
export interface Visit {
  readonly firstScreen: number;
  readonly painted: number;
  readonly settled: number;
  /** Since when a press counts. */
  readonly live: number;
  readonly lost: number;
  /** Of long tasks before the first step, what goes beyond 50 ms. */
  readonly blocked: number;
  /** Time of the main thread, to the first step and for each later one. */
  readonly cpu: number;
  readonly cpuPerStep: number;
  /** Over the network, headers included, up to the first step. */
  readonly bytes: number;
  readonly requests: readonly { name: string; startTime: number; responseEnd: number }[];
  readonly steps: readonly StepTimes[];
}

type First = Pick<Visit, 'firstScreen' | 'painted' | 'settled' | 'blocked' | 'requests'>;

const watch = readFileSync(new URL('page/watch.js', import.meta.url), 'utf8');
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

async function busyTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/** Counts what comes over the network. */
function countBytes(cdp: CDPSession): { bytes: number } {
  const count = { bytes: 0 };
  const kept = new Set<string>();
  cdp.on('Network.requestServedFromCache', ({ requestId }) => kept.add(requestId));
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache || response.fromServiceWorker) kept.add(requestId);
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!kept.has(requestId)) count.bytes += encodedDataLength;
  });
  return count;
}

async function prepare(cdp: CDPSession, { slow, thin }: Conditions): Promise<void> {
  await cdp.send('Network.enable');
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: 'benchReady' });
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (thin) await cdp.send('Network.emulateNetworkConditions', network);
  if (slow) await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 });
}

/** One real press on what leads to the next step. @returns undefined when it had no effect */
async function press(page: Page, cdp: CDPSession, next: string): Promise<StepTimes | undefined> {
  const place = await page.evaluate<{ x: number; y: number } | null>(
    `bench.aim(${JSON.stringify(next)})`,
  );
  if (!place) return undefined;
  const button = { ...place, button: 'left', clickCount: 1 } as const;
  await cdp.send('Input.dispatchMouseEvent', { ...place, type: 'mouseMoved' });
  await cdp.send('Input.dispatchMouseEvent', { ...button, type: 'mousePressed' });
  await cdp.send('Input.dispatchMouseEvent', { ...button, type: 'mouseReleased' });
  return (await page.evaluate<StepTimes | null>('bench.outcome')) ?? undefined;
}

/** Presses at once after the first step is painted, and again until a press counts. */
async function firstPress(page: Page, cdp: CDPSession, { next, name }: Target) {
  for (let lost = 0; lost < 3; lost += 1) {
    const step = await press(page, cdp, next);
    if (step) return { lost, step };
  }
  throw new Error(`${name}: three presses on the first step had no effect.`);
}

async function doSteps(page: Page, cdp: CDPSession, target: Target, count: number) {
  const steps: StepTimes[] = [];
  const before = await busyTime(cdp);
  for (let index = 0; index < count; index += 1) {
    await pause(120);
    const step = await press(page, cdp, target.next);
    if (!step) throw new Error(`${target.name}: the press on step ${index + 2} had no effect.`);
    steps.push(step);
  }
  await pause(120);
  return { steps, cpuPerStep: count > 0 ? ((await busyTime(cdp)) - before) / count : 0 };
}

/** Until the page works without a network. */
async function installed(page: Page): Promise<void> {
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  await pause(300);
}

/** A page that never shows its first step ends the run, rather than holding it up for ever. */
async function inTime<T>(work: Promise<T>, name: string): Promise<T> {
  const late = new AbortController();
  const end = pause(120_000, undefined, late).then(() => {
    throw new Error(`${name}: no end of the visit after two minutes.`);
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    late.abort();
    end.catch(() => undefined);
  }
}

/** Opens the target, waits for its first step, presses, and does the steps that are asked for. */
export async function visit(
  context: BrowserContext,
  target: Target,
  address: string,
  conditions: Conditions,
): Promise<Visit> {
  const page = await context.newPage();
  const measured = await inTime(measure(page, target, address, conditions), target.name);
  await page.close();
  return measured;
}

async function measure(
  page: Page,
  target: Target,
  address: string,
  conditions: Conditions,
): Promise<Visit> {
  const cdp = await page.context().newCDPSession(page);
  const count = countBytes(cdp);
  const ready = new Promise<{ bytes: number; cpu: number }>((resolve, reject) => {
    cdp.on('Runtime.bindingCalled', () => {
      const { bytes } = count;
      busyTime(cdp).then((cpu) => resolve({ bytes, cpu }), reject);
    });
  });
  await prepare(cdp, conditions);
  const look = `window.benchLook = ${JSON.stringify(target.look)};`;
  await page.addInitScript({ content: `if (window === top) { ${look} ${watch} }` });
  await page.goto(address + target.path, { waitUntil: 'commit', timeout: 60_000 });
  const first = await page.evaluate<First>('bench.first');
  const spent = await ready;
  const { lost, step } = await firstPress(page, cdp, target);
  const live = lost > 0 ? step.at : first.painted;
  const later = await doSteps(page, cdp, target, conditions.steps);
  if (target.offline) await installed(page);
  return { ...first, ...spent, live, lost, ...later };
}
