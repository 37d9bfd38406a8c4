import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { needsBuild } from '../../src/relay/build';
import { nodeProblem } from '../../src/relay/node-version.js';
import { buildProblem, sentenceFor } from '../../src/relay/problem';
import { serve } from '../../src/relay/serve';
import { fakeDist, listening } from './fixture';

let fixture: ReturnType<typeof fakeDist>;
const opened: { close(): unknown }[] = [];

beforeEach(() => {
  fixture = fakeDist();
});

afterEach(() => {
  opened.splice(0).forEach((server) => server.close());
  process.removeAllListeners('SIGTERM');
  fixture.remove();
});

describe('Node', () => {
  test.each(['20.19.0', '20.20.1', '22.0.0', '24.3.1'])('%s is recent enough', (version) => {
    expect(nodeProblem(version)).toBeUndefined();
  });

  test.each(['12.22.0', '18.20.4', '20.18.3'])('%s is too old, said in one sentence', (version) => {
    const sentence = nodeProblem(version);
    expect(sentence).toContain(version);
    expect(sentence).toContain('installez Node 20.19');
    expect(sentence).not.toContain('\n');
  });
});

describe('when to build', () => {
  test('a built app newer than its sources is served as it is', () => {
    expect(needsBuild(fixture.root)).toBe(false);
  });

  test.each(['sw.js', 'index.html'])('an app whose build left no %s is built', (name) => {
    rmSync(join(fixture.dist, name));
    expect(needsBuild(fixture.root)).toBe(true);
  });

  test('a source changed since the last build asks for a new one', () => {
    const source = join(fixture.root, 'index.html');
    writeFileSync(source, '');
    const later = new Date(Date.now() + 60_000);
    utimesSync(source, later, later);
    expect(needsBuild(fixture.root)).toBe(true);
  });
});

describe('starting', () => {
  async function start(port: string): Promise<{ server: Server; lines: string[] }> {
    const lines: string[] = [];
    const print = (line: string): void => void lines.push(line);
    const server = await serve({ root: fixture.root, port, print });
    opened.push(server);
    return { server, lines };
  }

  test('the first line says where the app is', async () => {
    const { server, lines } = await start('0');
    const { port } = server.address() as AddressInfo;
    expect(lines[0]).toContain(`http://localhost:${port}`);
    const home = await fetch(`http://localhost:${port}/`);
    expect(home.status).toBe(200);
  });

  test('a port in use is said in one sentence, with another to choose', async () => {
    const other = createServer();
    opened.push(other);
    const { port } = (await listening(other as unknown as Server)).address() as AddressInfo;
    const cause = await start(String(port)).catch((problem: unknown) => problem);
    expect(sentenceFor(cause)).toContain(`Le port ${port} est déjà pris`);
    expect(sentenceFor(cause)).toContain(`PORT=${port + 1}`);
  });

  test.each(['abc', '-1', '70000', '80.5'])('PORT=%s is not a port', async (port) => {
    const cause = await start(port).catch((problem: unknown) => problem);
    expect(sentenceFor(cause)).toContain(`PORT vaut «\u202f${port}\u202f»`);
  });
});

describe('building', () => {
  test.each([
    ['EACCES', 'donnez-vous le droit d’y écrire'],
    ['EROFS', 'donnez-vous le droit d’y écrire'],
    ['ENOSPC', 'Le disque est plein'],
  ])('%s says what to do', (code, words) => {
    expect(buildProblem(Object.assign(new Error('x'), { code })).message).toContain(words);
  });

  test('another failure names the command that shows its cause', () => {
    const { message } = buildProblem(new Error('Unexpected token\nat line 3'));
    expect(message).toContain('npm run build');
    expect(message).not.toContain('\n');
  });
});
