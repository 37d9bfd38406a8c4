import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const here = 'tests/browser/spotlight';

/** The policy that the app ships with. */
const policy = [
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:",
  "connect-src 'self'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html app-url',
].join('; ');

async function bundle(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [`${here}/fixture.ts`],
    bundle: true,
    write: false,
    format: 'esm',
    outdir: '/',
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, text }) => [path.replace(/^.*\//u, '/'), text]));
}

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

/** Serves the spotlight's fixture under the strictest policy; resolves with its address. */
export async function serve(): Promise<{ server: Server; address: string }> {
  const files = await bundle();
  files.set('/', await readFile(`${here}/page.html`, 'utf8'));
  files.set('/page.css', await readFile(`${here}/page.css`, 'utf8'));
  const server = createServer((request, response) => {
    const body = files.get(request.url ?? '/');
    const type = types[request.url?.split('.').at(-1) ?? ''] ?? 'text/html';
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': policy,
    });
    response.end(body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}
