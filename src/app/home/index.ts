import { language, t } from '../../i18n';
import { isFinished, orderOf } from '../shell/ordering';
import { opened, type Room } from '../shell/room';
import type { Session } from '../shell/session.svelte';
import Home from './Home.svelte';

/** « Accueil »: the library's index, this learner's runs, and what suits them first. */
export const room: Room = {
  async open(session) {
    const list = session.ports.library.list(language());
    const [entries, runs, placement] = await Promise.all([list, session.runs(), found(session)]);
    const shipped = entries.filter(({ own }) => !own);
    const today = session.ports.today();
    const order =
      placement && isFinished(placement)
        ? orderOf(placement, shipped).map(({ entry }) => entry.id)
        : [];
    return opened(t('home.title'), Home, { session, entries, runs, today, order });
  },
};

async function found(session: Session) {
  const memory = await session.memory();
  return session.learner && memory.placement(session.learner.id);
}
