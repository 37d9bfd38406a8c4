import { t } from '../i18n';
import type { Guidance } from './guidance';

/**
 * What a screen reader must hear of a change, or nothing (WCAG 2.2, 4.1.3). A step and an end are
 * told once, when they begin; a hint, a reason and a mistake when they come.
 */
export function announcementOf(before: Guidance | undefined, now: Guidance): string | undefined {
  if (now.ending) return before?.ending ? undefined : t(`coach.outcome.${now.ending.result}.title`);
  if (before?.step !== now.step || before.ending) return stepWords(now);
  if (now.hintsShown > before.hintsShown) return now.hints[now.hintsShown - 1]?.plain;
  if (now.whyShown && !before.whyShown) return now.why?.plain;
  if (now.mistake && now.mistake !== before.mistake) return now.mistake.say.plain;
  if (before.mistake && !now.mistake) return stepWords(now);
  return undefined;
}

/** « Étape 3 sur 8. » and what to do; at « seul », the goals. */
export function stepWords(now: Guidance): string {
  if (now.level === 'seul') return [t('coach.alone.title'), ...now.goals].map(closed).join(' ');
  const place = t('coach.step', { index: now.index, total: now.total });
  const words = `${place}. ${now.instruction.plain}`;
  return now.notice === undefined ? words : `${now.notice} ${words}`;
}

const closed = (words: string): string => (/[.!?]$/u.test(words) ? words : `${words}.`);
