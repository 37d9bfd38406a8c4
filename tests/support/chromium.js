import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chrome'];

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Where a Chromium is on this machine: the CHROME variable, the usual places, the PATH, then the
 * one that Playwright installs.
 * @returns {string | undefined} undefined when there is none
 */
export function findChromium(env = process.env) {
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  // On Ubuntu chromium-browser may be a mere hint to install a snap: it comes last.
  const last = [chromium.executablePath(), '/usr/bin/chromium-browser'];
  const candidates = [env.CHROME, ...usualPlaces, ...onPath, ...last];
  return candidates.find((path) => path !== undefined && path !== '' && runs(path));
}

/** How to start it: Chromium refuses its own sandbox to root, as in a container. */
export function launchOptions() {
  const root = process.getuid?.() === 0;
  const executablePath = findChromium();
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: root ? ['--no-sandbox'] : [],
  };
}
