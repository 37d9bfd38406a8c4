import { describe, expect, it } from 'vitest';
import { check } from '../../src/scenario/check';
import { normalise } from '../../src/scenario/places';
import { parseText } from '../../src/scenario/text';
import { readRecordings } from '../../src/scenario/recordings';
import { readTranslation } from '../../src/scenario/translation';
import { catalogue } from './catalogue';
import { whole } from './example';

const context = { catalogue, others: [] };

const bomb = [
  'a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]',
  ...'bcdefghi'.split('').map((name, index) => {
    const before = String.fromCharCode(97 + index);
    return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
  }),
].join('\n');

const hostile: Readonly<Record<string, string>> = {
  'an alias bomb': bomb,
  '20,000 nested brackets': '['.repeat(20_000),
  '20,000 nested brackets that quotes seem to close': `a: ${'[ "]]]]" , '.repeat(20_000)}`,
  '20,000 nested braces': '{a: '.repeat(20_000),
  '100,000 nested dashes': '- '.repeat(100_000),
  '20,000 nested question marks': '? '.repeat(20_000),
  'a staircase of 500 levels': Array.from({ length: 500 }, (_, n) => `${' '.repeat(n)}a:`).join(
    '\n',
  ),
  'a file of 1 MB': `${whole}${'# '.repeat(500_000)}`,
  '256 KB of quotes': '"'.repeat(262_144),
  '80,000 times the same field': 'a:\n'.repeat(80_000),
  'a `__proto__` field': `${whole}__proto__: { admin: oui }\n`,
  'a `__proto__` step': whole.replace('  ouvrir:', '  __proto__:'),
  'a `constructor` step': whole.replace('  ouvrir:', '  constructor:'),
  'a text of many open marks': whole.replace('rose.', `rose ${'[[ '.repeat(60_000)}.`),
  'a text of many brackets': whole.replace('rose.', `rose ${'))'.repeat(60_000)}.`),
  'a text that looks like endless data': whole.replace('rose.', `${'1234 '.repeat(40_000)}.`),
  'a text that looks like an endless address': whole.replace('rose.', `${'a.'.repeat(60_000)}@`),
  nothing: '',
  zeros: '\0'.repeat(1000),
  'a lone surrogate': whole.replace('rose', '\ud800'),
};

describe('a hostile file', () => {
  it.each(Object.entries(hostile))('is answered quickly: %s', (_, source) => {
    // Time of the processor, not of the clock: other programs may run beside.
    const start = process.cpuUsage();
    const { diagnostics } = check(source, context);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
    expect(diagnostics.length).toBeGreaterThanOrEqual(source.includes('\ud800') ? 0 : 1);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('admin');
  });

  it('cut anywhere, never throws', () => {
    for (let end = 0; end < whole.length; end += 41) {
      expect(() => check(whole.slice(0, end), context)).not.toThrow();
    }
  }, 30_000);

  it('changed anywhere, never throws, and each place lies in the file', () => {
    let seed = 42;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return seed % below;
    };
    const bits = [
      '"',
      "'",
      ': ',
      '\n',
      '\t',
      '[',
      ']',
      '{',
      '}',
      '- ',
      '#',
      '&a ',
      '*a',
      '!',
      '|',
      '>',
      '{{',
      '**',
    ];
    for (let count = 0; count < 100; count += 1) {
      let source = whole;
      for (let times = 0; times < 3; times += 1) {
        const at = random(source.length);
        source =
          source.slice(0, at) + (bits[random(bits.length)] ?? '') + source.slice(at + random(4));
      }
      const lines = normalise(source).split('\n');
      for (const { line, column, length } of check(source, context).diagnostics) {
        expect(lines[line - 1]).toBeDefined();
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        expect(length).toBeGreaterThanOrEqual(1);
      }
    }
  }, 30_000);

  it('meets the same limits as a translation', () => {
    const { words, diagnostics } = readTranslation('['.repeat(20_000), 'en');
    expect(words).toEqual({});
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([['Y2', 'en.yaml']]);
  });

  it('meets them as a list of recordings, too', () => {
    const { recordings, diagnostics } = readRecordings(
      `"__proto__": a.mp3\n${'['.repeat(9)}`,
      'fr',
    );
    expect(recordings).toEqual({});
    expect(diagnostics.map(({ severity }) => severity)).toContain('error');
    expect(readRecordings(bomb, 'fr').diagnostics.map(({ code }) => code)).toContain('Y6');
  });

  it('cannot turn the reading order of a text', () => {
    expect(parseText('a\u202eb **c\u2066d**').parts).toEqual([
      { kind: 'plain', text: 'ab ' },
      { kind: 'strong', text: 'cd' },
    ]);
  });
});
