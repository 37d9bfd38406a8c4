import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { compress, type Encoding } from './compression';

/** One file of the built app, kept in memory. */
export interface Asset {
  readonly body: Buffer;
  readonly type: string;
  readonly etag: string;
  /** Its name holds a hash of its content. */
  readonly immutable: boolean;
  readonly compressible: boolean;
}

/** The built app by address: what is not in it cannot be asked for. */
export type Assets = ReadonlyMap<string, Asset>;

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wav': 'audio/wav',
  '.webm': 'audio/webm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.yaml': 'text/yaml; charset=utf-8',
};

function readAsset(file: string, address: string): Asset {
  const body = readFileSync(file);
  const type = types[extname(file)] ?? 'application/octet-stream';
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  return {
    body,
    type,
    etag: `W/"${hash}"`,
    immutable: /^\/assets\/.*-[\w-]{8}\.\w+$/.test(address),
    compressible: type.endsWith('charset=utf-8'),
  };
}

/** Reads a built app. Hidden files stay out. @throws when there is no such folder */
export function loadAssets(dist: string): Assets {
  const assets = new Map<string, Asset>();
  for (const entry of readdirSync(dist, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const file = join(entry.parentPath, entry.name);
    const address = `/${relative(dist, file).replaceAll(sep, '/')}`;
    assets.set(address, readAsset(file, address));
  }
  const home = assets.get('/index.html');
  if (home) assets.set('/', home);
  return assets;
}

const compressed = new WeakMap<Asset, Partial<Record<Encoding, Promise<Buffer>>>>();

/** The compressed form of a file, made at the first request and kept. */
export function compressedBody(asset: Asset, encoding: Encoding): Promise<Buffer> {
  const forms = compressed.get(asset) ?? {};
  compressed.set(asset, forms);
  return (forms[encoding] ??= compress(asset.body, encoding));
}

/** Compresses everything ahead of the first learner, one file at a time. */
export async function warm(assets: Assets): Promise<void> {
  for (const asset of assets.values()) {
    if (!asset.compressible) continue;
    await compressedBody(asset, 'gzip');
    await compressedBody(asset, 'br');
  }
}
