import { test as base, expect, type BrowserContext, type ConsoleMessage } from '@playwright/test';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createAppServer } from '../../src/relay/server';

export { expect } from '@playwright/test';

export interface RunningApp {
  readonly address: string;
  readonly port: number;
  readonly server: Server;
  stop(): Promise<void>;
}

/** Where the built app is: in `dist`, or in the folder that `BUILT_APP` names. */
export const builtApp =
  process.env.BUILT_APP ?? fileURLToPath(new URL('../../dist', import.meta.url));

/** Serves a built app, on a free port unless one is given. */
export async function startApp(port = 0, folder = builtApp): Promise<RunningApp> {
  const server = createAppServer(folder);
  await new Promise<void>((resolve) => server.listen(port, resolve));
  const actual = (server.address() as AddressInfo).port;
  return {
    address: `http://localhost:${actual}`,
    port: actual,
    server,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What no page of ours may do. The test fails at its end unless it said that it expects it. */
export interface Watch {
  /** Faults so far, in plain words. */
  readonly faults: readonly string[];
  /** Faults that this test provokes on purpose. */
  allow(expected: RegExp): void;
}

/** Runs in the page: reports password fields as soon as they appear, and refusals by the CSP. */
function watchPage(): void {
  const credentials = 'input[type=password], [autocomplete*=password], [autocomplete=username]';
  const look = (): void => {
    const found = document.querySelector(credentials);
    if (found) console.error(`password field: ${found.outerHTML}`);
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['type', 'autocomplete'],
  });
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    console.error(`policy: ${violatedDirective} ${blockedURI} ${sample}`);
  });
}

function describe(message: ConsoleMessage): string {
  return `console: ${message.text()} (${message.location().url})`;
}

/**
 * Watches every page of a context. Call before the first page is opened.
 * @param home the address of the app, without a path
 * @returns the faults, which grow as they happen
 */
export async function watchContext(context: BrowserContext, home: string): Promise<string[]> {
  const faults: string[] = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(describe(message));
  });
  context.on('weberror', (fault) => faults.push(`exception: ${fault.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const local = url.protocol === 'data:' || url.protocol === 'blob:' || url.origin === home;
    if (!local) faults.push(`foreign request: ${url.href}`);
    if (!['GET', 'HEAD'].includes(request.method())) {
      faults.push(`${request.method()} request: ${url.href}`);
    }
  });
  await context.addInitScript(watchPage);
  return faults;
}

/**
 * Playwright's test, on the built app served for this worker. `page.goto('/')` opens it; every
 * page is watched for console errors and warnings, refusals by the security policy, foreign requests, requests
 * other than GET, and password fields.
 */
export const test = base.extend<{ watch: Watch }, { app: RunningApp }>({
  app: [
    async ({}, use) => {
      const app = await startApp();
      await use(app);
      await app.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ app }, use) => use(app.address),
  watch: [
    async ({ context, app, baseURL }, use) => {
      const faults = await watchContext(context, new URL(baseURL ?? app.address).origin);
      const expected: RegExp[] = [];
      await use({ faults, allow: (pattern) => void expected.push(pattern) });
      const unexpected = faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)));
      expect(unexpected, 'what no page may do').toEqual([]);
    },
    { auto: true },
  ],
});
