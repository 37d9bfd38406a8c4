import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { authorOf, withAuthor } from '../../../src/app/shell/packing/author-line';
import { openFile } from '../../../src/app/shell/packing/open';
import { pack } from '../../../src/app/shell/packing/pack';
import type { OwnFiles } from '../../../src/library/workshop';
import { ownScenario } from '../../support/own-scenario';
import { webm, whole, zip } from './archive';

function taken(bytes: Uint8Array<ArrayBuffer>) {
  const opening = openFile(bytes);
  if ('refused' in opening) throw new Error(opening.refused);
  return opening;
}

test('an archive has the layout of the project’s own folders', async () => {
  const { files } = taken(zip(whole));
  const names = Object.keys(unzipSync(await pack(files, 'mon-essai', 'Nadia')));
  expect(names).toEqual([
    'mon-essai/en.yaml',
    'mon-essai/scenario.yaml',
    'mon-essai/voix.fr.yaml',
    'mon-essai/voix/regarder.webm',
  ]);
});

test('handed on and handed on again, it stays the same to the byte', async () => {
  const first = await pack(taken(zip(whole)).files, 'mon-essai', 'Nadia');
  const { files, author } = taken(first);
  expect(author).toBe('Nadia');
  expect(files.source).toBe(ownScenario);
  expect(await pack(files, 'mon-essai', author)).toEqual(first);
});

test('the order in which files were added makes no difference', async () => {
  const one = { en: 'a: b', ar: 'a: c' };
  const other = { ar: 'a: c', en: 'a: b' };
  const files = (translations: Record<string, string>): OwnFiles => ({
    source: ownScenario,
    translations,
    voices: {},
    audio: {},
  });
  expect(await pack(files(one), 'x')).toEqual(await pack(files(other), 'x'));
});

test('a draft is handed on as it is, without what no archive may hold', async () => {
  const audio = { '../a.webm': new Blob([webm]), 'a.webm': new Blob([webm]) };
  const draft = { source: 'etapes: [', translations: {}, voices: {}, audio };
  const names = Object.keys(unzipSync(await pack(draft, '../../x')));
  expect(names).toEqual(['brouillon/scenario.yaml', 'brouillon/voix/a.webm']);
  expect(taken(await pack(draft, 'voix')).files.source).toBe('etapes: [');
});

test.each([
  ['Nadia', 'Nadia'],
  ['', ''],
  ['  Nadia   B.  ', 'Nadia B.'],
  ['Nadia\nid: autre', 'Nadia id: autre'],
  ['\u202eNadia\u2028\u0000', 'Nadia'],
  ['é'.repeat(90), 'é'.repeat(60)],
  ['😀'.repeat(60), '😀'.repeat(60)],
])('the author’s name is one visible line: %j', (given, read) => {
  const text = withAuthor(ownScenario, given);
  expect(authorOf(text)).toEqual({ source: ownScenario, author: read });
});

test.each(['# Auteur :  Nadia\na: b', '# Auteur : \u202eNadia\na: b', '# auteur : Nadia\na: b'])(
  'a comment that is not ours stays in the text: %j',
  (text) => {
    expect(authorOf(text)).toEqual({ source: text, author: '' });
  },
);
