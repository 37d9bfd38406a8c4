import { language, t } from '../../i18n';
import { opened, type Room } from '../shell/room';
import Progress from './Progress.svelte';

/** « Ce que je sais faire »: this learner's runs, in words. */
export const room: Room = {
  async open(session) {
    const list = session.ports.library.list(language());
    const [entries, runs] = await Promise.all([list, session.runs()]);
    const today = session.ports.today();
    return opened(t('progress.title'), Progress, { session, entries, runs, today });
  },
};
