import { expect, test, type Page } from '@playwright/test';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createServer, loadConfigFromFile, type PluginOption, type ViteDevServer } from 'vite';
import scenariosPlugin from '../../src/build/plugin';
import { hands, Robot } from '../browser/robot';
import { afterSaving, stateOf } from '../browser/robot/lesson';
import { watchContext } from '../support/app';

const root = resolve(import.meta.dirname, '../..');
const id = 'telecharger-attestation';
const sentence = 'Écrivez votre numéro de sécurité sociale.';

const reading = "  lire:\n    consigne: 'Lisez la page.'\n    attendre: { geste: lecture }\n";

interface Author {
  readonly address: string;
  /** Saves the scenario with one word for another. */
  save(from: string, to: string): void;
  leave(): Promise<void>;
}

/** `npm run dev` on a free port, with scenarios of its own. */
async function atWork(): Promise<Author> {
  const folder = mkdtempSync(join(tmpdir(), 'coup-dessai-dev-'));
  const home = join(folder, 'scenarios');
  cpSync(join(root, 'scenarios'), home, { recursive: true });
  const server = await serve(folder, home);
  const path = join(home, id, 'scenario.yaml');
  return {
    address: `http://localhost:${server.config.server.port}`,
    save(from, to) {
      const source = readFileSync(path, 'utf8');
      expect(source).toContain(from);
      writeFileSync(path, source.replace(from, to));
    },
    async leave() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function serve(folder: string, home: string): Promise<ViteDevServer> {
  const env = { command: 'serve', mode: 'development' } as const;
  const own = await loadConfigFromFile(env, join(root, 'vite.config.ts'));
  const plugins = await flat(own?.config.plugins ?? []);
  const server = await createServer({
    ...own?.config,
    root,
    configFile: false,
    logLevel: 'silent',
    cacheDir: join(folder, 'cache'),
    plugins: [...plugins.filter((plugin) => !isScenarios(plugin)), scenariosPlugin({ home })],
    server: { port: 5300 + (process.pid % 500), strictPort: false },
  });
  await server.listen();
  server.config.server.port = Number(new URL(server.resolvedUrls?.local[0] ?? '').port);
  return server;
}

async function flat(options: readonly PluginOption[]): Promise<PluginOption[]> {
  const found = await Promise.all(options);
  const inside = found.map((each) => (Array.isArray(each) ? flat(each) : [each]));
  return (await Promise.all(inside)).flat();
}

function isScenarios(plugin: PluginOption): boolean {
  return plugin !== null && typeof plugin === 'object' && 'name' in plugin
    ? plugin.name === 'scenarios'
    : false;
}

async function isAt(page: Page, step: string, words: string): Promise<void> {
  await expect(page.getByText(words).first()).toBeVisible({ timeout: 60_000 });
  expect((await stateOf(page)).step).toBe(step);
}

test('a scenario that is saved shows its change in the open lesson, at the same step', async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  const author = await atWork();
  try {
    const faults = await watchContext(context, author.address);
    const robot = new Robot(hands.mouse(page), id);
    await robot.open('aide', author.address);
    await robot.playTo('numero');
    await afterSaving(page);
    await isAt(page, 'numero', sentence);

    author.save(sentence, 'Recopiez votre numéro de la carte.');
    await isAt(page, 'numero', 'Recopiez votre numéro de la carte.');
    // A step more on the way: what was done no longer leads here, and the learner is told.
    author.save('  numero:\n', `${reading}  numero:\n`);
    const told = page.getByText('L’exercice a changé. Vous reprenez à la même étape.', {
      exact: true,
    });
    await expect(told).toBeVisible({ timeout: 60_000 });
    expect((await stateOf(page)).step).toBe('numero');

    author.save('theme: documents', 'theme: document');
    const report = page.locator('vite-error-overlay');
    await expect(report).toContainText('Vouliez-vous dire « documents » ?');
    await isAt(page, 'numero', 'Recopiez votre numéro de la carte.');
    // A page that was not there when the file was saved is told too.
    await page.reload();
    await expect(report).toContainText('Vouliez-vous dire « documents » ?');

    author.save('theme: document\n', 'theme: documents\n');
    await expect(report).toBeHidden();
    await isAt(page, 'numero', 'Recopiez votre numéro de la carte.');
    expect(faults.filter((fault) => !fault.includes('[vite]'))).toEqual([]);
  } finally {
    await author.leave();
  }
});
