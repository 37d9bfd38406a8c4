import * as z from 'zod/mini';

// Compiled checkers use `Function`, which our content security policy forbids.
z.config({ jitless: true });

/** First level of every topic: the protocol and its version. */
export const root = 'ce1';

/** What a relay accepts at most. */
export const limits = {
  learners: 60,
  /** Bytes of one message. */
  payload: 8_192,
  /** Bytes of one frame of the web socket. */
  frame: 65_536,
  /** Messages a second of one client. */
  perSecond: 5,
  topicLevels: 8,
  /** Hints that wait for one learner. */
  hints: 5,
  /** Characters of a first name, and of a sentence from the facilitator. */
  name: 24,
  sentence: 200,
  /** Exercises of the facilitator's own that a session is given, and the bytes of one. */
  handouts: 20,
  handout: 1_048_576,
} as const;

/** No 0 O 1 I L 5 S 2 Z 8 B: nothing that is read or heard as something else. */
export const codeAlphabet = 'ACDEFGHJKMNPQRTUVWXY34679';
export const codeLength = 6;

/** The topics of one session. `learner` is the learner's place (`lid`). */
export const topics = {
  pace: (code: string) => `${root}/${code}/ctl`,
  to: (code: string, learner: string) => `${root}/${code}/to/${learner}`,
  state: (code: string, learner: string) => `${root}/${code}/l/${learner}/st`,
  presence: (code: string, learner: string) => `${root}/${code}/l/${learner}/on`,
  facilitator: (code: string) => `${root}/${code}/f/on`,
  /** Filters of the facilitator; never `#`, which some relays widen to the parent. */
  everyLearner: (code: string) => `${root}/${code}/l/+/+`,
  everyNote: (code: string) => `${root}/${code}/to/+`,
} as const;

const name = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/));
const place = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,32}$/));
const count = z.int().check(z.gte(0), z.lte(1_000_000_000));
const sentence = z.string().check(z.maxLength(limits.sentence));
const level = z.enum(['regarder', 'aide', 'exercice', 'seul']);

/** An exercise that the facilitator opens on the learners' screens. `n` grows over the session. */
const launch = z.strictObject({ n: count, scenario: name, level });

/** Everyone waits: at their next step, or where `step` begins. Its word, said aloud, opens it too. */
const hold = z.strictObject({ n: count, step: z.nullable(name), word: z.optional(sentence) });

/** When a learner's machine calls its learner stuck. */
const patience = z.strictObject({ seconds: count, mistakes: count });

/** `ctl`: what holds for all. Whole each time; the highest `rev` counts. */
export const pace = z.strictObject({
  v: z.literal(1),
  rev: count,
  /** Which facilitator wrote it. */
  fid: place,
  launch: z.nullable(launch),
  /** The exercises of the session, to be fetched at once. */
  scenarios: z.array(name).check(z.maxLength(20)),
  hold: z.nullable(hold),
  /** Spoken gates stand in the exercises. */
  gates: z.boolean(),
  /** « Tout le monde regarde ». */
  watch: z.boolean(),
  /** The beacon fills the learners' screens' edge. */
  beacon: z.boolean(),
  /** New learners may come in. */
  open: z.boolean(),
  ended: z.boolean(),
  /** A sentence to all; `n` grows. */
  say: z.nullable(z.strictObject({ n: count, text: sentence })),
  patience,
});
export type Pace = z.infer<typeof pace>;
export type Launch = z.infer<typeof launch>;
export type Hold = z.infer<typeof hold>;

/** A hint of the scenario's own (`hint`), or a sentence. Shown once, by its `id`. */
const note = z.strictObject({
  id: count,
  kind: z.enum(['hint', 'sentence']),
  text: z.optional(sentence),
});
export type Note = z.infer<typeof note>;

/** `to/{lid}`: what is for one learner. Whole each time; the highest `rev` counts. */
export const letter = z.strictObject({
  v: z.literal(1),
  rev: count,
  notes: z.array(note).check(z.maxLength(limits.hints)),
  /** Goes before `ctl`'s where its `n` is higher. */
  launch: z.nullable(launch),
  /** The hand with this number, or an earlier one, was seen. */
  handSeen: count,
});
export type Letter = z.infer<typeof letter>;

/** How one step went: milliseconds, mistakes, helps. */
const stepDone = z.strictObject({ ms: count, err: count, help: count });
export type StepDone = z.infer<typeof stepDone>;

