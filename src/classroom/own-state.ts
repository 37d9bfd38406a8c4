import { learnerState, limits } from './messages';
import type { LearnerState } from './messages';
import type { Progress } from './ports';
import { readValue } from './read';

/** Who sits here, as they want to be called. */
export interface Who {
  readonly name: string;
  readonly picture: string;
}

type OfLesson = Pick<
  LearnerState,
  'scenario' | 'level' | 'step' | 'index' | 'total' | 'done' | 'hints' | 'mistakes' | 'result'
>;

const noLesson: OfLesson = {
  scenario: null,
  level: null,
  step: null,
  index: 0,
  total: 0,
  done: {},
  hints: 0,
  mistakes: 0,
  result: null,
};

/** A name and a picture that the wire takes, whatever was given. */
export function whoOnWire({ name, picture }: Who): Who {
  const letters = Array.from(name.trim());
  while (letters.join('').length > limits.name) letters.pop();
  const short = letters.join('').trim();
  const known = /^[a-z][a-z0-9-]{0,63}$/.test(picture);
  return { name: short === '' ? '–' : short, picture: known ? picture : 'inconnu' };
}

/** The state as a message; undefined where it holds what the wire does not take. */
export function messageOf(state: LearnerState): string | undefined {
  const read = readValue(learnerState, state);
  const text = read && JSON.stringify(read);
  if (!text || new TextEncoder().encode(text).length <= limits.payload) return text;
  // An exercise of very many steps: how the last ones went matters most.
  const done = Object.fromEntries(Object.entries(state.done).slice(-40));
  return JSON.stringify({ ...read, done });
}

export function lessonPart(progress: Progress | undefined): OfLesson {
  if (!progress) return noLesson;
  const { scenario, level, step, index, total, hints, mistakes, done, result = null } = progress;
  return { scenario, level, step, index, total, hints, mistakes, done: { ...done }, result };
}
