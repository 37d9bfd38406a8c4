import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { topics, type Pass } from '../../../src/classroom/messages';
import { brokerProgram } from '../../support/brokers.js';
import { cluster, type Cluster } from './cluster';
import { Peer, until } from './peer';

const program = brokerProgram('nats-server');
const slow = 180_000;

describe.runIf(program)('on three NATS servers', () => {
  let nodes: Cluster;
  const peers: Peer[] = [];

  beforeAll(async () => {
    nodes = await cluster(program ?? '');
    await nodes.start();
  }, slow);

  afterAll(async () => {
    await Promise.all(peers.map((peer) => peer.close()));
    await nodes.stop();
  }, slow);

  /** Comes in at this node, goes on at the others, and says its word each time. */
  function attend(pass: Pass, node: number, filters: string[], topic: string): Peer {
    const relay = [...nodes.addresses.slice(node), ...nodes.addresses.slice(0, node)];
    const peer = new Peer({ ...pass, relay }, { stubborn: true });
    peers.push(peer);
    peer.onConnect(() => {
      void peer.subscribe(...filters);
      void peer.say(topic, 'here');
    });
    return peer;
  }

  test(
    'one is heard on another node, and when a node dies its clients go on elsewhere',
    async () => {
      const room = await nodes.room();
      const { code } = room;
      const passes = await Promise.all(Array.from({ length: 6 }, () => room.join()));
      const desk = attend(room.lead, 1, [topics.everyLearner(code)], topics.pace(code));
      const learners = passes.map((pass) =>
        attend(pass, 0, [topics.pace(code)], topics.state(code, pass.place)),
      );
      const isWhole = (): boolean =>
        passes.every(({ place }) => desk.last(topics.state(code, place)) === 'here') &&
        learners.every((peer) => peer.last(topics.pace(code)) === 'here');
      await until('a group over two nodes', isWhole, slow);

      await nodes.killNode(0);
      await until(
        'its clients to be elsewhere',
        () => learners.every((peer) => peer.connected),
        slow,
      );
      const next = async (): Promise<void> => {
        for (const [place, peer] of learners.entries()) {
          void peer.say(topics.state(code, passes[place]!.place), 'again');
        }
        void desk.say(topics.pace(code), 'again');
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      };
      const isRight = (): boolean =>
        passes.every(({ place }) => desk.last(topics.state(code, place)) === 'again') &&
        learners.every((peer) => peer.last(topics.pace(code)) === 'again');
      const end = Date.now() + slow;
      while (!isRight() && Date.now() < end) await next();
      expect(isRight()).toBe(true);

      const newcomer = await room.join();
      const own = topics.state(code, newcomer.place);
      const late = attend(newcomer, 2, [topics.pace(code)], own);
      await late.hears(topics.pace(code), 'again');
    },
    2 * slow,
  );
});
