import { loadRoomWords, t } from '../../i18n';
import { createChecker } from '../shell/checker/checker';
import { opened, type Room } from '../shell/room';
import { Desk } from './desk/desk.svelte';
import { fetchAhead } from './fetch-ahead';
import Editor from './Editor.svelte';
import Recording from './recording/Recording.svelte';
import Shelf from './shelf/Shelf.svelte';
import { ownIds } from './shelf/own-ids';
import { recordingKey } from './recording/address';

/** « Atelier »: the authors' own scenarios, and the one on the desk. */
export const room: Room = {
  async open(session, route, navigation) {
    if (route.room !== 'atelier') return undefined;
    const [workshop, entries] = await Promise.all([
      session.ports.workshop(),
      session.ports.library.list(),
      loadRoomWords('author'),
    ]);
    const shipped = entries.filter(({ own }) => !own);
    const others = shipped.map(({ id }) => id);
    fetchAhead(others);
    if (route.key === recordingKey) {
      const taken = [...others, ...(await ownIds(workshop))];
      return opened(t('author.record.title'), Recording, { navigation, workshop, taken }, true);
    }
    if (route.key === undefined) {
      const own = await workshop.list();
      return opened(t('author.title'), Shelf, { session, navigation, workshop, own, shipped });
    }
    const found = await workshop.open(route.key);
    if (!found) return undefined;
    const desk = new Desk({ workshop, checker: createChecker(), others, ...found });
    const props = { desk, navigation, workshop, others };
    return opened(() => desk.title || t('author.untitled'), Editor, props, true);
  },
};
