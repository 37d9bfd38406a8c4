import { t } from '../i18n';
import type { Resumed } from '../lesson/resume';

/**
 * The one sentence that tells a learner that their exercise is no longer as they left it.
 * @param changed the scenario was changed since the run was last gone on with
 * @returns undefined where there is nothing to tell
 */
export function resumedNotice(resumed: Resumed | undefined, changed: boolean): string | undefined {
  if (resumed === undefined || (resumed === 'exact' && !changed)) return undefined;
  return t(resumed === 'anew' ? 'stage.resumed.anew' : 'stage.resumed.same');
}
