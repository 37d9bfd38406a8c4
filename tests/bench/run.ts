import { chromium, type Browser } from '@playwright/test';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchOptions } from '../support/chromium.js';
import { measureHostile } from './author/hostile';
import { measureLibrary } from './author/library';
import { authorTable } from './author/table';
import { measureWriting } from './author/writing';
import { boardTable, measureBoard } from './board/measure';
import { buildDriver, buildFloor, buildOurs, chunkWith } from './build';
import type { Round } from './goals';
import { lessonSteps } from './lesson';
import { quietMoment } from './machine';
import { measureRelay, relayTable } from './relay/measure';
import { openSite, type Site } from './serve';
import { linesOf, tableOf, type Writes } from './table';
import { targets, type Target } from './targets';
import { visit } from './visit';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
    out: { type: 'string', default: 'bench.json' },
    brokers: { type: 'string', default: 'embedded' },
    sizes: { type: 'string', default: '30,300,2000' },
  },
});
/** What to measure: all where nothing is named. */
const parts = ['page', 'relay', 'board', 'author'];
const stranger = positionals.find((name) => !parts.includes(name));
if (stranger !== undefined) throw new Error(`No such part: ${stranger} (${parts.join(', ')})`);
const chosen = positionals.length > 0 ? positionals : parts;
const rounds = options.quick ? 1 : Number(options.rounds);
/** Seconds to wait, before a target's turn, for other programs to be done. */
const patience = options.quick ? 0 : 20;

const flags = [
  '--headless=new',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
];
const writeScript = readFileSync(new URL('page/write.js', import.meta.url), 'utf8');
/** As most learners have it. */
const screen = { viewport: { width: 1024, height: 700 }, locale: 'fr-FR' };

function launch(): Promise<Browser> {
  const { args, ...found } = launchOptions();
  return chromium.launch({ ...found, headless: false, args: [...args, ...flags] });
}

/** Cold, warm and offline on a slow machine and network, then once with neither. */
async function measure(browser: Browser, target: Target, site: Site): Promise<Round> {
  await site.start();
  const slow = { slow: true, thin: true, steps: 0 };
  const context = await browser.newContext(screen);
  const cold = await visit(context, target, site.address, { ...slow, steps: 8 });
  const warm = await visit(context, target, site.address, slow);
  await site.stop();
  const offline = target.offline
    ? await visit(context, target, site.address, { ...slow, thin: false })
    : undefined;
  await context.close();
  await site.start();
  const fresh = await browser.newContext(screen);
  const fast = { slow: false, thin: false, steps: lessonSteps - 3 };
  const plain = await visit(fresh, target, site.address, fast);
  await fresh.close();
  return { cold, warm, offline, plain };
}

/** Fills the browser's own caches, and the server's of compressed files. */
async function throwAway(browser: Browser, target: Target, site: Site): Promise<void> {
  const context = await browser.newContext(screen);
  await visit(context, target, site.address, { slow: false, thin: false, steps: 3 });
  await context.close();
}

async function measureWrites(browser: Browser, site: Site, storage: string): Promise<Writes> {
  const context = await browser.newContext(screen);
  const page = await context.newPage();
  await page.goto(`${site.address}/robots.txt`);
  await page.evaluate(writeScript);
  const setup = JSON.stringify({ storage, count: 200, warmUp: 30 });
  const writes = await page.evaluate<Writes>(`measureWrites(${setup})`);
  await context.close();
  return writes;
}

/** Builds and serves every target. */
async function openSites(folder: string): Promise<Record<Target['name'], Site>> {
  const [floor, driver, ours] = [
    join(folder, 'floor'),
    join(folder, 'driver'),
    join(folder, 'app'),
  ];
  await buildFloor(floor);
  await buildDriver(driver);
  await buildOurs(ours);
  return {
    floor: await openSite(floor, false),
    driver: await openSite(driver, false),
    ours: await openSite(ours, true),
  };
}

async function runPage(folder: string, browser: Browser): Promise<object> {
  console.error('Building the three targets…');
  const sites = await openSites(folder);
  for (const target of targets) await throwAway(browser, target, sites[target.name]);
  const results: Record<Target['name'], Round[]> = { floor: [], driver: [], ours: [] };
  const busy: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const turn = round % 2 === 0 ? targets : targets.toReversed();
    for (const target of turn) {
      busy.push(await quietMoment(patience));
      const measured = await measure(browser, target, sites[target.name]);
      results[target.name].push(measured);
      console.error(
        `round ${round + 1}, ${target.name}: first step ${Math.round(measured.cold.painted)} ms, machine busy ${Math.round(100 * (busy.at(-1) ?? 0))} %`,
      );
    }
  }
  const files = readdirSync(join(folder, 'app/assets')).map((name) => `assets/${name}`);
  const storage = `/${chunkWith(files, join(folder, 'app'), 'createMemory')}`;
  const writes = await measureWrites(browser, sites.ours, storage);
  const lines = linesOf(results, writes);
  const worst = Math.round(100 * Math.max(...busy));
  console.log(
    `${rounds} rounds; processors busy with other things before a turn: at most ${worst} %\n`,
  );
  console.log(tableOf(lines));
  await Promise.all(Object.values(sites).map((site) => site.stop()));
  return { rounds, busy, lines, results, writes };
}

/** Lends a browser and an empty folder. */
async function withBrowser<T>(work: (folder: string, browser: Browser) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'coup-dessai-bench-'));
  const browser = await launch();
  try {
    return await work(folder, browser);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runBoard(folder: string, browser: Browser): Promise<object> {
  const app = join(folder, 'app');
  await buildOurs(app);
  const busy = await quietMoment(patience);
  const board = await measureBoard(browser, app, options.quick ? 3 : 20);
  console.log(`\nprocessors busy with other things: ${Math.round(100 * busy)} %\n`);
  console.log(boardTable(board));
  return { board };
}

async function runAuthor(folder: string, browser: Browser): Promise<object> {
  const app = join(folder, 'app');
  await buildOurs(app);
  const busy = await quietMoment(patience);
  const author = {
    library: measureLibrary(options.quick ? 100 : 1000),
    writing: await measureWriting(browser, app, options.quick ? 6 : 30),
    hostile: await measureHostile(browser, app),
  };
  console.log(`\nprocessors busy with other things: ${Math.round(100 * busy)} %\n`);
  console.log(authorTable(author));
  return { author };
}

async function measureGroups(): Promise<object> {
  const relay = await measureRelay({
    brokers: options.brokers.split(','),
    sizes: options.sizes.split(',').map(Number),
    seconds: options.quick ? 3 : 10,
    patience,
  });
  console.log(`\n${relayTable(relay)}`);
  return { relay };
}

const made = {
  date: new Date().toISOString(),
  ...(chosen.includes('page') ? await withBrowser(runPage) : {}),
  ...(chosen.includes('relay') ? await measureGroups() : {}),
  ...(chosen.includes('board') ? await withBrowser(runBoard) : {}),
  ...(chosen.includes('author') ? await withBrowser(runAuthor) : {}),
};
writeFileSync(options.out, `${JSON.stringify(made, undefined, 1)}\n`);
