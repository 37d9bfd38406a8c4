import { t } from '../../../i18n';
import type { Group } from '../group.svelte';

/** How the session goes for this learner, in words; empty while there is nothing to say. */
export function stateWords(group: Group, cut: boolean): string {
  const { view, progress, linked } = group;
  if (group.elsewhere) return t('group.elsewhere');
  if (!linked) return cut && view.hand ? t('group.hand.shown') : '';
  if (view.link === 'alone') return t('group.link.alone');
  if (view.link !== 'connected') {
    return `${t('group.link.back')} ${t(cut ? 'group.link.stay' : 'group.link.go')}`;
  }
  if (progress?.result) return t(view.launch ? 'group.next.wait' : 'group.next.free');
  return view.hand ? t('group.hand.seen') : '';
}
