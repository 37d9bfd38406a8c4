// Everything that must hold before a change goes in: `npm test`, and `npm run test:long`.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { notRun } from './support/brokers.js';
import { countPlaywright, countStage, countVitest } from './support/counts.js';
import { byHand, ensureChromium } from './support/install-chromium.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const reports = mkdtempSync(join(tmpdir(), 'coup-dessai-tests-'));
const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');

const long = process.argv.includes('--long');
const minutes = long ? 120 : 40;

const bin = (path) => join('node_modules', path);

const light = [
  {
    name: 'format',
    command: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'],
  },
  { name: 'lint', command: [bin('eslint/bin/eslint.js'), '--max-warnings=0', '.'] },
  { name: 'types', command: [bin('typescript/bin/tsc'), '--noEmit'] },
  {
    name: 'components',
    command: [bin('svelte-check/bin/svelte-check'), '--fail-on-warnings', '--output=human'],
  },
  { name: 'scenarios', command: [bin('tsx/dist/cli.mjs'), 'src/build/scenarios.ts'] },
];

const unit = {
  name: 'unit tests',
  command: [
    bin('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${vitestReport}`,
  ],
  count: (succeeded) => countVitest(vitestReport, succeeded),
};

const build = { name: 'build', command: [bin('vite/bin/vite.js'), 'build', '--logLevel=warn'] };

const browser = {
  name: 'browser tests',
  command: [
    bin('@playwright/test/cli.js'),
    'test',
    '--config=tests/playwright.config.ts',
    '--reporter=list,json',
  ],
  count: (succeeded) => countPlaywright(playwrightReport, succeeded),
};

const total = { passed: 0, failed: 0 };

function conclude(name, seconds, { passed, failed }, output = '') {
  total.passed += passed;
  total.failed += failed;
  const verdict = failed === 0 ? 'ok' : `${failed} failed`;
  console.log(`\n=== ${name}: ${verdict} (${seconds.toFixed(1)} s)`);
  if (failed > 0 && output !== '') console.log(output.trimEnd());
}

/** Runs one stage to its end, whatever happens in it. @returns whether nothing failed */
function runStage({ name, command, count = countStage }, { aloud }) {
  if (aloud) console.log(`\n=== ${name}`);
  const started = performance.now();
  const child = spawn(process.execPath, command, {
    cwd: root,
    stdio: ['ignore', aloud ? 'inherit' : 'pipe', aloud ? 'inherit' : 'pipe'],
    timeout: minutes * 60_000,
    env: {
      ...process.env,
      ...(long ? { LONG: '1' } : {}),
      PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport,
    },
  });
  let output = '';
  child.stdout?.on('data', (piece) => (output += piece));
  child.stderr?.on('data', (piece) => (output += piece));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const counts = count(code === 0);
      conclude(name, (performance.now() - started) / 1000, counts, output);
      resolve(counts.failed === 0);
    });
  });
}

/** Two at a time: the machines that run this have two cores. */
async function runTogether(stages) {
  const waiting = [...stages];
  const take = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await runStage(next, { aloud: false });
    }
  };
  await Promise.all([take(), take()]);
}

async function runBrowserTests(built) {
  const chromium = built ? ensureChromium() : undefined;
  if (chromium) await runStage(browser, { aloud: true });
  else conclude(browser.name, 0, countStage(false), built ? byHand : 'They need the build.');
}

await runTogether(light);
await runStage(unit, { aloud: true });
await runBrowserTests(await runStage(build, { aloud: false }));
rmSync(reports, { recursive: true, force: true });

for (const line of notRun()) console.log(`\n${line}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
