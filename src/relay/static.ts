import type { IncomingMessage, ServerResponse } from 'node:http';
import { compressedBody, type Asset, type Assets } from './assets';
import { chooseEncoding } from './compression';

/** The path that a request asks for, or undefined where it is malformed or tries to climb. */
export function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
    const suspect = !path.startsWith('/') || /[\u0000-\u001f\\]|\/\.\.?(\/|$)/.test(path);
    return suspect ? undefined : path;
  } catch {
    return undefined;
  }
}

function knows(request: IncomingMessage, etag: string): boolean {
  const known = request.headers['if-none-match'] ?? '';
  const opaque = etag.replace(/^W\//, '');
  return known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === opaque);
}

function describe(response: ServerResponse, asset: Asset): void {
  response.setHeader('ETag', asset.etag);
  response.setHeader(
    'Cache-Control',
    asset.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  if (asset.compressible) response.setHeader('Vary', 'Accept-Encoding');
}

async function sendAsset(
  request: IncomingMessage,
  response: ServerResponse,
  asset: Asset,
): Promise<void> {
  describe(response, asset);
  if (knows(request, asset.etag)) {
    response.writeHead(304).end();
    return;
  }
  const encoding = asset.compressible
    ? chooseEncoding(request.headers['accept-encoding'])
    : undefined;
  const body = encoding ? await compressedBody(asset, encoding) : asset.body;
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.writeHead(200, { 'Content-Type': asset.type, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function sendStatus(request: IncomingMessage, response: ServerResponse, status: number): void {
  const body = Buffer.from(`${status}\n`);
  response.writeHead(status, {
    'Cache-Control': 'no-store',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Answers one request from the built app: 200, 304, or 400, 404, 405. */
export async function answer(
  assets: Assets,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    sendStatus(request, response, 405);
    return;
  }
  const path = pathOf(request.url ?? '');
  if (path === undefined) {
    sendStatus(request, response, 400);
    return;
  }
  const asset = assets.get(path);
  if (asset) await sendAsset(request, response, asset);
  else sendStatus(request, response, 404);
}
