import * as z from 'zod/mini';
import type { Comfort, Learner, Placement, RunEvent, RunSummary, Skill } from '../lesson/ports';

// Compiled checkers use `Function`, which our content security policy forbids.
z.config({ jitless: true });

/** As many digits as a social security, bank or card number, spaced or not. */
const longNumber = /(?:\d\s?){13,}/u;
const harmless = z.refine((text: unknown) => !longNumber.test(String(text)));

/** Drawn at random or computed: digits mean nothing here. */
const id = z.string().check(z.regex(/^[\w.:+/=-]{0,120}$/));
const name = z.string().check(z.regex(/^[\p{L}\p{N}._:/-]{0,120}$/u), harmless);
/** What a list or an address bar offers: never longer than a label. */
const label = z.string().check(z.regex(/^[^\p{Cc}]{0,200}$/u), harmless);
const count = z.int().check(z.nonnegative());
const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));

const keptValue = z.union([
  z.strictObject({ kit: name }),
  z.strictObject({ known: label }),
  z.strictObject({ mistake: name }),
  z.strictObject({ free: z.literal(true) }),
]);

const gesture = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal(['fill', 'visit']), target: name, value: keptValue }),
  z.strictObject({ kind: z.literal(['press', 'back', 'switch-tab']), target: name }),
  z.strictObject({ kind: z.literal('choose'), target: name, value: label }),
  z.strictObject({ kind: z.literal('check'), target: name, value: z.boolean() }),
  z.strictObject({
    kind: z.literal('key'),
    target: name,
    key: z.literal(['Enter', 'Escape', 'Tab']),
  }),
  z.strictObject({ kind: z.literal('attach'), target: name, paper: name }),
  z.strictObject({ kind: z.literal('read') }),
]);

const went = z.literal(['alone', 'helped', 'stumbled']);
const kind = z.literal([
  'fill',
  'visit',
  'press',
  'back',
  'switch-tab',
  'choose',
  'check',
  'key',
  'attach',
  'read',
]);

const trace = z.strictObject({ target: z.exactOptional(name), gesture: kind, went });

const place = { seq: z.int().check(z.positive()), step: name };

const event = z.discriminatedUnion('kind', [
  z.strictObject({
    ...place,
    kind: z.literal('gesture'),
    gesture,
    outcome: z.literal(['done', 'refused', 'none']),
    mistake: z.exactOptional(name),
    next: name,
    trace: z.exactOptional(trace),
  }),
  z.strictObject({ ...place, kind: z.literal(['hint', 'why', 'show']) }),
  z.strictObject({ ...place, kind: z.literal('rewind'), to: count }),
  z.strictObject({
    ...place,
    kind: z.literal('finish'),
    result: z.literal(['reussi', 'a-revoir']),
  }),
]);

const summary = z.strictObject({
  run: id,
  learner: id,
  scenario: name,
  hash: id,
  level: z.literal(['regarder', 'aide', 'exercice', 'seul']),
  persona: z.literal(['colette', 'gerard', 'samira', 'yann', 'ange', 'livia']),
  step: name,
  index: count,
  total: count,
  state: z.literal(['en-cours', 'reussi', 'a-revoir']),
  seq: count,
  hints: count,
  mistakes: count,
  started: day,
  updated: day,
});

const learner = z.strictObject({
  id,
  name: z.string().check(z.maxLength(40), harmless),
  picture: name,
});

const comfort = z.strictObject({
  textSize: z.literal([100, 125, 150, 200]),
  spacing: z.literal(['normal', 'large']),
  contrast: z.literal(['normal', 'fort']),
  font: z.literal(['lisible', 'machine']),
  calm: z.boolean(),
  pointer: z.literal(['normal', 'grand']),
  doubleClick: z.boolean(),
  voice: z.boolean(),
  language: z.exactOptional(z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z\d]{2,8}){0,3}$/))),
});

const skill = z.strictObject({ target: name, gesture: kind, went: z.array(went) });

/** More tasks than any placement has. */
const tasks = z.array(name).check(z.maxLength(40));
const placement = z.strictObject({ day, well: tasks, hard: tasks });

/**
 * Makes a reader of one kind of row. It takes anything and gives the row, or undefined where a
 * field is missing, wrong or unknown: so no free text has a place to be kept in, and a broken row
 * is told from a good one (OWASP ASVS 5.0, 1.5.2 and 14.3.3).
 */
function reader<Row>(shape: z.ZodMiniType<Row>): (value: unknown) => Row | undefined {
  return (value) => {
    const read = shape.safeParse(value);
    return read.success ? read.data : undefined;
  };
}

export const readEvent = reader<RunEvent>(event);
export const readSummary = reader<RunSummary>(summary);
export const readLearner = reader<Learner>(learner);
export const readComfort = reader<Comfort>(comfort);
export const readSkill = reader<Skill>(skill);
export const readPlacement = reader<Placement>(placement);
