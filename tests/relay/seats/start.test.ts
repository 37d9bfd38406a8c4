import type { Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { pass } from '../../../src/classroom/messages';
import { serve } from '../../../src/relay/serve';
import { seats } from '../../../src/relay/seats/command';
import { ask, fakeDist } from '../fixture';
import { emptyFolder, sentenceOf } from './folder';

const app = fakeDist();
let server: Server | undefined;

afterAll(() => app.remove());

afterEach(() => {
  server?.close();
  server?.closeAllConnections();
  server = undefined;
  process.removeAllListeners('SIGTERM');
  process.removeAllListeners('SIGINT');
});

async function start(...words: string[]): Promise<Server> {
  server = await serve({ root: app.root, port: '0', words, print: () => undefined });
  return server;
}

async function post(path: string, body: object): Promise<unknown> {
  const { port } = server!.address() as { port: number };
  const answer = await fetch(`http://127.0.0.1:${port}/api/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return answer.json();
}

test('pointed at another relay, the policy names its origin and the seats come from the file', async () => {
  const folder = emptyFolder();
  await seats(['--sessions', '1', '--places', '1', '--out', folder]);
  await start('--relay', 'wss://relais.example:8443/mqtt', '--seats', join(folder, 'seats.json'));
  const home = await ask(server!, '/');
  expect(home.headers['content-security-policy']).toMatch(
    /connect-src 'self'[^;]* wss:\/\/relais\.example:8443;/,
  );
  const { code } = pass.parse(stripped(await post('sessions', {})));
  const learner = pass.parse(await post('join', { code }));
  expect(learner.relay).toEqual(['wss://relais.example:8443/mqtt']);
  expect(await post('join', { code })).toEqual({ reason: 'full' });
});

function stripped(opening: unknown): unknown {
  const { pin: _pin, key: _key, ...rest } = opening as { pin: string; key: string };
  return rest;
}

test('its own relay is off then', async () => {
  const folder = emptyFolder();
  await seats(['--sessions', '1', '--places', '1', '--out', folder]);
  await start('--relay', 'wss://relais.example/mqtt', '--seats', join(folder, 'seats.json'));
  expect(server!.listenerCount('upgrade')).toBe(0);
});

test.each([
  [['--relay', 'wss://relais.example/mqtt'], 'vont ensemble'],
  [['--seats', 'seats.json'], 'vont ensemble'],
  [['--relay', 'relais.example', '--seats', 'x'], 'donnez une adresse comme wss://'],
  [['--relay', 'wss://a:b@relais.example', '--seats', 'x'], 'donnez une adresse comme wss://'],
  [['--relay', 'wss://relais.example', '--seats', '/none'], 'ne se lit pas'],
  [['--relais', 'wss://relais.example'], 'ne se comprend pas'],
])('%j is answered with what to write instead', async (words, sentence) => {
  expect(await sentenceOf(() => start(...words))).toContain(sentence);
});
