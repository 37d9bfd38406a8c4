import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.js';

function run(command, parameters) {
  const { status } = spawnSync(command, parameters, { stdio: 'inherit' });
  return status === 0;
}

function fromDebian() {
  const root = process.getuid?.() === 0;
  if (!root || !existsSync('/usr/bin/apt-get')) return false;
  const install = ['install', '--yes', '--no-install-recommends', 'chromium'];
  return run('apt-get', ['update']) && run('apt-get', install);
}

function fromPlaywright() {
  return run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
}

/**
 * Finds Chromium for the browser tests, or installs it where that is possible.
 * @returns {string | undefined} its path; undefined when somebody has to install it by hand
 */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  console.log('No Chromium found: installing it.');
  fromDebian();
  if (!findChromium()) fromPlaywright();
  return findChromium();
}

export const byHand =
  'The browser tests need Chromium. Install Chromium or Google Chrome, ' +
  'or set CHROME to the path of one, then run the tests again.';
