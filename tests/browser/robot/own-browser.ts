import { chromium, type BrowserContext } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findChromium, launchOptions } from '../../support/chromium.js';

/** A browser of our own, with a profile on the disk, which can be killed as a power cut would. */
export class OwnBrowser {
  #process: ChildProcess | undefined;

  private constructor(private readonly profile: string) {}

  static async make(): Promise<OwnBrowser> {
    return new OwnBrowser(await mkdtemp(join(tmpdir(), 'coup-dessai-profile-')));
  }

  /** Starts it, with the profile as the last one left it. */
  async start(): Promise<BrowserContext> {
    const portFile = join(this.profile, 'DevToolsActivePort');
    await rm(portFile, { force: true });
    await rm(join(this.profile, 'SingletonLock'), { force: true });
    // Its first language is that of the app, whatever the machine speaks.
    const flags = [
      '--headless=new',
      '--remote-debugging-port=0',
      '--no-first-run',
      '--accept-lang=fr-FR',
    ];
    const profile = `--user-data-dir=${this.profile}`;
    const args = [...launchOptions().args, ...flags, profile, 'about:blank'];
    // A group of its own, so that the whole browser can be ended by this one number.
    this.#process = spawn(findChromium() ?? '', args, { detached: true, stdio: 'ignore' });
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portIn(portFile)}`);
    const context = browser.contexts()[0];
    if (!context) throw new Error('The browser has no window.');
    return context;
  }

  /** Ends every one of its processes at once, without a word to them. */
  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (child?.pid === undefined) return;
    const ended = child.exitCode === null ? once(child, 'exit') : undefined;
    process.kill(-child.pid, 'SIGKILL');
    await ended;
  }

  async remove(): Promise<void> {
    await this.kill();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The browser writes the port that it took into its profile, once it is ready. */
async function portIn(file: string): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    const [port = ''] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
    if (port !== '') return port;
    await wait(100);
  }
  throw new Error('The browser did not start.');
}
