import { language, t } from '../../i18n';
import { opened, type Room } from '../shell/room';
import Seance from './Seance.svelte';

/** « Séance »: the learner's place in a group. */
export const room: Room = {
  async open(session, route, navigation) {
    if (route.room !== 'seance') return undefined;
    const entries = await session.ports.library.list(language());
    return opened(t('join.title'), Seance, {
      session,
      navigation,
      entries,
      code: route.code ?? '',
    });
  },
};
