import { t } from '../../i18n';
import { opened, type Room } from '../shell/room';
import { warmUpNamed } from '../shell/warmups/exercises';
import WarmupRoom from './WarmupRoom.svelte';

/** One exercise of the hand, opened by its address. */
export const room: Room = {
  async open(_, route, navigation) {
    const name = route.room === 'echauffement' ? warmUpNamed(route.name) : undefined;
    if (!name) return undefined;
    return opened(t(`warmups.${name}.title`), WarmupRoom, { name, navigation });
  },
};
