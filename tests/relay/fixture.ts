import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const script = 'export const answer = 42;\n'.repeat(200);

const files: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html><title>Essai</title>',
  'sw.js': '// worker',
  'manifest.webmanifest': '{}',
  'assets/main-abcd1234.js': script,
  'assets/author/editor-Ab_d-234.js': script,
  'assets/font-abcd1234.woff2': 'not really a font',
  'icons/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '.hidden': 'secret',
};

/** A folder that looks like a built app. Call `remove` when done. */
export function fakeDist(): { readonly root: string; readonly dist: string; remove(): void } {
  const root = mkdtempSync(join(tmpdir(), 'coup-dessai-'));
  const dist = join(root, 'dist');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), text);
  }
  writeFileSync(join(root, 'outside.txt'), 'outside');
  return { root, dist, remove: () => rmSync(root, { recursive: true, force: true }) };
}

export interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface Asked {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends the path as it is: `fetch` would tidy it first. */
export function ask(server: Server, path: string, { body, ...asked }: Asked = {}): Promise<Reply> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request({ port, path, host: '127.0.0.1', ...asked }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(pieces),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export function listening(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
