import { t } from '../../i18n';
import Message from '../shell/Message.svelte';
import { opened, type Opened, type Room } from '../shell/room';
import type { Session } from '../shell/session.svelte';
import { plainText as plain, valueOf } from '../../scenario/text';
import { endedHere, openLesson } from './opening';
import Practise from './Practise.svelte';

/** One exercise at one level, from where it was left. */
export const room: Room = {
  async open(session, route, navigation) {
    if (route.room !== 'exercice') return undefined;
    const opening = await openLesson(
      session,
      route.scenario,
      route.level,
      navigation.kept(endedHere),
    );
    if (!opening) return notOpened(session, route.scenario);
    if (opening === 'outdated') return outdated();
    if (route.level === 'regarder') await import('../../stage/Demonstration.svelte');
    const title = plain(valueOf(opening.words, opening.scenario.title) ?? opening.scenario.title);
    return opened(title, Practise, { session, navigation, opening }, true);
  },
};

/** Its author takes it up again in the workshop, where the checker says what no longer fits. */
function outdated(): Opened {
  const title = t('practise.outdated.title');
  return opened(title, Message, { title, words: t('practise.outdated.words') });
}

/** An exercise of the session that did not come, or did not pass the check; undefined for any other. */
function notOpened(session: Session, scenario: string): Opened | undefined {
  const trouble = session.library.trouble(scenario);
  if (!trouble) return undefined;
  const title = t('group.handed.title');
  const onretry = () => void (session.turn += 1);
  return opened(title, Message, { title, words: t(`group.handed.${trouble}`), onretry });
}
