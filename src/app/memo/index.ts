import { language, t } from '../../i18n';
import { plainText, valueOf } from '../../scenario/text';
import { opened, type Room } from '../shell/room';
import type { Session } from '../shell/session.svelte';
import Memo from './Memo.svelte';

/** A scenario on paper. */
export const room: Room = {
  async open(session, route, navigation) {
    if (route.room !== 'memo') return undefined;
    const { library } = session.ports;
    const [scenario, words, runs] = await Promise.all([
      library.open(route.scenario),
      wordsOf(session, route.scenario),
      eventsOf(session, route.scenario),
    ]);
    if (!scenario) return undefined;
    const title = valueOf(words, scenario.title) ?? scenario.title;
    const props = { navigation, scenario, words, runs };
    return opened(t('memo.title', { title: plainText(title) }), Memo, props);
  },
};

/** The translation of a scenario's sentences. */
function wordsOf(session: Session, scenario: string): Promise<Readonly<Record<string, string>>> {
  if (language() === 'fr') return Promise.resolve({});
  return session.ports.library.words(scenario, language());
}

/** What happened in each of this learner's own runs of a scenario; one only watched says nothing. */
async function eventsOf(session: Session, scenario: string) {
  const runs = (await session.remembered()).filter(
    (run) => run.scenario === scenario && run.level !== 'regarder',
  );
  if (runs.length === 0) return [];
  const memory = await session.memory();
  return Promise.all(runs.map(({ run }) => memory.events(run)));
}
