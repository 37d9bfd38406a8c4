import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { configDefaults, defineConfig } from 'vitest/config';
import type * as Installing from './src/build/installed';

const testing = process.env.VITEST !== undefined;
/** `npm run test:long`. */
const long = process.env.LONG === '1';

/** Rooms, languages and voices that are installed when first opened, not with the learner's rooms. */
const onDemand = ['author', 'facilitate', 'lang', 'voice'] as const;
const installed = (
  (await tsImport('./src/build/installed.ts', import.meta.url)) as typeof Installing
).createInstalled(onDemand);

/**
 * The facilitator's rooms, their end of the link, and the client of the relay. A learner's place in
 * a session is installed with the learner's rooms: parts of it work without any network.
 */
const facilitating =
  /\/src\/app\/facilitate\/|\/src\/classroom\/(office|lead|shown|teller|desk|handouts|roster|facilitator-link|board|records|reports|summary|csv)\.|\/node_modules\/(mqtt|papaparse)\//;

/** The author's room, the checker's near side, and what they alone use. */
const authoring =
  /\/src\/app\/(author|shell\/(checker|packing))\/|\/node_modules\/(yaml|fflate|@codemirror|@lezer)\//;

/** The folder under `assets/` that a piece of the built app goes to, told from its source file. */
function folderOf(source: string | null | undefined): string {
  const path = (source ?? '').replaceAll('\\', '/');
  if (authoring.test(path)) return 'assets/author';
  if (facilitating.test(path)) return 'assets/facilitate';
  const [, room] = /\/src\/i18n\/locales\/(\w+)\/fr\./.exec(path) ?? [];
  if (room !== undefined) return `assets/${room}`;
  if (/\/src\/i18n\/locales\/(?!fr\.)/.test(path)) return 'assets/lang';
  if (path.includes('virtual:scenario-source/')) return 'assets/author';
  if (path.includes('virtual:scenario-words/')) return 'assets/lang';
  if (path.includes('virtual:scenario-voice/')) return 'assets/voice';
  return 'assets';
}

function folderOfAsset(names: readonly string[]): string {
  // Letters of other scripts come with their language.
  if (names.some((name) => /^(arabic|cyrillic)-/.test(name))) return 'assets/lang';
  if (names.some((name) => /\.(mp3|ogg|opus|m4a|wav|webm)$/.test(name))) return 'assets/voice';
  return 'assets';
}

/** What a lesson with help begins with, and of the same folders what comes with another room. */
const practising =
  /\/node_modules\/xstate\/|\/src\/(app\/practise|stage|coach|lesson|simulator\/screens)\/|\/src\/simulator\/Computer\.svelte/;
const elsewhere =
  /\/(lesson\/(begin-at|reviews|calendar|demonstration|drill|went-wrong)|stage\/(Demonstration|player|hand|pace|beat|Keepsake|pdf|specimen|shot\/\w+)|coach\/(DemonstrationControls|Pointer|calm)|screens\/(FilePicker|PaperList|PaperPreview|ProcedurePage))\b/;

/** Loaded apart: a change in the simulator does not restart the development server. */
async function plugin(file: string): Promise<Plugin> {
  const { default: make } = (await tsImport(file, import.meta.url)) as { default: () => Plugin };
  return make();
}

const manifest = {
  id: '/',
  name: 'Coup d’essai',
  short_name: 'Coup d’essai',
  description: 'S’entraîner aux démarches en ligne, sans risque.',
  lang: 'fr',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#faf6ef',
  theme_color: '#0f5257',
  icons: [
    { src: '/icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
} as const;

export default defineConfig({
  plugins: [
    svelte({ compilerOptions: { runes: true } }),
    testing
      ? svelteTesting({ autoCleanup: false })
      : [
          plugin('./src/build/plugin.ts'),
          plugin('./src/build/first-files.ts'),
          installed.plugin,
          VitePWA({
            strategies: 'injectManifest',
            srcDir: 'src/worker',
            filename: 'sw.ts',
            registerType: 'prompt',
            injectRegister: null,
            manifest: { ...manifest, icons: [...manifest.icons] },
            // Once here, by the patterns below; the large ones serve only who installs the app.
            includeManifestIcons: false,
            // Its report would come before the address that `npm start` prints.
            integration: {
              configureCustomSWViteBuild: (options) => void (options.logLevel = 'warn'),
            },
            injectManifest: {
              // One classic file: a worker under our Trusted Types policy may not load another one.
              rollupFormat: 'iife',
              globPatterns: ['**/*.{html,js,css,woff2,svg,png,webp,webmanifest}'],
              globIgnores: ['sw.js', 'pictures/**', 'icons/*512*'],
              manifestTransforms: [
                (entries) => ({
                  manifest: entries.filter(({ url }) => installed.isInstalled(url)),
                  warnings: [],
                }),
              ],
            },
          }),
        ],
  ],
  build: {
    target: ['chrome109', 'firefox115', 'safari16'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: (chunk) =>
          `${folderOf(chunk.facadeModuleId ?? chunk.moduleIds.at(-1))}/[name]-[hash].js`,
        assetFileNames: ({ names }) => `${folderOfAsset(names)}/[name]-[hash][extname]`,
        // Few files on the way to the first step: each one is a trip on a slow network.
        codeSplitting: {
          groups: [
            // First, and small: what asks for all the others.
            {
              name: 'loaders',
              test: /preload-helper|virtual:scenarios-loaders|\/src\/(library\/(shipped|joined|own)|i18n\/(languages|preference)|storage\/workshop\/there|app\/shell\/trusted-addresses|simulator\/sites\/screens)\.ts/,
              priority: 3,
            },
            {
              name: 'base',
              test: /\/node_modules\/(svelte|esm-env|clsx|i18next)\/|\/src\/(ui\/(?!QrCode|TextField)|i18n\/(index|directions|locales\/fr)\.|app\/(route|shell\/(room|Picture|pictures))\.|scenario\/(text|markup)\.|lesson\/ports\.)/,
              priority: 2,
            },
            {
              name: 'computer',
              test: /\/src\/simulator\/(world\/|computer\.ts|sites\/(?!.*\/screens[/.]).*\.ts$)/,
              priority: 1,
            },
            {
              name: 'practise',
              test: (id) => practising.test(id) && !elsewhere.test(id),
            },
          ],
        },
      },
    },
  },
  worker: {
    // The editor's checker is the only one besides the service worker.
    rolldownOptions: { output: { entryFileNames: 'assets/author/[name]-[hash].js' } },
  },
  server: { port: 5173, strictPort: true },
  test: {
    include: ['tests/**/*.test.ts'],
    // Components are tested as a browser has them; the relay's sockets are Node's.
    alias: { ws: fileURLToPath(new URL('node_modules/ws/wrapper.mjs', import.meta.url)) },
    exclude: [
      ...configDefaults.exclude,
      'tests/browser/**',
      ...(long ? [] : ['**/*.long.test.ts']),
    ],
    setupFiles: ['tests/support/setup.ts'],
    maxWorkers: 2,
    // Generous: a busy machine is no fault of a test.
    testTimeout: 20_000,
    restoreMocks: true,
  },
});
