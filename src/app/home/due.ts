import { t } from '../../i18n';
import type { RunSummary } from '../../lesson/ports';
import { dueReviews } from '../../lesson/reviews';
import type { LibraryEntry } from '../../library/ports';
import type { PersonaName } from '../../simulator/world/gesture';
import { daysBetween } from '../shell/day-words';

/** A scenario that succeeded and returns today. */
export interface DueReview {
  readonly entry: LibraryEntry;
  readonly persona: PersonaName;
  /** Another character than the last time. */
  readonly other: boolean;
  /** Calendar days since it first succeeded; none where the clock was set back. */
  readonly days: number;
}

/** What is to be done again today, the longest waiting first. @param runs newest first */
export function dueToday(
  entries: readonly LibraryEntry[],
  runs: readonly RunSummary[],
  today: string,
): DueReview[] {
  return dueReviews(runs, entries, today).flatMap(({ scenario, persona, first }) => {
    const entry = entries.find(({ id }) => id === scenario);
    if (!entry) return [];
    const last = runs.find((run) => run.scenario === scenario && run.state !== 'en-cours');
    const days = Math.max(0, daysBetween(first, today));
    return [{ entry, persona, other: last?.persona !== persona, days }];
  });
}

/** Why it is proposed: « Vous l’avez réussi il y a une semaine. Essayez sans aide. » */
export function reviewReason({ days }: DueReview): string {
  if (days === 0) return t('home.review.already');
  return t('home.review.reason', { ago: ago(days) });
}

function ago(days: number): string {
  if (days === 1) return t('home.review.ago.yesterday');
  if (days === 7) return t('home.review.ago.week');
  if (days >= 28 && days <= 31) return t('home.review.ago.month');
  return t('home.review.ago.days', { count: days });
}
