import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seats } from '../../../src/relay/seats/command';
import { accountsOf, readSeatFile } from '../../../src/relay/seats/file';
import { emptyFolder, sentenceOf } from './folder';

const write = (out: string, ...more: string[]): Promise<string> =>
  seats(['--sessions', '3', '--places', '5', '--out', out, ...more]);

test('every session and place that was asked for has its own account', async () => {
  const out = emptyFolder();
  await write(out);
  const { sessions } = readSeatFile(join(out, 'seats.json'));
  expect(sessions.map(({ places }) => places.length)).toEqual([5, 5, 5]);
  const names = sessions.flatMap(accountsOf).map(({ username }) => username);
  expect(new Set(names).size).toBe(names.length);
});

test('nobody else on this machine reads the files', async () => {
  const out = emptyFolder();
  await write(out);
  const modes = readdirSync(out).map((name) => statSync(join(out, name)).mode & 0o777);
  expect(new Set(modes)).toEqual(new Set([0o600]));
});

test('mosquitto is given no password that can be read', async () => {
  const out = emptyFolder();
  await write(out);
  const { sessions } = readSeatFile(join(out, 'seats.json'));
  const hashes = readFileSync(join(out, 'mosquitto.passwd'), 'utf8');
  const readable = sessions.flatMap(accountsOf).filter(({ password }) => hashes.includes(password));
  expect(readable).toEqual([]);
});

test('a learner may write two topics and read three, each named in full', async () => {
  const out = emptyFolder();
  await write(out);
  const [{ code, places: [place] = [] } = { code: '' }] = readSeatFile(
    join(out, 'seats.json'),
  ).sessions;
  const own = place?.username ?? '';
  const rules = readFileSync(join(out, 'mosquitto.acl'), 'utf8').split('\n\n');
  expect(
    rules
      .find((rule) => rule.includes(`user ${own}\n`))
      ?.trim()
      .split('\n'),
  ).toEqual([
    `user ${own}`,
    `topic read ce1/${code}/ctl`,
    `topic read ce1/${code}/to/${own}`,
    `topic read ce1/${code}/f/on`,
    `topic write ce1/${code}/l/${own}/st`,
    `topic write ce1/${code}/l/${own}/on`,
  ]);
});

test('what is there already is kept, unless one insists', async () => {
  const out = emptyFolder();
  writeFileSync(join(out, 'mosquitto.acl'), 'mine');
  expect(await sentenceOf(() => write(out))).toContain('mosquitto.acl\u202f» existe déjà');
  expect(readdirSync(out)).toEqual(['mosquitto.acl']);
  await write(out, '--force');
  expect(readFileSync(join(out, 'mosquitto.acl'), 'utf8')).toContain('topic read');
});

test('help is given', async () => {
  expect(await seats(['--help'])).toContain('npm run seats -- --sessions 10 --places 30');
});

test.each([
  [['--places', '5'], 'Il manque --sessions'],
  [['--sessions', '3'], 'Il manque --places'],
  [['--sessions', '0', '--places', '5'], '--sessions vaut «\u202f0\u202f»'],
  [['--sessions', '3', '--places', '61'], 'donnez un nombre entre 1 et 60'],
  [['--seances', '3'], '«\u202f--seances\u202f» ne se comprend pas'],
  [['trois'], '«\u202ftrois\u202f» ne se comprend pas'],
  [['--janitor', '--seats', 'x'], 'Il manque --relay'],
  [['--janitor', '--relay', 'http://x', '--seats', 'x'], 'donnez une adresse comme wss://'],
  [['--janitor', '--relay', 'ws://x', '--seats', '/none'], '«\u202f/none\u202f» ne se lit pas'],
])('%j is answered with what to write instead', async (words, sentence) => {
  expect(await sentenceOf(() => seats(words))).toContain(sentence);
});

test.each([
  ['nothing like it', '[]'],
  ['no JSON', '{'],
  ['no session', '{"v":1,"sessions":[]}'],
  ['a later version', '{"v":2,"sessions":[]}'],
])('a file with %s is no seat file', async (_, text) => {
  const path = join(emptyFolder(), 'seats.json');
  writeFileSync(path, text);
  expect(await sentenceOf(() => readSeatFile(path))).toContain('n’est pas un fichier de places');
});

test('an account that stands there twice would be given twice', async () => {
  const out = emptyFolder();
  await write(out);
  const path = join(out, 'seats.json');
  const { v, sessions } = readSeatFile(path);
  const [first, second, ...others] = sessions;
  const twins = [first, { ...second, places: first?.places }, ...others];
  writeFileSync(path, JSON.stringify({ v, sessions: twins }));
  expect(await sentenceOf(() => readSeatFile(path))).toContain('n’est pas un fichier de places');
});
