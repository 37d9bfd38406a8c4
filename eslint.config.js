import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const refuse = (names, message) => names.map((name) => ({ name, message }));

/** Nothing leaves the page, nothing comes in. */
const network = refuse(
  ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'RTCPeerConnection', 'Worker'],
  'This part of the house knows no network.',
);
const storage = refuse(
  ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'],
  'This part of the house keeps nothing.',
);
const place = refuse(['location', 'history', 'navigator'], 'Only app/ knows the real address.');
const chance = refuse(
  ['Date', 'performance', 'crypto'],
  'The world has its own clock (world.now) and no randomness but its seed.',
);
const page = refuse(
  ['window', 'document', 'globalThis', 'self', 'HTMLElement', 'Element', 'Node', 'Event'],
  'Pure part: no DOM.',
);
const waiting = refuse(
  ['setTimeout', 'setInterval', 'requestAnimationFrame', 'queueMicrotask', 'Intl', 'console'],
  'Pure part: same gestures, same world, on every machine.',
);

const sandbox = [...network, ...storage, ...place, ...chance];
const pure = [...sandbox, ...page, ...waiting];

const noRandom = [
  'error',
  { object: 'Math', property: 'random', message: 'No randomness but the seed.' },
];

const unsafeDom = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
    message: 'Text only: Trusted Types refuses it.',
  },
  {
    selector: 'SvelteAttribute[key.name="style"]',
    message: 'The security policy refuses style="…": use a class, or style:property={value}.',
  },
];

const localeWords = {
  selector: 'MemberExpression[property.name=/^(toLocale|localeCompare)/]',
  message: 'Pure part: the same on every machine, whatever its language.',
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  tseslint.configs.strict,
  svelte.configs.recommended,
  // French sentences hold narrow no-break spaces (U+202F), in markup too.
  { rules: { 'no-irregular-whitespace': 'off' } },
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-undef': 'off',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...unsafeDom],
      eqeqeq: 'error',
      'prefer-const': 'error',
      // Refusing control characters means writing them.
      'no-control-regex': 'off',
      'object-shorthand': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-target-blank': 'error',
      // Addresses are fragments inside one page: there is no router to go through.
      'svelte/no-navigation-without-resolve': 'off',
      // Not every set or date of a component is part of what it shows.
      'svelte/prefer-svelte-reactivity': 'off',
      // svelte-check compiles every component already.
      'svelte/valid-compile': 'off',
      'svelte/no-unused-svelte-ignore': 'off',
    },
  },
  {
    files: ['src/simulator/**'],
    rules: {
      'no-restricted-globals': ['error', ...sandbox],
      'no-restricted-properties': noRandom,
    },
  },
  {
    files: ['src/simulator/**/*.ts', 'src/scenario/**/*.ts', 'src/lesson/**/*.ts'],
    ignores: ['src/simulator/**/screens/**', 'src/simulator/**/*.svelte.ts'],
    rules: {
      'no-restricted-globals': ['error', ...pure],
      'no-restricted-properties': noRandom,
      'no-restricted-syntax': ['error', ...unsafeDom, localeWords],
    },
  },
  {
    files: ['src/build/**', 'src/relay/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': 'off',
      // How Playwright's fixtures say that they need no other.
      'no-empty-pattern': 'off',
    },
  },
);
