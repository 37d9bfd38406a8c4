import { language, t } from '../../i18n';
import type { RunSummary } from '../../lesson/ports';
import { plainText } from '../../scenario/text';
import { dayInWords } from '../shell/day-words';
import type { Known } from './known';

/** « Je sais télécharger mon attestation »: a title begins with its verb. */
export function sentence(key: 'can' | 'learning', known: Known): string {
  const title = plainText(known.entry.title);
  const [first = '', ...rest] = title;
  const what = first.toLocaleLowerCase(language()) + rest.join('');
  return t(`progress.${key}`, { what, title });
}

/** How this is done so far: « Je le fais sans aide. » */
export function how({ best }: Known): string {
  return t(`progress.how.${best ?? 'essai'}`);
}

/** One run in a sentence: the day, the level, how much help. */
export function story(run: RunSummary, today: string): string {
  const [first = '', ...rest] = dayInWords(run.updated, today);
  const day = first.toLocaleUpperCase(language()) + rest.join('');
  const level = t(`home.levels.${run.level}`);
  const watched = run.level === 'regarder' && run.state !== 'en-cours';
  const help = run.hints > 0 ? t('progress.hints', { count: run.hints }) : t('progress.noHint');
  const { index, total } = run;
  return t(`progress.run.${watched ? 'watched' : run.state}`, { day, level, help, index, total });
}

/** Why it deserves another look. */
export function reason({ again }: Known): string {
  if (!again) return '';
  if (again.why === 'a-revoir') return t('progress.why.a-revoir');
  return t(`progress.why.${again.why}`, { count: again.count });
}
