import type { LearnerState } from '../../classroom/messages';
import type { Need, Tile } from '../../classroom/ports';
import { t } from '../../i18n';
import type { IconName } from '../../ui/icons';

/** Each need has a drawing of its own: colour never says it alone. */
export const needIcons: Readonly<Record<Need, IconName>> = {
  hand: 'main',
  stuck: 'sablier',
  mistakes: 'attention',
  working: 'pointeur',
  held: 'pause',
  finished: 'coche',
  offline: 'nuage',
  gone: 'sortie',
};

/** What a tile says first: « Hésite depuis 2 minutes ». */
export function needInWords({ need, state }: Pick<Tile, 'need' | 'state'>): string {
  switch (need) {
    case 'stuck':
      return hesitation(state);
    case 'mistakes':
      return t('facilitate.needs.mistakes', { count: state.mistakes });
    case 'working':
      return t(`facilitate.needs.${working(state)}`);
    case 'finished':
      return t(`facilitate.needs.${state.result === 'a-revoir' ? 'again' : 'finished'}`);
    default:
      return t(`facilitate.needs.${need}`);
  }
}

function working({ scenario, alone }: LearnerState): string {
  if (scenario === null) return 'ready';
  return alone ? 'alone' : 'working';
}

function hesitation({ idle }: LearnerState): string {
  const count = Math.floor(idle / 60);
  return count > 0 ? t('facilitate.needs.since', { count }) : t('facilitate.needs.stuck');
}
