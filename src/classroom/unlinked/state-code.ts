import { codeAlphabet as alphabet, codeLength } from '../messages';
import type { LearnerState } from '../messages';
import { hash } from './checksum';

const base = alphabet.length;
/** Two neighbours never weigh the same, and no weight shares a factor with 25: see `lastOf`. */
const weights = [1, 2, 3, 4, 1] as const;

/** Least number of each class; « some » and « many » are enough to know whom to visit. */
const classes = [0, 1, 3, 6] as const;
const levels = ['regarder', 'aide', 'exercice', 'seul'] as const;
const moods = ['working', 'hand', 'stuck', 'held', 'reussi', 'a-revoir'] as const;
type Mood = (typeof moods)[number];

/** Sixty exercises, and none; of a longer path the last step stands for all beyond. */
const sizes = [61, 48, classes.length, classes.length, levels.length, moods.length] as const;
/** What is left of five characters once all this is said. */
const spare = 8;

/**
 * Six characters to be read out or typed: exercise, step, level, how it goes, helps and mistakes by
 * rough classes. A single wrong character and two neighbours that changed places are always
 * noticed, anything else nearly always; so is a facilitator who has other exercises.
 * @param scenarios the session's exercises, in the same order on both machines
 */
export function code(state: LearnerState, scenarios: readonly string[]): string {
  const parts = [
    (scenarios.indexOf(state.scenario ?? '') + 1) % sizes[0],
    Math.min(state.index, sizes[1] - 1),
    classOf(state.hints),
    classOf(state.mistakes),
    Math.max(0, levels.indexOf(state.level ?? 'aide')),
    moods.indexOf(moodOf(state)),
  ];
  const said = parts.reduce((sum, part, at) => sum * (sizes[at] ?? 1) + part, 0);
  const first = digitsOf(said * spare + spareOf(said, scenarios));
  return [...first, lastOf(first)].map((digit) => alphabet[digit]).join('');
}

/**
 * Reads `code`; small letters, spaces and dashes do not matter.
 * @returns undefined for what is none of this session; helps and mistakes are the least of their class
 */
export function readCode(
  text: string,
  scenarios: readonly string[],
): Partial<LearnerState> | undefined {
  const digits = [...text.toUpperCase().replace(/[\s.·-]/g, '')].map((c) => alphabet.indexOf(c));
  const first = digits.slice(0, -1);
  if (digits.length !== codeLength || digits.includes(-1)) return undefined;
  if (digits.at(-1) !== lastOf(first)) return undefined;
  const value = first.reduce((sum, digit) => sum * base + digit, 0);
  const said = Math.floor(value / spare);
  if (value % spare !== spareOf(said, scenarios)) return undefined;
  return stateOf(said, scenarios);
}

function stateOf(said: number, scenarios: readonly string[]): Partial<LearnerState> | undefined {
  let rest = said;
  const parts = sizes.toReversed().map((size) => {
    const part = rest % size;
    rest = Math.floor(rest / size);
    return part;
  });
  const [mood = 0, level = 0, mistakes = 0, hints = 0, index = 0, place = 0] = parts;
  const scenario = place === 0 ? null : scenarios[place - 1];
  if (rest > 0 || scenario === undefined) return undefined;
  return {
    scenario,
    level: scenario === null ? null : (levels[level] ?? null),
    index,
    hints: classes[hints] ?? 0,
    mistakes: classes[mistakes] ?? 0,
    ...signsOf(moods[mood] ?? 'working'),
  };
}

function moodOf({ result, hand, stuck, held }: LearnerState): Mood {
  if (hand > 0) return 'hand';
  if (result !== null) return result;
  if (stuck) return 'stuck';
  return held ? 'held' : 'working';
}

function signsOf(mood: Mood): Pick<LearnerState, 'hand' | 'stuck' | 'held' | 'result'> {
  return {
    hand: mood === 'hand' ? 1 : 0,
    stuck: mood === 'stuck',
    held: mood === 'held',
    result: mood === 'reussi' || mood === 'a-revoir' ? mood : null,
  };
}

function classOf(count: number): number {
  return classes.findLastIndex((least) => count >= least);
}

function spareOf(said: number, scenarios: readonly string[]): number {
  return hash(`${said}/${scenarios.join('/')}`) % spare;
}

function digitsOf(value: number): number[] {
  let rest = value;
  const digits = weights.map(() => {
    const digit = rest % base;
    rest = Math.floor(rest / base);
    return digit;
  });
  return digits.reverse();
}

/**
 * A weighted sum. One wrong digit changes it by weight × difference, two that changed places by a
 * difference of weights × a difference of digits; neither is a multiple of 25.
 */
function lastOf(digits: readonly number[]): number {
  return digits.reduce((sum, digit, at) => sum + digit * (weights[at] ?? 0), 0) % base;
}
