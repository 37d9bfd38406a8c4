import { t } from '../../i18n';
import { opened, type Room } from '../shell/room';
import Learners from './Learners.svelte';

/** « Qui est là ? »: everyone on this machine, a new person, the guest. */
export const room: Room = {
  async open(session, _route, navigation) {
    const everyone = await session.learners();
    return opened(t('learners.title'), Learners, { session, navigation, everyone });
  },
};
