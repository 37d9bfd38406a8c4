import { t } from '../i18n';
import type { Level } from '../lesson/ports';
import type { Ending, Guidance } from './guidance';

/**
 * What a screen reader must hear of a change, or nothing (WCAG 2.2, 4.1.3). A step and an end are
 * told once, when they begin; a hint, a reason, a mistake, a way back and an offer when they come.
 */
export function announcementOf(before: Guidance | undefined, now: Guidance): string | undefined {
  if (now.ending) return before?.ending ? undefined : endingTitle(now.level, now.ending);
  if (before?.step !== now.step || before.ending) return stepWords(now);
  if (now.hintsShown > before.hintsShown) return now.hints[now.hintsShown - 1]?.plain;
  if (now.lit && !before.lit) return t('coach.shown');
  if (now.whyShown && !before.whyShown) return now.why?.plain;
  if (before.mistake && !now.mistake && !now.wayBack) return stepWords(now);
  const news = [newMistake(before, now), newWay(before, now), newOffer(before, now)];
  const told = news.filter((sentence) => sentence !== undefined);
  return told.length > 0 ? told.join(' ') : undefined;
}

function newMistake(before: Guidance, { mistake }: Guidance): string | undefined {
  return mistake === before.mistake ? undefined : mistake?.say.plain;
}

function newWay(before: Guidance, { wayBack }: Guidance): string | undefined {
  const words = wayBack?.next?.plain;
  return words === before.wayBack?.next?.plain ? undefined : words;
}

function newOffer(before: Guidance, { offer }: Guidance): string | undefined {
  return offer === undefined || offer === before.offer ? undefined : t(`coach.offer.${offer}.ask`);
}

/** The one sentence of an end. What was only watched is not called a success. */
export function endingTitle(level: Level, { result, replayed }: Ending): string {
  if (replayed) return t('coach.outcome.replayed.title');
  return level === 'regarder' ? t('demonstration.ended.title') : t(`coach.outcome.${result}.title`);
}

/** « Étape 3 sur 8. » and what to do; at « seul », the goals. */
function stepWords(now: Guidance): string {
  if (now.level === 'seul') return [t('coach.alone.title'), ...now.goals].map(closed).join(' ');
  const place = t('coach.step', { index: now.index, total: now.total });
  const helped = now.hints.slice(0, now.hintsShown).map(({ plain }) => plain);
  const words = [`${place}.`, now.instruction.plain, ...helped].join(' ');
  return now.notice === undefined ? words : `${now.notice} ${words}`;
}

const closed = (words: string): string => (/[.!?]$/u.test(words) ? words : `${words}.`);
