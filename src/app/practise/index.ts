import { opened, type Room } from '../shell/room';
import { plainText as plain } from '../../scenario/text';
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
    if (!opening) return undefined;
    if (route.level === 'regarder') await import('../../stage/Demonstration.svelte');
    const title = plain(opening.words[opening.scenario.title] ?? opening.scenario.title);
    return opened(title, Practise, { session, navigation, opening }, true);
  },
};
