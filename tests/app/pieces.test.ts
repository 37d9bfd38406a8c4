// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ahead, fetchPiece, reopen, watchPieces } from '../../src/app/shell/pieces';

const reload = vi.fn();
let isOnline = true;

beforeEach(() => {
  isOnline = true;
  reload.mockReset();
  vi.stubGlobal('location', { reload });
  vi.spyOn(navigator, 'onLine', 'get').mockImplementation(() => isOnline);
});
afterEach(() => vi.unstubAllGlobals());

/** @param answer an HTTP status; none: nobody answers */
function server(answer?: number) {
  const asked = vi.fn(async () => {
    if (answer === undefined) throw new TypeError('Failed to fetch');
    return new Response(null, { status: answer });
  });
  vi.stubGlobal('fetch', asked);
  return asked;
}

describe('a page is opened anew', () => {
  it('where the server answers', async () => {
    server(200);
    expect(await reopen()).toBe(true);
    expect(reload).toHaveBeenCalledOnce();
  });

  it.each([undefined, 502])('and stays where it might not come back (%s)', async (answer) => {
    server(answer);
    expect(await reopen()).toBe(false);
    expect(reload).not.toHaveBeenCalled();
  });
});

describe('what may be needed later is fetched', () => {
  const load = vi.fn(async () => undefined);

  it('where the server answers, and not where it does not', async () => {
    load.mockClear();
    server();
    await ahead(load);
    expect(load).not.toHaveBeenCalled();
    server(200);
    await ahead(load);
    expect(load).toHaveBeenCalledOnce();
  });

  it('without asking, where there is no network', async () => {
    const asked = server(200);
    isOnline = false;
    await ahead(load);
    expect(asked).not.toHaveBeenCalled();
  });

  it('and its absence is no failure', async () => {
    server(200);
    await expect(ahead(async () => Promise.reject(new Error('gone')))).resolves.toBeUndefined();
  });
});

describe('a piece that does not come', () => {
  /** As the built app does when an import fails. */
  const fail = async () => {
    const payload = new Error('gone');
    window.dispatchEvent(Object.assign(new Event('vite:preloadError'), { payload }));
    throw payload;
  };
  const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

  it('is told, unless whoever asked for it tells it', async () => {
    const told = vi.fn();
    const stop = watchPieces(told);
    await expect(fetchPiece(fail)).rejects.toThrow('gone');
    server(200);
    await ahead(fail);
    await soon();
    expect(told).not.toHaveBeenCalled();
    await fail().catch(() => undefined);
    await soon();
    expect(told).toHaveBeenCalledOnce();
    stop();
    await fail().catch(() => undefined);
    await soon();
    expect(told).toHaveBeenCalledOnce();
  });

  it('is told although something else is fetched meanwhile', async () => {
    const told = vi.fn();
    const stop = watchPieces(told);
    const waits = fetchPiece(soon);
    await fail().catch(() => undefined);
    await waits;
    await soon();
    expect(told).toHaveBeenCalledOnce();
    stop();
  });
});
