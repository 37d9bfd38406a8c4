import { resolve } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import scenariosPlugin from '../../src/build/plugin';
import type { Library } from '../../src/library/ports';
import { tiny } from '../support/tiny';

let server: ViteDevServer;
let library: Library;

beforeAll(async () => {
  server = await createServer({
    root: resolve(import.meta.dirname, '../..'),
    configFile: false,
    logLevel: 'silent',
    plugins: [
      scenariosPlugin({ home: 'tests/build/fixtures/scenarios', simulator: async () => tiny }),
    ],
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  const { createLibrary } = await server.ssrLoadModule('/src/library/shipped.ts');
  library = (createLibrary as () => Library)();
});

afterAll(() => server.close());

describe('the shipped scenarios', () => {
  it('are listed with what the home page needs', async () => {
    const entries = await library.list();
    expect(entries.map(({ id }) => id)).toEqual(['adresse', 'attestation']);
  });

  it('have their titles and summaries in the language asked for, where translated', async () => {
    const [address, certificate] = await library.list('en');
    expect(certificate?.title).toBe('Download my certificate');
    expect(address?.title).toBe((await library.list())[0]?.title);
    expect(await library.list('constructor')).toEqual(await library.list());
  });

  it('open by their id', async () => {
    const opened = await library.open('attestation');
    expect(opened?.title).toBe('Télécharger mon attestation');
    expect(opened?.hash).toBe((await library.list())[1]?.hash);
  });

  it('are not there under another name, not even one that every object has', async () => {
    expect(await library.open('absente')).toBeUndefined();
    expect(await library.open('constructor')).toBeUndefined();
  });

  it('have their translations, and no words where there is none', async () => {
    const words = await library.words('attestation', 'en');
    expect(words['Télécharger mon attestation']).toBe('Download my certificate');
    expect(await library.words('attestation', 'fr')).toEqual({});
    expect(await library.words('adresse', 'en')).toEqual({});
    expect(await library.words('absente', 'en')).toEqual({});
    expect(await library.words('attestation', 'constructor')).toEqual({});
  });

  it('have the addresses of their recordings, and none where nothing was recorded', async () => {
    const { 'Cliquez sur le bonhomme rose.': address, ...others } = await library.voice(
      'attestation',
      'fr',
    );
    expect(address).toMatch(/\/voix\/bonhomme\.wav/u);
    expect(others).toEqual({});
    expect(await library.voice('attestation', 'en')).toEqual({});
    expect(await library.voice('adresse', 'fr')).toEqual({});
    expect(await library.voice('constructor', 'fr')).toEqual({});
  });
});
