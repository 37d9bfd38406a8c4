import type { WarmUp } from '../../lesson/ports';
import type { WarmUpName } from '../shell/warmups/exercises';

/** The exercise that trains what the lesson saw the need of. */
export const exerciseFor: Readonly<Record<WarmUp, WarmUpName>> = {
  click: 'clic',
  'double-click': 'double-clic',
  scroll: 'defilement',
  'at-sign': 'arobase',
  accents: 'accents',
  capitals: 'accents',
  copy: 'copie',
};
