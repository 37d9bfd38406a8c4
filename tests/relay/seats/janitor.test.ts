import { execFile } from 'node:child_process';
import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { topics } from '../../../src/classroom/messages';
import { brokerProgram } from '../../support/brokers.js';
import { mosquitto, type OnFolder } from '../contract/mosquitto';
import { Peer, until } from '../contract/peer';

const program = brokerProgram('mosquitto');
const run = promisify(execFile);

describe.runIf(program)('the janitor', () => {
  let broker: OnFolder;

  beforeAll(async () => {
    broker = await mosquitto(program ?? '', 47290, 2, 2);
    await broker.start();
  }, 60_000);

  afterAll(() => broker.stop());

  async function clean(): Promise<string> {
    const command = ['--import', 'tsx', 'src/relay/seats-command.ts', '--janitor'];
    const where = ['--relay', broker.address, '--seats', join(broker.folder, 'seats.json')];
    const { stdout } = await run(process.execPath, [...command, ...where]);
    return stdout;
  }

  /** As if everything until now had happened yesterday. */
  function makeOld(): void {
    const taken = join(broker.folder, 'seats.json.taken');
    const yesterday = Date.now() / 1000 - 24 * 3600;
    for (const name of readdirSync(taken)) utimesSync(join(taken, name), yesterday, yesterday);
  }

  test('empties old sessions, tells who is still there, and leaves the others alone', async () => {
    const old = await broker.room();
    const passes = [await old.join(), await old.join()];
    makeOld();
    const young = await broker.room();
    const [desk, other] = [await new Peer(old.lead).ready(), await new Peer(young.lead).ready()];
    const there = await new Peer(passes[0]!).ready();
    await there.subscribe(topics.pace(old.code));
    await there.say(topics.state(old.code, passes[0]!.place), 'working');
    await desk.say(topics.to(old.code, passes[1]!.place), 'a hint');
    await desk.say(topics.facilitator(old.code), 'here');
    await other.say(topics.pace(young.code), 'hold');

    expect(await clean()).toBe('1 séance vidée.\n');
    await until('the farewell', () => there.heard.length >= 2);
    expect(there.heard[0]?.payload).toContain('"ended":true');

    await Promise.all([desk, other, there].map((peer) => peer.close()));
    const late = await new Peer(old.lead).ready();
    await late.subscribe(topics.everyLearner(old.code), topics.everyNote(old.code));
    await late.subscribe(topics.pace(old.code));
    await late.say(topics.pace(old.code), 'the end');
    await late.hears(topics.pace(old.code), 'the end');
    expect(late.heard).toHaveLength(1);
    const next = await new Peer(young.lead).ready();
    await next.subscribe(topics.pace(young.code));
    await next.hears(topics.pace(young.code), 'hold');
    await Promise.all([late, next].map((peer) => peer.close()));
  }, 60_000);
});
