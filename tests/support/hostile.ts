/** Calls that a page would make if any of these words were code. */
const act = 'window.canary=1';

const tags = [
  `<script>${act}</script>`,
  `<img src=x onerror=${act}>`,
  `<svg onload=${act}>`,
  `<svg><animate onbegin=${act} attributeName=x dur=1s>`,
  `<iframe srcdoc="<script>parent.${act}</script>">`,
  `<iframe src="javascript:parent.${act}">`,
  `<video><source onerror=${act}></video>`,
  `<audio src=x onerror=${act}>`,
  `<details open ontoggle=${act}>x</details>`,
  `<input autofocus onfocus=${act}>`,
  `<select autofocus onfocus=${act}></select>`,
  `<textarea autofocus onfocus=${act}></textarea>`,
  `<marquee onstart=${act}>x</marquee>`,
  `<object data="javascript:${act}"></object>`,
  `<embed src="javascript:${act}">`,
  `<body onload=${act}>`,
  `<a href="javascript:${act}" autofocus onfocus=${act}>x</a>`,
  `<form action="javascript:${act}"><button autofocus>x</button></form>`,
  `<button formaction="javascript:${act}">x</button>`,
  `<math><mtext><style><img src onerror=${act}></style></mtext></math>`,
  `<style>@import 'javascript:${act}'; * { display: none }</style>`,
  `<link rel=stylesheet href="javascript:${act}">`,
  `<meta http-equiv=refresh content="0;url=javascript:${act}">`,
  `<base href="javascript:${act}//">`,
  `<x contenteditable onblur=${act} tabindex=0 style="animation:x" onanimationend=${act}>`,
];

const before = ['', '">', "'>", '-->', ']]>', '</title>', '</textarea>', '</script>', '*/', '\\"'];

const markup = tags.flatMap((tag) => [
  ...before.map((start) => start + tag),
  tag.toUpperCase(),
  tag.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  tag.replaceAll('<', '&#60;'),
  tag.replace('<', '<\t'),
]);

const addresses = ['javascript:', 'JaVaScRiPt:', 'java\tscript:', ' javascript:', 'vbscript:']
  .flatMap((scheme) => [`${scheme}${act}`, `${scheme}//%0a${act}`, `[x](${scheme}${act})`])
  .concat(
    [`data:text/html,<script>${act}</script>`, `data:text/javascript,${act}`, 'blob:null/x'],
    ['file:///etc/passwd', '//ailleurs.example/x', 'https://ailleurs.example/x', '#/atelier'],
    ['../../../etc/passwd', '..\\..\\x', '%2e%2e%2f', 'C:\\x', '/sw.js'],
  );

const templates = [
  `{{constructor.constructor('${act}')()}}`,
  `{{${act}}}`,
  `\${${act}}`,
  `#{${act}}`,
  `<%= ${act} %>`,
  `{%${act}%}`,
  `{@html '<img src=x onerror=${act}>'}`,
  `{#if ${act}}x{/if}`,
  `$t(${act})`,
  '$t(erase.yes)',
  '{{name}}',
  '{{- name}}',
  '{{numero}}',
  `**<img src=x onerror=${act}>**`,
  `[[<img src=x onerror=${act}>]]`,
  `((<img src=x onerror=${act}>))`,
  '**[[x**]]',
  '** **',
  `\`${act}\``,
  '{{__proto__}}',
  '((constructor))',
  '[[toString]]',
];

const yaml = [
  `!!js/function 'function () { ${act} }'`,
  `!!js/undefined ''`,
  `!!python/object/apply:os.system ['x']`,
  '!!binary aGVsbG8=',
  '!!set {a, b}',
  '!!merge <<',
  '&a x',
  '*a',
  '<<: *a',
  '? x',
  '- x',
  '--- x',
  '...',
  '%YAML 1.2',
  '%TAG ! tag:x,2000:',
  '| x',
  '> x',
  '@x',
  '`x`',
  'x: y',
  'x #y',
  '[x',
  '{x',
  '"x',
  "'x",
  'x]',
  'x}',
  'null',
  '~',
  'yes',
  '0o17',
  '0x1F',
  '1e999',
  '.inf',
  '.nan',
  '2026-11-20',
  '1:30',
  '\\x41',
  '\\u0000',
  '\\N\\_\\L\\P',
];

const names = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty']
  .concat(['__defineGetter__', '__lookupSetter__', 'isPrototypeOf', 'then', 'toJSON', 'length'])
  .flatMap((name) => [name, `${name}.polluted`, `["${name}"]`]);

const from = (code: number): string => String.fromCodePoint(code);
const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

const invisible = [
  ...range(0x200b, 0x200f),
  ...range(0x202a, 0x202e),
  ...range(0x2060, 0x206f),
  ...[0xad, 0x34f, 0x61c, 0x115f, 0x180e, 0x2028, 0x2029, 0x3164, 0xfeff, 0xfff9, 0xe0001, 0xe0041],
].flatMap((code) => [`Effacez${from(code)}tout`, `${from(code)}gpj.${from(code)}exe`]);

const controls = [...range(0, 31), ...range(127, 159)].map((code) => `Lisez${from(code)}bien`);

const formulas = ["=cmd|'/C calc'!A0", '+1+1', '-1+1', '@SUM(1)', '\t=1', '=HYPERLINK("x")', ';=1'];

const others = [
  "' OR 1=1 --",
  '$(id)',
  '`id`',
  '| id',
  '%s%n%x',
  '${jndi:ldap://x}',
  '\\',
  '%00',
  'CON',
  'x'.repeat(20_000),
  'é'.repeat(9_000),
  'Z\u0301'.repeat(4_000),
  `a${'\u0301'.repeat(6_000)}`,
  '<'.repeat(9_000),
  '{{'.repeat(6_000),
  '** '.repeat(6_000),
  '(('.repeat(3_000) + '))'.repeat(3_000),
  'a@'.repeat(6_000),
  '1234 '.repeat(6_000),
  '👩‍👩‍👧‍👦'.repeat(500),
  '𝕬𝖓𝖓𝖚𝖑𝖊𝖟',
  'السطر الأول',
  '\u05d0\u05d1 <b> \u05d2',
  '\ud800',
  '\udc00',
  '\ud800\ud800',
  'x\udfff',
  '\ufffe',
  '\uffff',
];

/** Words that were written to do harm, more than five hundred of them. */
export const payloads: readonly string[] = [
  ...new Set([
    ...markup,
    ...addresses,
    ...templates,
    ...yaml,
    ...names,
    ...invisible,
    ...controls,
    ...formulas,
    ...others,
  ]),
];

/** The same as a text of YAML: between quotes, with everything escaped that has to be. */
export const quoted = (words: string): string => JSON.stringify(words);
