import type { Scenario } from '../scenario/scenario';
import type { PersonaName } from '../simulator/world/gesture';
import { dayAfter, numberOf, type Day } from './calendar';
import { nextPersona } from './personas';
import type { RunSummary } from './ports';

/** Days after the first success (spaced retrieval; Latimier, Peyre and Ramus, 2021). */
const reviewDays = [1, 7, 30] as const;
export type ReviewDay = (typeof reviewDays)[number];

/** A scenario that comes back, to be done at the level « seul ». */
export interface Review {
  readonly scenario: string;
  /** Another one than last time, where there are several. */
  readonly persona: PersonaName;
  readonly review: ReviewDay;
  /** The day of the first success. */
  readonly first: Day;
  /** Due on this day and after; never later than today once it is due. */
  readonly due: Day;
}

type Known = Pick<Scenario, 'id' | 'personas'>;

/** What has become of one scenario, run after run. */
interface Series {
  readonly first: Day;
  /** How many reviews succeeded. */
  readonly done: number;
  /** The day of the last review, well done or not. */
  readonly last: Day;
  readonly persona: PersonaName;
}

/**
 * The reviews that are due: after a success, the scenario comes back on days 1, 7 and 30; a review
 * that failed comes back the next day, and there is no more than one a day.
 * @param runs of one learner, newest first, as they are kept. Their order counts, not their days: a
 *   day that lies before an earlier run's shows that a clock was set, and then enough time counts as
 *   having passed. So nothing is ever lost
 * @param scenarios those that there are; @param today the learner's calendar day
 * @returns the one that has waited longest first
 */
export function dueReviews(
  runs: readonly RunSummary[],
  scenarios: readonly Known[],
  today: Day,
): readonly Review[] {
  return plannedReviews(runs, scenarios, today).filter(({ due }) => due <= today);
}

/** All that will come back, the soonest first. */
export function plannedReviews(
  runs: readonly RunSummary[],
  scenarios: readonly Known[],
  today: Day,
): readonly Review[] {
  const oldestFirst = [...runs].reverse();
  const planned = scenarios.flatMap((scenario) => {
    const own = oldestFirst.filter((run) => run.scenario === scenario.id);
    const series = own.reduce<Series | undefined>(after, undefined);
    const review = series && reviewDays[series.done];
    return review ? [planOf(scenario, series, review, today)] : [];
  });
  return planned.sort((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)));
}

function after(series: Series | undefined, run: RunSummary): Series | undefined {
  const { level, state, updated: day, persona } = run;
  if (level === 'regarder' || state === 'en-cours') return series;
  if (!series) {
    return state === 'reussi' ? { first: day, done: 0, last: day, persona } : undefined;
  }
  // A run made later, on an earlier day: one of the two was wrong.
  const first = numberOf(day) !== undefined && day < series.first ? day : series.first;
  const review = reviewDays[series.done];
  const isReview = level === 'seul' && review !== undefined && isDue(series, review, day);
  if (!isReview) return { ...series, first };
  const done = state === 'reussi' ? series.done + 1 : series.done;
  return { first, done, last: day, persona };
}

/** The first review is due the day after; each of them at least a day after the one before. */
function isDue({ first, last }: Series, review: ReviewDay, day: Day): boolean {
  return hasPassed(first, day, review) !== false && hasPassed(last, day, 1) !== false;
}

/** Whether so many days lie between; unknown where a clock was set, or a day cannot be read. */
function hasPassed(from: Day, to: Day, days: number): boolean | 'unknown' {
  const [start, end] = [numberOf(from), numberOf(to)];
  if (start === undefined || end === undefined || end < start) return 'unknown';
  return end - start >= days;
}

function planOf(scenario: Known, series: Series, review: ReviewDay, today: Day): Review {
  const { first, last, persona } = series;
  const days = [dayAfter(first, review), dayAfter(last, 1)].sort();
  const planned = days[1] ?? today;
  const due = planned > today && isDue(series, review, today) ? today : planned;
  return {
    scenario: scenario.id,
    persona: nextPersona(scenario.personas, persona),
    review,
    first,
    due,
  };
}
