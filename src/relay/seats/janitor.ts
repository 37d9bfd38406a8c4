import { connectAsync, type MqttClient } from 'mqtt/index';
import { topics, type Pace } from '../../classroom/messages';
import { StartProblem } from '../problem';
import { readSeatFile, type SeatedSession } from './file';
import type { JanitorOptions } from './options';
import { openTaken } from './taken';

/** After all that a facilitator can have written. */
const lastRev = 1_000_000_000;
const together = 8;

function theEnd({ janitor }: SeatedSession): Pace {
  return {
    v: 1,
    rev: lastRev,
    fid: janitor.username,
    launch: null,
    scenarios: [],
    hold: null,
    gates: false,
    watch: false,
    beacon: false,
    open: false,
    ended: true,
    say: null,
    patience: { seconds: 0, mistakes: 0 },
  };
}

function topicsOf({ code, places }: SeatedSession): readonly string[] {
  const learners = places.map(({ username }) => username);
  return [
    topics.pace(code),
    topics.facilitator(code),
    ...learners.flatMap((learner) => [
      topics.to(code, learner),
      topics.state(code, learner),
      topics.presence(code, learner),
    ]),
  ];
}

function connect(relay: string, { janitor }: SeatedSession): Promise<MqttClient> {
  return connectAsync(relay, {
    protocolVersion: 4,
    clientId: janitor.username,
    username: janitor.username,
    password: janitor.password,
    clean: true,
    reconnectPeriod: 0,
    connectTimeout: 10_000,
  });
}

/**
 * Leaves nothing of a session on the relay: an empty retained message clears what was kept.
 * @param farewell whether learners who are still there are told that the session is over
 */
export async function emptySession(
  relay: string,
  session: SeatedSession,
  farewell: boolean,
): Promise<void> {
  const client = await connect(relay, session);
  const keep = { qos: 1, retain: true } as const;
  try {
    if (farewell) {
      await client.publishAsync(topics.pace(session.code), JSON.stringify(theEnd(session)), keep);
    }
    await Promise.all(topicsOf(session).map((topic) => client.publishAsync(topic, '', keep)));
  } finally {
    await client.endAsync();
  }
}

/**
 * Empties each session that was opened so many hours ago, ended or not.
 * @returns how many
 * @throws StartProblem where the relay does not answer
 */
export async function janitor({ relay, seats, hours }: JanitorOptions): Promise<number> {
  const taken = openTaken(seats);
  const isOld = ({ desks: [first] }: SeatedSession): boolean =>
    (taken.age(first?.username ?? '') ?? 0) >= hours * 3_600_000;
  const old = readSeatFile(seats).sessions.filter(isOld);
  for (const session of old) taken.take(`${session.code}.ended`);
  try {
    for (let next = 0; next < old.length; next += together) {
      const some = old.slice(next, next + together);
      await Promise.all(some.map((session) => emptySession(relay, session, true)));
    }
  } catch {
    throw new StartProblem(
      `Le relais «\u202f${relay}\u202f» ne répond pas, ou ne connaît pas ces comptes.`,
    );
  }
  return old.length;
}
