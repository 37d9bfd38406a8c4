import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, createServer, type Rolldown, type ViteDevServer } from 'vite';
import { afterEach, describe, expect, it, vi } from 'vitest';
import scenariosPlugin from '../../src/build/plugin';
import type { LibraryEntry } from '../../src/library/ports';
import type { Scenario } from '../../src/scenario/scenario';
import { tiny } from '../support/tiny';
import { change, project } from './fixtures';

const simulator = async () => tiny;
let server: ViteDevServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function serve(root: string): Promise<ViteDevServer> {
  server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [scenariosPlugin({ simulator })],
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  return server;
}

async function load<Value>(from: ViteDevServer, id: string): Promise<Value> {
  return (await from.ssrLoadModule(id))['default'] as Value;
}

async function bundle(root: string): Promise<readonly Rolldown.OutputChunk[]> {
  writeFileSync(
    join(root, 'main.js'),
    `import entries from 'virtual:scenarios';
     import * as loaders from 'virtual:scenarios-loaders';
     console.log(entries, loaders);`,
  );
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [scenariosPlugin({ simulator })],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: join(root, 'main.js') },
    },
  });
  const { output } = result as Rolldown.RolldownOutput;
  return output.filter((part) => part.type === 'chunk');
}

describe('the modules of the shipped scenarios', () => {
  it('list what the home page needs, what is better done before first', async () => {
    const entries = await load<LibraryEntry[]>(await serve(project()), 'virtual:scenarios');
    expect(entries.map(({ id, steps }) => [id, steps])).toEqual([
      ['adresse', 2],
      ['attestation', 13],
    ]);
    expect(entries[1]).not.toHaveProperty('goals');
  });

  it('hold a scenario as data, in the words of the code', async () => {
    const found = await load<Scenario>(await serve(project()), 'virtual:scenario/attestation');
    expect(found.steps[1]).toMatchObject({
      id: 'numero',
      expect: { gesture: { kind: 'fill', target: 'connexion.numero', value: { kit: 'numero' } } },
      next: 'mot-de-passe',
    });
  });

  it('hold the translations, without the sentences that no longer serve', async () => {
    const root = project();
    const path = join(root, 'scenarios/attestation/en.yaml');
    writeFileSync(path, '"Demandez un autre code.": "Ask again."\n"Vieille phrase.": "Old."\n');
    const id = 'virtual:scenario-words/attestation/en';
    expect(await load(await serve(root), id)).toEqual({ 'Demandez un autre code.': 'Ask again.' });
  });

  it('follow a change of a file, and ask for the page again', async () => {
    const root = project();
    const running = await serve(root);
    const send = vi.spyOn(running.environments.client.hot, 'send');
    await load(running, 'virtual:scenario/adresse');
    change(root, 'adresse', 'Aller sur le site', 'Ouvrir le site');
    const path = join(root, 'scenarios/adresse/scenario.yaml');
    running.watcher.emit('change', path);
    await vi.waitFor(() => expect(send).toHaveBeenCalledWith({ type: 'full-reload' }));
    const found = await load<Scenario>(running, 'virtual:scenario/adresse');
    expect(found.title).toBe('Ouvrir le site');
  });
});

describe('the build', () => {
  it('puts each scenario and each translation in a piece of its own', async () => {
    const chunks = await bundle(project());
    const lazy = chunks.filter(({ isDynamicEntry }) => isDynamicEntry);
    expect(lazy.map(({ facadeModuleId }) => facadeModuleId).sort()).toEqual([
      '\0virtual:scenario-words/attestation/en',
      '\0virtual:scenario/adresse',
      '\0virtual:scenario/attestation',
    ]);
    const entry = chunks.find(({ isEntry }) => isEntry);
    expect(entry?.code).toContain('Télécharger mon attestation');
    expect(entry?.code).not.toContain('bonhomme rose');
  });

  it('stops on an error, with its report', async () => {
    const root = project();
    change(root, 'attestation', 'cible: code.sms', 'cible: code.smss');
    await expect(bundle(root)).rejects.toThrow('Vouliez-vous dire « code.sms » ?');
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });

  it('stops where the proof fails', async () => {
    const root = project();
    change(root, 'adresse', 'objectifs: [deconnecte]', 'objectifs: [connecte]');
    await expect(bundle(root)).rejects.toThrow(/Erreur P6[^]*connecte/u);
  });
});
