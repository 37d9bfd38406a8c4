import { appendFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
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
  const output = await files(root);
  return output.filter((part) => part.type === 'chunk');
}

async function files(root: string): Promise<Rolldown.RolldownOutput['output']> {
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
  return (result as Rolldown.RolldownOutput).output;
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

  it('hold the addresses of recordings, of sentences that still serve', async () => {
    const root = project();
    const path = join(root, 'scenarios/attestation/voix.fr.yaml');
    appendFileSync(path, '"Vieille phrase.": bonhomme.wav\n');
    const found = await load(await serve(root), 'virtual:scenario-voice/attestation/fr');
    expect(found).toEqual({
      'Cliquez sur le bonhomme rose.': expect.stringMatching(
        /^\/scenarios\/attestation\/voix\/bonhomme\.wav/u,
      ),
    });
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

  it('are asked for once, where one save is heard of twice', async () => {
    const root = project();
    const running = await serve(root);
    const send = vi.spyOn(running.environments.client.hot, 'send');
    const path = join(root, 'scenarios/adresse/scenario.yaml');
    const reloads = () =>
      send.mock.calls.filter(([payload]) => isDeepStrictEqual(payload, { type: 'full-reload' }))
        .length;
    change(root, 'adresse', 'Aller sur le site', 'Ouvrir le site');
    running.watcher.emit('change', path);
    running.watcher.emit('change', path);
    await vi.waitFor(() => expect(reloads()).toBe(1));
    change(root, 'adresse', 'Ouvrir le site', 'Trouver le site');
    running.watcher.emit('change', path);
    await vi.waitFor(() => expect(reloads()).toBe(2));
  });

  it('stay as they were while a file has an error, which is told once', async () => {
    const root = project();
    const running = await serve(root);
    const send = vi.spyOn(running.environments.client.hot, 'send');
    const log = vi.spyOn(running.config.logger, 'error');
    await load(running, 'virtual:scenario/adresse');
    const path = join(root, 'scenarios/adresse/scenario.yaml');
    const save = (from: string, to: string) => {
      change(root, 'adresse', from, to);
      running.watcher.emit('change', path);
    };
    save('theme: entrer', 'theme: sortir');
    const err = expect.objectContaining({ message: expect.stringContaining('Erreur S4') });
    await vi.waitFor(() => expect(send).toHaveBeenCalledWith({ type: 'error', err }));
    expect(send).not.toHaveBeenCalledWith({ type: 'full-reload' });
    expect(log).toHaveBeenCalledOnce();
    const kept = await load<LibraryEntry[]>(running, 'virtual:scenarios');
    expect(kept.map(({ id }) => id)).toContain('adresse');
    running.watcher.emit('change', path);
    save('theme: sortir', 'theme: securite');
    await vi.waitFor(() => expect(send).toHaveBeenCalledWith({ type: 'full-reload' }));
    expect(log).toHaveBeenCalledOnce();
    const mended = await load<Scenario>(running, 'virtual:scenario/adresse');
    expect(mended.theme).toBe('securite');
  });
});

describe('the build', () => {
  it('puts each scenario and each translation in a piece of its own', async () => {
    const chunks = await bundle(project());
    const lazy = chunks.filter(({ isDynamicEntry }) => isDynamicEntry);
    expect(lazy.map(({ facadeModuleId }) => facadeModuleId).sort()).toEqual([
      '\0virtual:scenario-voice/attestation/fr',
      '\0virtual:scenario-words/_titles/en',
      '\0virtual:scenario-words/attestation/en',
      '\0virtual:scenario/adresse',
      '\0virtual:scenario/attestation',
    ]);
    const entry = chunks.find(({ isEntry }) => isEntry);
    expect(entry?.code).toContain('Télécharger mon attestation');
    expect(entry?.code).not.toContain('bonhomme rose');
  });

  it('takes over each audio file, under a name of its own, and never into a script', async () => {
    const output = await files(project());
    const audio = output.find(({ fileName }) => fileName.endsWith('.wav'));
    expect(audio?.fileName).toMatch(/^assets\/bonhomme-[\w-]{8}\.wav$/u);
    const list = output.find(
      (part) => part.type === 'chunk' && part.code.includes(audio!.fileName),
    );
    expect(list).toMatchObject({ facadeModuleId: '\0virtual:scenario-voice/attestation/fr' });
    expect(JSON.stringify(output)).not.toContain('data:audio');
  });

  it('stops where an audio file is missing', async () => {
    const root = project();
    rmSync(join(root, 'scenarios/attestation/voix/bonhomme.wav'));
    await expect(bundle(root)).rejects.toThrow(
      /voix\.fr\.yaml:1:34 — Erreur L6[^]*1 \| 'Cliquez sur/u,
    );
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
