// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mayFetchAhead, reopen } from '../../src/app/shell/reopen';

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

  it('and stays without a network, which is not asked', async () => {
    const asked = server(200);
    isOnline = false;
    expect(await reopen()).toBe(false);
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('what comes later is fetched ahead', () => {
  it('where the server answers, and not where it does not', async () => {
    server(200);
    expect(await mayFetchAhead()).toBe(true);
    server();
    expect(await mayFetchAhead()).toBe(false);
  });

  it('where a service worker keeps it, without asking the network', async () => {
    const asked = server();
    vi.stubGlobal('navigator', { onLine: true, serviceWorker: { controller: {} } });
    expect(await mayFetchAhead()).toBe(true);
    expect(asked).not.toHaveBeenCalled();
  });
});
