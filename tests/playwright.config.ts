import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/chromium.js';

const long = process.env.LONG === '1';

/** Tests that need a browser are named `*.spec.ts`; `*.long.spec.ts` run in `npm run test:long`. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  testIgnore: long ? [] : ['**/*.long.spec.ts'],
  outputDir: '../test-results',
  globalSetup: './support/build.ts',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // A busy machine is no fault of the app: speed is measured in the bench.
  timeout: long ? 600_000 : 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: { launchOptions: launchOptions(), locale: 'fr-FR', timezoneId: 'Europe/Paris' },
});
