import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { topics, type Pass } from '../../../src/classroom/messages';
import type { Broker, Room } from './broker';
import { freeze } from './frozen';
import { Peer, until, type PeerOptions } from './peer';

/** A broker starts slowly on a busy machine. */
const slow = 60_000;

/**
 * What a session needs of any broker. What may not be read or written is proved by what arrives,
 * never by a refusal: brokers refuse in different ways, some of them silently.
 */
export function provesContract(
  create: () => Promise<Broker>,
  /** Whether the broker ties a client's id to its account; else nobody can guess one. */
  { tiesIds }: { readonly tiesIds: boolean },
): void {
  let broker: Broker;
  const peers: { close(): unknown }[] = [];

  beforeAll(async () => {
    broker = await create();
    await broker.start();
  }, slow);

  afterEach(async () => {
    await Promise.all(peers.splice(0).map((peer) => peer.close()));
  });

  afterAll(() => broker.stop(), slow);

  async function enter(pass: Pass, options?: PeerOptions): Promise<Peer> {
    const peer = new Peer(pass, options);
    peers.push(peer);
    return peer.ready();
  }

  /** A facilitator who hears all that one may hear. */
  async function lead(room: Room): Promise<Peer> {
    const peer = await enter(room.lead);
    const { code } = room;
    await peer.subscribe(topics.everyLearner(code), topics.everyNote(code), topics.pace(code));
    return peer;
  }

  async function learner(room: Room, pass: Pass): Promise<Peer> {
    const peer = await enter(pass);
    const { code } = room;
    await peer.subscribe(topics.pace(code), topics.to(code, pass.place), topics.facilitator(code));
    return peer;
  }

  test('a newcomer hears at once what was said before', async () => {
    const room = await broker.room();
    const { code } = room;
    const [one, other] = [await room.join(), await room.join()];
    const early = await enter(one);
    await early.say(topics.state(code, one.place), 'working');
    const desk = await lead(room);
    await desk.hears(topics.state(code, one.place), 'working');
    await desk.say(topics.pace(code), 'hold');
    await desk.say(topics.to(code, other.place), 'a hint');
    const late = await learner(room, other);
    await late.hears(topics.pace(code), 'hold');
    await late.hears(topics.to(code, other.place), 'a hint');
    expect(late.heard.map(({ retain }) => retain)).toEqual([true, true]);
  });

  test('a learner hears what is for them, and nothing of the others', async () => {
    const [room, elsewhere] = [await broker.room(), await broker.room()];
    const { code } = room;
    const [victim, spy] = [await room.join(), await room.join()];
    const [desk, otherDesk] = [await lead(room), await lead(elsewhere)];
    const writer = await enter(victim);
    const say = async (word: string): Promise<void> => {
      await writer.say(topics.state(code, victim.place), word);
      await desk.say(topics.to(code, victim.place), word);
      await otherDesk.say(topics.pace(elsewhere.code), word);
    };
    await say('kept');
    const hostile = [
      '#',
      '+/+/+',
      '+/+/+/+/+',
      '$SYS/#',
      '$JS/#',
      '$MQTT/#',
      `ce1/${code}/#`,
      `ce1/${code}/+/+`,
      `ce1/${code}/l/#`,
      topics.everyLearner(code),
      topics.everyNote(code),
      topics.state(code, victim.place),
      topics.to(code, victim.place),
      'ce1/+/ctl',
      topics.pace(elsewhere.code),
      topics.everyLearner(elsewhere.code),
    ];
    const spies = await Promise.all(
      [...Array(3).keys()].map(async (part) => {
        const pass = part === 0 ? spy : await room.join();
        const peer = await learner(room, pass);
        for (const filter of hostile.filter((_, place) => place % 3 === part)) {
          await peer.subscribe(filter);
        }
        return { peer, own: [topics.pace(code), topics.to(code, pass.place)] };
      }),
    );
    await say('live');
    await desk.say(topics.pace(code), 'the end');
    for (const { peer } of spies) {
      await until('the end', () => peer.out || peer.last(topics.pace(code)) === 'the end');
    }
    for (const { peer, own } of spies) {
      expect(own).toEqual(expect.arrayContaining(peer.heard.map(({ topic }) => topic)));
    }
    expect(desk.last(topics.state(code, victim.place))).toBe('live');
  });

  test('a learner writes at their own place, and nowhere else', async () => {
    const [room, elsewhere] = [await broker.room(), await broker.room()];
    const { code } = room;
    const [victim, spy] = [await room.join(), await room.join()];
    const listeners = [await lead(room), await lead(elsewhere), await learner(room, victim)];
    const hostile = [
      topics.pace(code),
      topics.facilitator(code),
      topics.to(code, victim.place),
      topics.to(code, spy.place),
      topics.state(code, victim.place),
      topics.presence(code, victim.place),
      `ce1/${code}/l/${spy.place}/other`,
      `ce1/${code}/l/${spy.place}/st/more`,
      topics.pace(elsewhere.code),
      topics.state(elsewhere.code, spy.place),
    ];
    for (const topic of hostile) {
      const peer = await enter(spy);
      await peer.say(topic, 'hostile');
      await peer.close();
    }
    const honest = await enter(spy);
    await honest.say(topics.state(code, spy.place), 'honest');
    const [desk] = listeners;
    await desk!.hears(topics.state(code, spy.place), 'honest');
    const late = [await lead(room), await learner(room, victim), await lead(elsewhere)];
    await late[0]!.hears(topics.state(code, spy.place), 'honest');
    const all = [...listeners, ...late].flatMap(({ heard }) => heard);
    expect(all.filter(({ word }) => word === 'hostile')).toEqual([]);
  });

  test('a stranger does not come in, and a will cannot speak for another', async () => {
    const room = await broker.room();
    const { code } = room;
    const [victim, spy] = [await room.join(), await room.join()];
    const desk = await lead(room);
    const stranger = new Peer({ ...victim, token: `${victim.token}x` });
    peers.push(stranger);
    await until('a refusal', () => stranger.out);
    const liar = new Peer(spy, { will: { topic: topics.pace(code), word: 'hostile' } });
    await liar.ready().catch(() => undefined);
    liar.drop();
    const honest = await enter(victim, {
      will: { topic: topics.presence(code, victim.place), word: 'gone' },
    });
    honest.drop();
    await desk.hears(topics.presence(code, victim.place), 'gone');
    expect(stranger.connected).toBe(false);
    expect(desk.heard.map(({ word }) => word)).toEqual(['gone']);
  });

  test('who vanishes or freezes is told to the facilitator', async () => {
    const room = await broker.room();
    const { code } = room;
    const [one, other] = [await room.join(), await room.join()];
    const desk = await lead(room);
    const will = (pass: Pass) => ({ topic: topics.presence(code, pass.place), word: 'gone' });
    const vanishing = await enter(one, { will: will(one) });
    const frozen = await freeze(other, will(other));
    vanishing.drop();
    await desk.hears(topics.presence(code, one.place), 'gone');
    await desk.hears(topics.presence(code, other.place), 'gone');
    frozen.terminate();
    expect(desk.heard).toHaveLength(2);
  });

  test('who says good-bye leaves no will', async () => {
    const room = await broker.room();
    const { code } = room;
    const pass = await room.join();
    const desk = await lead(room);
    const topic = topics.presence(code, pass.place);
    const polite = await enter(pass, { will: { topic, word: 'gone' } });
    await polite.say(topic, 'left');
    await polite.close();
    const again = await enter(pass);
    await again.say(topics.state(code, pass.place), 'back');
    await desk.hears(topics.state(code, pass.place), 'back');
    expect(desk.last(topic)).toBe('left');
  });

  test('a page loaded again takes over from the one before', async () => {
    const room = await broker.room();
    const { code } = room;
    const pass = await room.join();
    const desk = await lead(room);
    const topic = topics.presence(code, pass.place);
    const before = await enter(pass, { will: { topic, word: 'first gone' } });
    await before.say(topic, 'first here');
    const after = await enter(pass, { will: { topic, word: 'second gone' } });
    await after.say(topic, 'second here');
    await desk.hears(topic, 'second here');
    await until('the first page to be out', () => before.out);
    await after.say(topics.state(code, pass.place), 'working');
    await desk.hears(topics.state(code, pass.place), 'working');
    expect(desk.last(topic)).toBe('second here');
  });

  // NATS ties no client's id to its account: there, places that nobody can guess stand for it.
  if (tiesIds) {
    test('nobody pushes another out by taking their name', async () => {
      const room = await broker.room();
      const { code } = room;
      const [victim, spy] = [await room.join(), await room.join()];
      const desk = await lead(room);
      const there = await enter(victim);
      const thief = new Peer({ ...spy, place: victim.place });
      peers.push(thief);
      await thief.ready().catch(() => undefined);
      await there.say(topics.state(code, victim.place), 'still here');
      await desk.hears(topics.state(code, victim.place), 'still here');
      expect(there.connected).toBe(true);
    });
  }

  test('what a facilitator clears is kept no longer', async () => {
    const room = await broker.room();
    const { code } = room;
    const pass = await room.join();
    const one = await enter(pass);
    await one.say(topics.state(code, pass.place), 'working');
    await one.say(topics.presence(code, pass.place), 'here');
    const desk = await lead(room);
    await desk.hears(topics.state(code, pass.place), 'working');
    await desk.say(topics.state(code, pass.place), '');
    await desk.hears(topics.state(code, pass.place), '');
    await desk.close();
    const next = await lead(room);
    await next.hears(topics.presence(code, pass.place), 'here');
    expect(next.heard.map(({ topic }) => topic)).toEqual([topics.presence(code, pass.place)]);
  });

  test(
    'after a power cut of the broker all is right again',
    async () => {
      const room = await broker.room();
      const { code } = room;
      const passes = await Promise.all([...Array(4).keys()].map(() => room.join()));
      let word = 'before';

      /** Says all again each time it comes in. */
      const attend = (pass: Pass, filters: readonly string[], says: readonly string[]): Peer => {
        const peer = new Peer(pass, { stubborn: true });
        peers.push(peer);
        peer.onConnect(() => {
          void peer.subscribe(...filters);
          for (const topic of says) void peer.say(topic, word);
        });
        return peer;
      };
      const attendAll = (lead: Pass, learners: readonly Pass[]): Peer[] => [
        attend(lead, [topics.everyLearner(code)], [topics.pace(code)]),
        ...learners.map((pass) =>
          attend(pass, [topics.pace(code)], [topics.state(code, pass.place)]),
        ),
      ];
      const isRight = ([desk, ...learners]: readonly Peer[]): boolean =>
        passes.every(({ place }) => desk?.last(topics.state(code, place)) === word) &&
        learners.every((peer) => peer.last(topics.pace(code)) === word);

      const first = attendAll(room.lead, passes);
      await until('a group', () => isRight(first));
      await broker.kill();
      await until('everyone to notice', () => first.every((peer) => !peer.connected));
      word = 'after';
      await broker.start();
      const [leadAgain, ...learnersAgain] = [
        await room.again(room.lead),
        ...(await Promise.all(passes.map((pass) => room.again(pass)))),
      ];
      const isSame = leadAgain?.token === room.lead.token;
      if (!isSame) first.forEach((peer) => peer.drop());
      const second = isSame ? first : attendAll(leadAgain!, learnersAgain);
      await until('all to be right again', () => isRight(second));
      const late = await learner(room, await room.join());
      await late.hears(topics.pace(code), 'after');
      expect(isRight(second)).toBe(true);
    },
    slow,
  );
}
