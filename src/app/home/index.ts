import { t } from '../../i18n';
import { opened, type Room } from '../shell/room';
import Home from './Home.svelte';

/** « Accueil »: the library's index and this learner's runs. */
export const room: Room = {
  async open(session) {
    const [entries, runs] = await Promise.all([session.ports.library.list(), session.runs()]);
    return opened(t('home.title'), Home, { session, entries, runs });
  },
};
