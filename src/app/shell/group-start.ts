import type { Classroom, NoEntry, Seat } from '../../classroom/ports';
import { Group, type GroupSetup } from './group.svelte';
import { keepPart, partKept } from './group-kept';
import { createCheck } from './group/check';
import { Handed } from './group/handed.svelte';
import { Pocket } from './group/pocket';
import Presence from './group/Presence.svelte';
import { UnlinkedSeat } from './group/unlinked-seat';
import { takePlace, type Windows } from './group/windows';
import { formatRoute, type Route } from '../route';
import type { Navigation } from './navigation.svelte';
import type { Session } from './session.svelte';

/** A first name or a nickname, and one of our drawings. */
export interface Who {
  readonly name: string;
  readonly picture: string;
}

/** Joins a session. @returns why not, where the door stays closed */
export async function join(
  session: Session,
  navigation: Navigation,
  code: string,
  who: Who,
): Promise<NoEntry | undefined> {
  const classroom = await session.ports.classroom();
  const answer = await classroom.join(code, who);
  if ('refused' in answer) return answer.refused;
  keepPart('linked');
  sit(session, navigation, classroom, answer, fresh(who));
  return undefined;
}

/** « Sans réseau »: nothing is sent, and the spoken gates stand. */
export async function goUnlinked(session: Session, navigation: Navigation, who: Who) {
  const classroom = await session.ports.classroom();
  const pocket = fresh(who);
  pocket.keep({ place: newPlace(), shown: 0 });
  keepPart('unlinked');
  await sitUnlinked(session, navigation, classroom, pocket);
}

/** Takes the place again that this machine held before a reload, where there is one. */
export async function comeBack(session: Session, navigation: Navigation): Promise<void> {
  const part = partKept();
  await session.start();
  const pocket = new Pocket();
  const { kept } = pocket;
  if (part === 'unlinked') {
    if (kept.place === undefined) return keepPart(undefined);
    return sitUnlinked(session, navigation, await session.ports.classroom(), pocket);
  }
  const { name = '', picture = '' } = session.learner ?? {};
  const who = { name: kept.name || name || '?', picture: kept.picture || picture || 'tulipe' };
  const classroom = await session.ports.classroom();
  const seat = await classroom.rejoin(who);
  if (!seat) {
    // It was left in another window.
    session.group = undefined;
    return keepPart(undefined);
  }
  pocket.keep(who);
  sit(session, navigation, classroom, seat, pocket);
}

function sit(
  session: Session,
  navigation: Navigation,
  classroom: Classroom,
  seat: Seat,
  pocket: Pocket,
): void {
  const handed = new Handed({ library: session.library.own, seat, check: createCheck() });
  session.library.follow(handed);
  const titleOf = (scenario: string) => handed.title(scenario);
  const group = groupFor(session, navigation, classroom, { seat, pocket, linked: true, titleOf });
  windows?.close();
  windows = takePlace(() => void group.giveWay());
}

async function sitUnlinked(
  session: Session,
  navigation: Navigation,
  classroom: Classroom,
  pocket: Pocket,
): Promise<void> {
  const entries = await session.ports.library.list();
  const everyScenario = entries.map(({ id }) => id);
  const more = { seat: new UnlinkedSeat(), pocket, linked: false, everyScenario };
  groupFor(session, navigation, classroom, more);
}

let windows: Windows | undefined;

function groupFor(
  session: Session,
  navigation: Navigation,
  { unlinked }: Classroom,
  own: Pick<GroupSetup, 'seat' | 'pocket' | 'linked'> & Partial<GroupSetup>,
): Group {
  const group = new Group({
    unlinked,
    everyScenario: [],
    presence: Presence,
    go: (scenario, level) => open(session, navigation, { room: 'exercice', scenario, level }),
    onforget: () => {
      keepPart(undefined);
      session.library.follow(undefined);
      windows?.close();
    },
    onreturn: () => void comeBack(session, navigation),
    ...own,
  });
  session.group = group;
  return group;
}

/** What did not open the first time is tried again where one stands. */
function open(session: Session, navigation: Navigation, route: Route): void {
  if (formatRoute(navigation.here) === formatRoute(route)) session.turn += 1;
  else navigation.go(route);
}

/** Another session: nothing of an earlier one is known. */
function fresh(who: Who): Pocket {
  const pocket = new Pocket();
  pocket.empty();
  pocket.keep(who);
  return pocket;
}

/** Told apart on the facilitator's board; without `randomUUID`, which a room's network has not. */
function newPlace(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return [...bytes].map((byte) => byte.toString(36).padStart(2, '0')).join('');
}
