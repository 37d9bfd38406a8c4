import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/app/shell/packing/limits';
import { openFile } from '../../../src/app/shell/packing/open';
import { contentHash } from '../../../src/scenario/hash';
import { ownScenario } from '../../support/own-scenario';
import { mp3, streamed, verdict, webm, whole, zip } from './archive';

const source = 'mon-essai/scenario.yaml';
/** No text, no sound. */
const zeros = new Uint8Array(64);

function files(more: Readonly<Record<string, string | Uint8Array>>) {
  return zip({ [source]: ownScenario, ...more });
}

/** The place of a record, by its signature. */
function placeOf(bytes: Uint8Array, signature: readonly number[]): number {
  return bytes.findIndex((_, at) => signature.every((byte, n) => bytes[at + n] === byte));
}
const central = [0x50, 0x4b, 1, 2];
const end = [0x50, 0x4b, 5, 6];

/** The same archive with some bytes of it changed. */
function changed(bytes: Uint8Array, at: number, ...to: readonly number[]) {
  const copy = Uint8Array.from(bytes);
  copy.set(to, at);
  return copy;
}

describe('a file that is taken', () => {
  it.each([0, 9] as const)('is a scenario’s folder, at level %s', async (level) => {
    const opening = openFile(zip(whole, level));
    if ('refused' in opening) throw new Error(opening.refused);
    const { files: found, hash, author } = opening;
    expect(found.source).toBe(ownScenario);
    expect(hash).toBe(contentHash(ownScenario));
    expect(author).toBe('');
    expect(found.translations['en']).toContain('Look at');
    expect(found.voices['fr']).toContain('regarder.webm');
    const sound = found.audio['regarder.webm'];
    expect(sound?.type).toBe('audio/webm');
    expect(new Uint8Array((await sound?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(webm);
  });

  it('may lie in no folder, or have its folders listed', () => {
    expect(verdict(zip({ 'scenario.yaml': ownScenario, 'voix/a.mp3': mp3 }))).toBe('taken');
    const listed = { 'mon-essai/': '', 'mon-essai/voix/': '', ...whole };
    expect(verdict(zip(listed))).toBe('taken');
  });

  it.each([
    ['the folder', 'mon-essai/'],
    ['the files', ''],
  ])('was opened on a Mac or a PC, and %s packed again', (_, top) => {
    const inside = Object.entries(whole).map(
      ([path, content]) => [path.slice(10), content] as const,
    );
    const again = streamed([
      ...(top === '' ? [] : [[top, ''] as const]),
      [`${top}.DS_Store`, zeros],
      ...inside.flatMap(([path, content]) => [
        [`${top}${path}`, content] as const,
        [`__MACOSX/${top}${path.replace(/[^/]+$/u, '._$&')}`, zeros] as const,
      ]),
      ['__MACOSX/', ''],
      [`__MACOSX/${top}voix/`, ''],
      ['__MACOSX/._mon-essai', zeros],
      [`${top}voix/Thumbs.db`, zeros],
      [`${top}desktop.ini`, zeros],
    ]);
    expect(openFile(again)).toEqual(openFile(zip(whole)));
    expect(verdict(again)).toBe('taken');
  });

  it('is the text alone, also a draft, with a byte order mark or without', () => {
    expect(openFile(strToU8(ownScenario))).toMatchObject({ files: { source: ownScenario } });
    expect(openFile(strToU8('\ufeffetapes: ['))).toMatchObject({ files: { source: 'etapes: [' } });
    expect(verdict(strToU8(''))).toBe('taken');
  });
});

describe('a file that is not taken', () => {
  const many = Object.fromEntries(
    Array.from({ length: 41 }, (_, n) => [
      `mon-essai/${String.fromCharCode(97 + (n % 26))}${String.fromCharCode(97 + Math.floor(n / 26))}.yaml`,
      '',
    ]),
  );
  const litter = Object.fromEntries(
    Array.from({ length: limits.entries }, (_, n) => [`__MACOSX/mon-essai/._${n}`, '']),
  );
  const heap = new Uint8Array(limits.archive);
  const small = zip({ [source]: ownScenario }, 0);
  const packed = files({});

  it.each<readonly [string, string, Uint8Array<ArrayBuffer>]>([
    ['a text of more than 256 KB', 'tooBig', strToU8('a'.repeat(limits.text + 1))],
    ['a text that is none', 'notText', Uint8Array.of(0xff, 0xfe, 0, 0x41)],
    [
      'bytes that are no UTF-8 in an archive',
      'notText',
      files({ 'mon-essai/en.yaml': Uint8Array.of(0xc3) }),
    ],
    ['a bomb in a text', 'tooBig', files({ 'mon-essai/en.yaml': new Uint8Array(50_000_000) })],
    ['a bomb in a sound', 'tooBig', files({ 'mon-essai/voix/a.mp3': new Uint8Array(50_000_000) })],
    [
      'an archive of more than 24 MB',
      'tooBig',
      zip({ [source]: new Uint8Array(limits.archive) }, 0),
    ],
    ['41 languages', 'tooBig', files(many)],
    ['an archive without a scenario', 'noScenario', zip({ 'mon-essai/en.yaml': '' })],
    ['an empty archive', 'noScenario', zip({})],
    ['zeros', 'notText', new Uint8Array(1000)],
    ['two scenarios', 'foreign', files({ 'autre/scenario.yaml': ownScenario })],
    ['a way out of the folder', 'foreign', files({ '../scenario.yaml': '' })],
    ['a way out further in', 'foreign', files({ 'mon-essai/../../en.yaml': '' })],
    ['an absolute path', 'foreign', files({ '/etc/passwd': '' })],
    ['a Windows path', 'foreign', files({ 'mon-essai\\en.yaml': '' })],
    ['a drive', 'foreign', files({ 'C:/en.yaml': '' })],
    ['a deeper folder', 'foreign', files({ 'mon-essai/voix/x/a.mp3': mp3 })],
    ['a page', 'foreign', files({ 'mon-essai/index.html': '<script>alert(1)</script>' })],
    ['a picture', 'foreign', files({ 'mon-essai/voix/a.svg': '<svg onload=alert(1)>' })],
    [
      'a page called a sound',
      'foreign',
      files({ 'mon-essai/voix/a.mp3': '<script>alert(1)</script>' }),
    ],
    ['a name with a zero', 'foreign', files({ 'mon-essai/en.yaml\0.html': '' })],
    ['a name of another script', 'foreign', files({ 'mon-essai/\u0435n.yaml': '' })],
    ['a name that turns', 'foreign', files({ 'mon-essai/\u202een.yaml': '' })],
    ['`__proto__`', 'foreign', files({ 'mon-essai/__proto__.yaml': '', __proto__: '' })],
    ['the same name in capitals', 'foreign', files({ 'mon-essai/SCENARIO.yaml': '' })],
    ['what only looks like a by-product', 'foreign', files({ 'mon-essai/DS_Store': '' })],
    ['a file that a Mac would not leave', 'foreign', files({ '__MACOSX/page.html': '' })],
    ['a way out among by-products', 'foreign', files({ '__MACOSX/../._en.yaml': '' })],
    ['a deeper folder among by-products', 'foreign', files({ '__MACOSX/a/voix/x/._a.mp3': '' })],
    ['by-products alone', 'noScenario', zip({ '__MACOSX/._scenario.yaml': '', '.DS_Store': '' })],
    ['more by-products than files may be', 'tooBig', files(litter)],
    [
      'a by-product that makes the archive too big',
      'tooBig',
      zip({ ...whole, '.DS_Store': heap }, 0),
    ],
    ['an archive in an archive', 'foreign', files({ 'mon-essai/voix/a.zip': packed })],
    ['a file cut in the middle', 'damaged', packed.slice(0, packed.length / 2)],
    ['a file cut at its last byte', 'damaged', packed.slice(0, -1)],
    ['something after the end', 'damaged', Uint8Array.of(...packed, 1)],
    ['a changed letter', 'damaged', changed(small, 200, 0)],
    ['an encrypted file', 'damaged', changed(packed, placeOf(packed, central) + 8, 1)],
    ['another way of packing', 'damaged', changed(packed, placeOf(packed, central) + 10, 12)],
    [
      'another name in the directory',
      'damaged',
      changed(packed, placeOf(packed, central) + 46, 0x6e),
    ],
    [
      'a place outside of the file',
      'damaged',
      changed(packed, placeOf(packed, central) + 42, 255, 255, 255, 127),
    ],
    [
      'a size beyond the file',
      'damaged',
      changed(packed, placeOf(packed, central) + 20, 255, 255, 255, 127),
    ],
    ['more files than there are', 'damaged', changed(packed, placeOf(packed, end) + 8, 9, 0, 9, 0)],
    ['65,535 files', 'tooBig', changed(packed, placeOf(packed, end) + 8, 255, 255, 255, 255)],
    ['several disks', 'damaged', changed(packed, placeOf(packed, end) + 4, 1)],
  ])('%s: %s', (_, refusal, bytes) => {
    const start = process.cpuUsage();
    expect(verdict(bytes)).toBe(refusal);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
  });

  it('two entries that lie on each other', () => {
    const bytes = files({ 'mon-essai/en.yaml': 'a: b' });
    const second = placeOf(bytes.slice(placeOf(bytes, central) + 4), central);
    const at = placeOf(bytes, central) + 4 + second;
    expect(verdict(changed(bytes, at + 42, 0, 0, 0, 0))).toBe('damaged');
  });

  it('many small bombs that exceed only together', () => {
    const sounds = Object.fromEntries(
      Array.from({ length: 9 }, (_, n) => {
        const bytes = new Uint8Array(limits.sound);
        bytes.set(mp3);
        return [`mon-essai/voix/${n}.mp3`, bytes];
      }),
    );
    expect(verdict(files(sounds))).toBe('tooBig');
  });

  it('changed or cut anywhere, it is answered, and nothing is left behind', () => {
    let seed = 7;
    const random = (below: number) => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) % below;
    const bytes = zip(whole);
    for (let count = 0; count < 2_000; count += 1) {
      const odd = changed(bytes, random(bytes.length), random(256));
      const cut = count % 3 === 0 ? odd.slice(0, random(odd.length)) : odd;
      expect(['taken', 'tooBig', 'notText', 'foreign', 'damaged', 'noScenario']).toContain(
        verdict(cut),
      );
    }
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('source');
  });
});
