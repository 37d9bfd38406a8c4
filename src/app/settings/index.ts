import { t } from '../../i18n';
import { opened, type Room } from '../shell/room';
import Settings from './Settings.svelte';

/** « Réglages »: who one is, comfort, language, traces. */
export const room: Room = {
  async open(session) {
    await session.memory();
    return opened(t('settings.title'), Settings, { session });
  },
};
