import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClassroom } from '../../src/classroom/classroom';
import { topics } from '../../src/classroom/messages';
import type { ConnectRelay, Relay, Seat } from '../../src/classroom/ports';
import { aGroup, aMoment, code, MemoryDrawer, placeOf, Room, seconds } from './support/room';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.unstubAllGlobals());

const who = { name: 'Nom0', picture: 'tulipe' };

/** A page that can be hidden and shown, as browsers tell of it. */
function aPage() {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('document', page);
  return (state: 'visible' | 'hidden') => {
    page.visibilityState = state;
    page.dispatchEvent(new Event('visibilitychange'));
  };
}

test('a relay started anew does not cost a place: it is held until the session is open again', async () => {
  const { lead, room, relay, machine } = await aGroup();
  const place = placeOf(lead);
  relay.kill();
  room.known = false;
  relay.known = new Set();
  relay.start();
  machine.reload();
  const seat = await machine.classroom.rejoin(who);
  await seconds(5);
  expect(seat?.view().link).toBe('reconnecting');
  room.known = true;
  relay.known = undefined;
  await seconds(15);
  expect(seat?.view().link).toBe('connected');
  expect(placeOf(lead)).toBe(place);
  expect(lead.view().tiles).toMatchObject([{ presence: 'here', state: { boot: 2 } }]);
});

test('a laptop that answers nothing keeps nobody waiting for their place', async () => {
  const { room, relay, machine } = await aGroup();
  relay.kill();
  machine.reload();
  room.door.join = () => new Promise(() => undefined);
  const seat = await machine.classroom.rejoin(who);
  expect(seat?.view().link).toBe('reconnecting');
});

test('a place is forgotten twelve hours after it was taken, however often the page was loaded', async () => {
  const { machine } = await aGroup();
  machine.reload();
  vi.setSystemTime(Date.now() + 11 * 3_600_000);
  expect(await machine.classroom.rejoin(who)).toBeDefined();
  machine.reload();
  vi.setSystemTime(Date.now() + 2 * 3_600_000);
  expect(await machine.classroom.rejoin(who)).toBeUndefined();
});

test('whoever left has no place to come back to', async () => {
  const { machine, seat } = await aGroup();
  await seat.leave();
  machine.reload();
  expect(await machine.classroom.rejoin(who)).toBeUndefined();
});

test('whoever slept through the end hears of it when the relay lets them in no more', async () => {
  const { lead, room, relay, machine, seat } = await aGroup();
  relay.known = new Set(relay.names().filter((name) => name !== placeOf(lead)));
  relay.cut(placeOf(lead));
  const ending = lead.end();
  await seconds(90);
  await ending;
  expect(seat.view().ended).toBe(true);
  machine.reload();
  expect(await machine.classroom.rejoin(who)).toBeUndefined();
  expect(room.ended).toBe(true);
});

test('a place that is taken twice in one page has one connection', async () => {
  const { lead, relay, machine } = await aGroup();
  const place = placeOf(lead);
  machine.reload();
  await Promise.all([machine.classroom.rejoin(who), machine.classroom.rejoin(who)]);
  await seconds(3);
  const before = relay.said(topics.presence(code, place)).length;
  await seconds(10);
  expect(relay.names().filter((name) => name === place)).toHaveLength(1);
  expect(relay.said(topics.presence(code, place)).length - before).toBeLessThanOrEqual(1);
});

test('an hour of sleep does not hide that the facilitator is gone afterwards', async () => {
  const { lead, relay, seat } = await aGroup();
  const beat = relay.said(topics.pace(code)).at(-1);
  await lead.close();
  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + 3_600_000);
  relay.spread(topics.pace(code), JSON.stringify({ ...beat, rev: Number(beat?.['rev']) + 1 }));
  await seconds(200);
  expect(seat.view().link).toBe('waiting-long');
});

test('each try to connect has a number of its own, also one whose answer was lost', async () => {
  const room = new Room();
  await room.machine().lead();
  let tell: (state: 'connecting' | 'connected' | 'lost') => void = () => undefined;
  const wills: unknown[] = [];
  const said: string[] = [];
  const connect: ConnectRelay = async (_pass, will) => {
    const relay: Relay = {
      publish: (_topic, payload) => void said.push(payload),
      subscribe: () => undefined,
      onState: (listener) => {
        tell = (state) => {
          if (state !== 'lost') wills.push((JSON.parse(will.payload) as { k: number }).k);
          listener(state);
        };
      },
      close: async () => undefined,
    };
    return relay;
  };
  const classroom = createClassroom({ connect, door: room.door, drawer: new MemoryDrawer() });
  await classroom.join(code, who);
  tell('connecting');
  tell('lost');
  tell('connecting');
  tell('connected');
  expect(new Set(wills).size).toBe(2);
  expect(said[0]).toContain(`"k":${String(wills.at(-1))}`);
});

/** Timers that a hidden window is not given. */
const asleep = {
  now: () => performance.now(),
  after: () => () => undefined,
  every: () => () => undefined,
};

async function aSleeper() {
  const group = await aGroup();
  const { connect } = group.relay;
  const options = { connect, door: group.room.door, drawer: new MemoryDrawer(), clock: asleep };
  const seat = (await createClassroom(options).join(code, {
    name: 'Alban',
    picture: 'tulipe',
  })) as Seat;
  await aMoment();
  return { ...group, seat };
}

test('a hidden window, whose timers sleep, still answers the facilitator’s beat', async () => {
  const { lead } = await aSleeper();
  await seconds(120);
  const tile = lead.view().tiles.find(({ state }) => state.name === 'Alban');
  expect(tile?.presence).toBe('here');
});

test('a window that is shown again says at once how its learner is', async () => {
  const show = aPage();
  const { relay, lead } = await aSleeper();
  const states = () => relay.said(topics.state(code, placeOf(lead, 'Alban'))).length;
  show('hidden');
  const before = states();
  show('visible');
  await vi.advanceTimersByTimeAsync(0);
  expect(states()).toBe(before + 1);
});

test('a page that was left listens to nothing any more', async () => {
  const show = aPage();
  const { relay, seat, lead } = await aSleeper();
  const place = placeOf(lead, 'Alban');
  await seat.leave();
  const before = relay.said(topics.state(code, place)).length;
  show('visible');
  await aMoment();
  expect(relay.said(topics.state(code, place)).length).toBe(before);
});

test('the facilitator’s window beats at once when it is shown again', async () => {
  const show = aPage();
  const { relay } = await aGroup();
  const before = relay.said(topics.pace(code)).length;
  show('visible');
  await vi.advanceTimersByTimeAsync(0);
  expect(relay.said(topics.pace(code)).length).toBe(before + 1);
});

test('the facilitator’s hidden window, whose timers sleep, goes on as long as learners are heard', async () => {
  const room = new Room();
  const slow = {
    ...asleep,
    after: (milliseconds: number, work: () => void) => {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
  };
  const { connect } = room.relay;
  const options = { connect, door: room.door, drawer: new MemoryDrawer(), clock: slow };
  await createClassroom(options).open();
  await aMoment();
  const seat = await room.machine().join();
  await seconds(300);
  expect(seat.view()).toMatchObject({ link: 'connected', facilitator: true });
});