/** `l/{lid}/st`: all of one learner, each time. The highest (`boot`, `rev`) counts. */
export const learnerState = z.strictObject({
  v: z.literal(1),
  boot: count,
  rev: count,
  name: z.string().check(z.minLength(1), z.maxLength(limits.name)),
  picture: name,
  scenario: z.nullable(name),
  level: z.nullable(level),
  /** `seul` at that level. */
  step: z.nullable(name),
  /** 1-based place on the path and its length; 0 before any. */
  index: count,
  total: count,
  done: z.record(name, stepDone),
  hints: count,
  mistakes: count,
  result: z.nullable(z.enum(['reussi', 'a-revoir'])),
  /** 0: down; else the number of this call. */
  hand: count,
  stuck: z.boolean(),
  /** Seconds since the last gesture. */
  idle: count,
  held: z.boolean(),
  /** Went on without the group. */
  alone: z.boolean(),
  /** Highest `id` of the notes that were shown. */
  notesSeen: count,
  /** The `rev` of `ctl` that is followed. */
  paceRev: count,
});
export type LearnerState = z.infer<typeof learnerState>;

/** `l/{lid}/on` and `f/on`. `k` names the connection, so that a late will of an old one is known. */
export const presence = z.strictObject({ v: z.literal(1), on: z.boolean(), k: count });
export type Presence = z.infer<typeof presence>;

/** What a relay's door gives: everything that a client needs to connect. */
export const pass = z.strictObject({
  code: z.string(),
  /** `lid` of a learner, `fid` of a facilitator; also the client's id. */
  place,
  username: z.string(),
  token: z.string(),
  /** Addresses of the relay; empty: `/mqtt` of this origin. */
  relay: z.array(z.string()),
});
export type Pass = z.infer<typeof pass>;

/** Answer to `POST /api/sessions`. */
export const opening = z.extend(pass, {
  /** Lets a second facilitator in; shown on the laptop alone. */
  pin: z.string(),
  /** Kept by the facilitator: opens the same session again on a relay that forgot it. */
  key: z.string(),
});
export type Opening = z.infer<typeof opening>;

/** Body of `POST /api/sessions`: empty for a new session; `code` and `pin` to take one over;
 *  `code` and `key` to open it again after the relay forgot it. */
export const openRequest = z.strictObject({
  code: z.optional(z.string()),
  pin: z.optional(z.string()),
  key: z.optional(z.string()),
});
export type OpenRequest = z.infer<typeof openRequest>;

/** Body of `POST /api/join`; `place` and `token` where a learner comes back. */
export const joinRequest = z.strictObject({
  code: z.string(),
  place: z.optional(z.string()),
  token: z.optional(z.string()),
});
export type JoinRequest = z.infer<typeof joinRequest>;

/** Body of `POST /api/sessions/CODE/door`, with the facilitator's token as bearer. */
export const doorRequest = z.strictObject({ open: z.boolean() });

/** Why the relay's door says no: the body is `{ "reason": … }`. */
export const refusals = [
  'unknown',
  'closed',
  'full',
  'too-many-tries',
  'pin',
  'not-allowed',
  'malformed',
] as const;
export type Refusal = (typeof refusals)[number];

/** Answer to `GET /api/room`, for a facilitator: where the others find this machine, and whether any came. */
export const roomAnswer = z.strictObject({
  addresses: z.array(z.string()),
  /** Visits from other machines since the relay began. No address is kept. */
  visits: count,
});
export type RoomAnswer = z.infer<typeof roomAnswer>;

/** A language as the scenario's files name it (BCP 47). */
const languageTag = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/));

/**
 * Body of `PUT /api/sessions/CODE/scenarios/NAME`, with the facilitator's token as bearer, and answer
 * to the same `GET`, with `PLACE.TOKEN` of a learner: the texts of an exercise that the facilitator
 * wrote. Whoever gets it checks it as any file from outside. Sounds stay where they are.
 */
export const handout = z.strictObject({
  source: z.string(),
  /** Translations, by language. */
  translations: z.record(languageTag, z.string()),
});
export type Handout = z.infer<typeof handout>;

/** Answer to `GET /api/sessions/CODE/scenarios`, for a facilitator: what the relay has of it. */
export const handouts = z.strictObject({ names: z.array(name) });
