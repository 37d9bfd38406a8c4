import { language, loadRoomWords, t } from '../../i18n';
import { opened, type Room } from '../shell/room';
import Facilitate from './Facilitate.svelte';
import { keepLed, ledBy } from './led';

/** « Animer une séance »: where the session stands that this machine leads, or a new one. */
export const room: Room = {
  async open(session, _route, navigation) {
    const { library } = session.ports;
    const [entries, classroom] = await Promise.all([
      library.list(language()),
      session.ports.classroom(),
      loadRoomWords('facilitate'),
    ]);
    const lead = ledBy(session) ? undefined : await classroom.reopen();
    const led = ledBy(session) ?? (lead && { lead, linked: true });
    // The room may be left before it is drawn: the next visit finds this desk.
    if (led) keepLed(session, led);
    return opened(
      t('facilitate.title'),
      Facilitate,
      { session, navigation, classroom, entries, led },
      true,
    );
  },
};
