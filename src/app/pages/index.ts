import { t } from '../../i18n';
import { opened, type Room } from '../shell/room';
import Accessibility from './Accessibility.svelte';
import Kept from './Kept.svelte';
import Mentions from './Mentions.svelte';

/** The pages to read: who we are, what is kept, who can use it. */
export const room: Room = {
  async open(session, route) {
    if (route.room === 'confidentialite') return opened(t('pages.kept.title'), Kept, { session });
    if (route.room === 'accessibilite') {
      return opened(t('pages.accessibility.title'), Accessibility, {});
    }
    return opened(t('pages.mentions.title'), Mentions, {});
  },
};
