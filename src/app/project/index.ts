import { loadRoomWords, t } from '../../i18n';
import { opened, type Room } from '../shell/room';
import Project from './Project.svelte';

/** « Projecteur »: what the facilitator's window sends, large, for the whole room. */
export const room: Room = {
  async open(session) {
    await loadRoomWords('facilitate');
    return opened(t('project.title'), Project, { library: session.ports.library }, true);
  },
};
