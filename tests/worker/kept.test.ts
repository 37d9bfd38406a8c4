import { beforeEach, describe, expect, test, vi } from 'vitest';
import { isAsset, keepPrevious, opened, openAsset, previous } from '../../src/worker/kept';

const origin = 'http://localhost:4173';
const precache = `workbox-precache-v2-${origin}/`;
const at = (path: string): string => `${origin}${path}`;

/** As much of the browser's caches as the worker uses. */
class FakeCache {
  readonly kept = new Map<string, Response>();

  keys = async (): Promise<Request[]> => [...this.kept.keys()].map((url) => new Request(url));
  match = async ({ url }: Request): Promise<Response | undefined> => this.kept.get(url)?.clone();
  put = async ({ url }: Request, response: Response): Promise<void> => {
    this.kept.set(url, response);
  };
}

class FakeCaches {
  readonly all = new Map<string, FakeCache>();

  keys = async (): Promise<string[]> => [...this.all.keys()];
  delete = async (name: string): Promise<boolean> => this.all.delete(name);
  open = async (name: string): Promise<FakeCache> => {
    const cache = this.all.get(name) ?? new FakeCache();
    this.all.set(name, cache);
    return cache;
  };
  match = async (request: Request): Promise<Response | undefined> => {
    for (const cache of this.all.values()) {
      const found = await cache.match(request);
      if (found) return found;
    }
    return undefined;
  };
}

let fake: FakeCaches;
let caches: CacheStorage;

async function keep(name: string, path: string, text = path): Promise<void> {
  const cache = await fake.open(name);
  await cache.put(new Request(at(path)), new Response(text));
}

function namesIn(cache: string): string[] {
  return [...(fake.all.get(cache)?.kept.keys() ?? [])].map((url) => new URL(url).pathname);
}

beforeEach(() => {
  fake = new FakeCaches();
  caches = fake as unknown as CacheStorage;
});

test.each([
  ['/assets/home-abcd1234.js', true],
  ['/index.html', false],
  ['/icons/icon.svg', false],
])('%s is a part with a hash in its name: %s', (path, expected) => {
  expect(isAsset(at(path), origin)).toBe(expected);
});

test('a part of another origin is not ours', () => {
  expect(isAsset('https://elsewhere.example/assets/a.js', origin)).toBe(false);
});

describe('when a new release installs', () => {
  test('the parts of the release before stay, installed or opened', async () => {
    await keep(precache, '/assets/home-old.js');
    await keep(precache, '/index.html');
    await keep(opened, '/assets/lang/ar-old.js');
    await keepPrevious(caches, origin);
    expect(namesIn(previous)).toEqual(['/assets/home-old.js', '/assets/lang/ar-old.js']);
  });

  test('those of two releases before go', async () => {
    await keep(previous, '/assets/home-older.js');
    await keep(precache, '/assets/home-old.js');
    await keepPrevious(caches, origin);
    expect(namesIn(previous)).toEqual(['/assets/home-old.js']);
    expect(namesIn(opened)).toEqual([]);
  });
});

describe('a part that was not installed with the app', () => {
  const request = new Request(at('/assets/lang/ar-abcd1234.js'));

  test('comes from the network once, then without it', async () => {
    const load = vi.fn(async () => new Response('words'));
    expect(await (await openAsset(caches, request, load)).text()).toBe('words');
    expect(await (await openAsset(caches, request, load)).text()).toBe('words');
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('is found in the release before, and is kept for the next one', async () => {
    await keep(previous, '/assets/lang/ar-abcd1234.js', 'words');
    const load = vi.fn(async () => Response.error());
    expect(await (await openAsset(caches, request, load)).text()).toBe('words');
    expect(load).not.toHaveBeenCalled();
    expect(namesIn(opened)).toEqual(['/assets/lang/ar-abcd1234.js']);
  });

  test('that does not exist is not kept', async () => {
    const load = vi.fn(async () => new Response('', { status: 404 }));
    expect((await openAsset(caches, request, load)).status).toBe(404);
    expect(namesIn(opened)).toEqual([]);
  });
});
