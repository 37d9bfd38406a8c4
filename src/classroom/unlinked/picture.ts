import { learnerState, limits } from '../messages';
import type { LearnerState, StepDone } from '../messages';
import { readValue } from '../read';
import { fromBase45, toBase45 } from './base45';
import { block, number, Reader, slug } from './bytes';
import { crc32 } from './checksum';

/** The protocol and its version, before the data. */
const mark = 'CE1:';
/** Bytes of data, its sum apart: with the mark, 199 characters. */
const most = 126;
/** As long as the code stays a coarse one, easily read by a poor camera (41 modules a side). */
const easy = 96;

const levels = [null, 'regarder', 'aide', 'exercice', 'seul'] as const;
const results = [null, 'reussi', 'a-revoir'] as const;
/** Stands for a picture that found no room. */
const noPicture = 'personne';

/**
 * The text of a learner's QR code, in the characters that such a code packs best: mark, data, sum.
 * It says what the wire would say, less what only serves a link. Of the steps that were passed, the
 * ones that went worst are told, as far as there is room. Too long a name is cut, and picture and
 * step left out, before 200 characters are reached.
 */
export function picture(learner: string, state: LearnerState): string {
  const data = fitting(learner, state);
  return mark + toBase45([...data, ...sumOf(data)]);
}

/**
 * Reads a picture; strict: only what `picture` writes is one.
 * @returns undefined for anything else
 */
export function readPicture(
  text: string,
): { readonly learner: string; readonly state: LearnerState } | undefined {
  if (text.length >= 200 || !text.startsWith(mark)) return undefined;
  const bytes = fromBase45(text.slice(mark.length));
  const data = bytes?.slice(0, -4) ?? [];
  if (!bytes || String(sumOf(data)) !== String(bytes.slice(-4))) return undefined;
  try {
    const read = parse(new Reader(data));
    const state = readValue(learnerState, read.state);
    // Any other way to write the same is not ours.
    if (!state || picture(read.learner, state) !== text) return undefined;
    return { learner: read.learner, state };
  } catch {
    return undefined;
  }
}

function sumOf(data: readonly number[]): number[] {
  const sum = crc32(data);
  return [24, 16, 8, 0].map((shift) => (sum >>> shift) & 255);
}

/** As much as there is room for. */
function fitting(learner: string, state: LearnerState): number[] {
  const place = learner.replace(/[^A-Za-z0-9_-]/g, '').slice(0, 32) || 'x';
  const whole = { ...state, name: printable(state.name) };
  const plain = { ...whole, picture: noPicture };
  for (const attempt of [whole, plain, { ...plain, step: null }]) {
    const bytes = write(place, attempt);
    if (bytes.length <= most) return withSteps(bytes, state.done);
  }
  let { name } = whole;
  let bytes: number[];
  do {
    name = [...name].slice(0, -1).join('');
    bytes = write(place, { ...plain, name, step: null });
  } while (bytes.length > most);
  return bytes;
}

/** What no screen can show as it stands, or what turns others' letters round, is left out. */
function printable(name: string): string {
  const shown = name.replace(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu, '').normalize('NFC');
  const cut = [...shown].filter(
    (_, at, all) => all.slice(0, at + 1).join('').length <= limits.name,
  );
  return cut.join('') || '?';
}

function write(learner: string, state: LearnerState): number[] {
  const { name, picture: drawing, scenario, step, boot, rev, index, total } = state;
  const marks = [state.stuck, state.held, state.alone];
  const flags = marks.reduce((bits, flag) => bits * 2 + Number(flag), 0);
  const kinds = levels.indexOf(state.level) * results.length + results.indexOf(state.result);
  return [
    ...slug(learner),
    ...block([...new TextEncoder().encode(name)]),
    ...slug(drawing === noPicture ? '' : drawing),
    ...slug(scenario ?? ''),
    ...slug(step ?? ''),
    kinds * 8 + flags,
    ...[boot, rev, index, total, state.hints, state.mistakes, state.hand, state.idle].flatMap(
      number,
    ),
  ];
}

/** The steps that went worst first; times to the second. */
function withSteps(bytes: readonly number[], done: LearnerState['done']): number[] {
  const worstFirst = Object.entries(done).sort(([, a], [, b]) => trouble(b) - trouble(a));
  let all = [...bytes];
  for (const [step, { ms, err, help }] of worstFirst) {
    const next = [...slug(step), ...[Math.round(ms / 1000), err, help].flatMap(number)];
    if (all.length + next.length <= easy) all = [...all, ...next];
  }
  return all;
}

/** A mistake weighs more: mistakes at the step of the moment are told by what the others do not hold. */
function trouble({ err, help }: StepDone): number {
  return err * 1_000 + help;
}

/** The parts in the order in which they are written; not checked yet. */
function parse(from: Reader): { learner: string; state: unknown } {
  const learner = from.slug();
  const name = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(from.block()));
  const [drawing, scenario, step] = [from.slug(), from.slug(), from.slug()];
  const bits = from.number();
  const counts = { boot: 0, rev: 0, index: 0, total: 0, hints: 0, mistakes: 0, hand: 0, idle: 0 };
  for (const key of Object.keys(counts) as (keyof typeof counts)[]) counts[key] = from.number();
  const state = {
    v: 1,
    ...counts,
    name,
    picture: drawing || noPicture,
    scenario: scenario || null,
    step: step || null,
    level: levels[Math.floor(bits / 8 / results.length)],
    result: results[Math.floor(bits / 8) % results.length],
    stuck: (bits & 4) > 0,
    held: (bits & 2) > 0,
    alone: (bits & 1) > 0,
    done: steps(from),
    notesSeen: 0,
    paceRev: 0,
  };
  return { learner, state };
}

function steps(from: Reader): Record<string, StepDone> {
  const done: Record<string, StepDone> = {};
  while (!from.ended) {
    done[from.slug()] = { ms: from.number() * 1_000, err: from.number(), help: from.number() };
  }
  return done;
}
