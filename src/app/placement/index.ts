import { language, t } from '../../i18n';
import { opened, type Room } from '../shell/room';
import { Course } from './course.svelte';
import Placement from './Placement.svelte';
import { keep, readFound } from './kept';

/** « Par où commencer ? »: a few small tasks, then an order for the scenarios. */
export const room: Room = {
  async open(session, _, navigation) {
    const [all, found] = await Promise.all([
      session.ports.library.list(language()),
      readFound(session),
    ]);
    // Nobody weighed what others wrote against the small tasks.
    const entries = all.filter(({ own }) => !own);
    const course = new Course(found, session.ports.today, (made) => keep(session, made));
    return {
      ...opened(t('placement.title'), Placement, { course, entries, navigation }),
      /** A task takes the whole window; what comes before and after is a page. */
      get lesson() {
        return course.screen === 'task';
      },
    };
  },
};
