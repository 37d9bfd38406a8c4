import { beforeEach, expect, test, vi } from 'vitest';
import { topics } from '../../src/classroom/messages';
import { aGroup, aMoment, code, placeOf, progress, Room, seconds } from './support/room';

beforeEach(() => void vi.useFakeTimers());

test('a relay that lost its memory is refilled, and the board is right within seconds', async () => {
  const { lead, relay, seats } = await aGroup(5);
  lead.launch('telecharger-attestation', 'aide');
  seats.forEach((seat, index) => seat.report(progress({ index: index + 1 })));
  await aMoment();
  const retained = [...relay.retained.keys()].sort();
  relay.kill();
  await seconds(5);
  expect(lead.view().link).toBe('reconnecting');
  expect(seats[0]?.view().link).toBe('reconnecting');
  seats[0]?.report(progress({ index: 7 }));
  relay.start();
  await seconds(3);
  expect([...relay.retained.keys()].sort()).toEqual(retained);
  expect(lead.view().link).toBe('connected');
  expect(lead.view().tiles.map(({ presence }) => presence)).toEqual(Array(5).fill('here'));
  expect(lead.view().tiles[0]?.state.index).toBe(7);
  expect(seats[0]?.view()).toMatchObject({ link: 'connected', facilitator: true });
});

test('what was decided while the relay was away is done when it is back', async () => {
  const { lead, relay, seat } = await aGroup();
  relay.kill();
  await seconds(1);
  lead.launch('se-connecter', 'aide');
  lead.say('Patience.');
  relay.start();
  await seconds(3);
  expect(seat.view().launch?.scenario).toBe('se-connecter');
  expect(seat.view().notes).toMatchObject([{ text: 'Patience.' }]);
});

test('a relay started anew, which knows no pass any more, is opened again with the key', async () => {
  const { lead, room, relay, seat } = await aGroup();
  const open = vi.spyOn(room.door, 'open');
  const [facilitator] = relay.names();
  relay.kill();
  room.known = false;
  relay.known = new Set(relay.names());
  relay.start();
  open.mockImplementation(async (request) => {
    if (request?.key !== 'key') return { refused: 'not-allowed' };
    relay.known = undefined;
    room.known = true;
    const place = 'f99';
    const pass = { code, place, username: code, token: `token-${place}`, relay: [] };
    return { ...pass, pin: '4321', key: 'key' };
  });
  await seconds(6);
  expect(open).toHaveBeenCalledWith({ code, key: 'key' });
  expect(relay.names()).not.toContain(facilitator);
  expect(lead.view()).toMatchObject({ link: 'connected', takenOver: false });
  lead.launch('se-connecter', 'aide');
  await aMoment();
  expect(seat.view().launch?.scenario).toBe('se-connecter');
});

test('a laptop that lost its power brings the same session back', async () => {
  const { lead, room, desk, relay, seats } = await aGroup(3);
  lead.launch('telecharger-attestation', 'aide');
  lead.hold('payer');
  seats.forEach((seat) => seat.report(progress({ mistakes: 1 })));
  await seconds(3);
  const before = lead.record();
  relay.kill();
  room.known = false;
  lead.say('Perdu avec la page.');
  desk.reload();
  await seconds(30);
  relay.start();
  const again = await desk.classroom.reopen();
  expect(again?.view()).toMatchObject({ code, hold: { step: 'payer' } });
  expect(again?.view().tiles).toHaveLength(3);
  await seconds(3);
  expect(again?.view().tiles.map(({ presence }) => presence)).toEqual(Array(3).fill('here'));
  expect(again?.record()).toEqual(before);
  expect(seats[0]?.view()).toMatchObject({ facilitator: true, hold: { step: 'payer' } });
  again?.say('Nous voilà.');
  await aMoment();
  expect(seats[0]?.view().notes.at(-1)?.text).toBe('Nous voilà.');
});

test('a page of the facilitator loaded again goes on leading, and its words are still numbered', async () => {
  const { lead, desk, seat } = await aGroup();
  lead.say('Un.', placeOf(lead));
  await aMoment();
  for (const { id } of seat.view().notes) seat.noteSeen(id);
  await seconds(20);
  await lead.close();
  desk.reload();
  const again = await desk.classroom.reopen();
  await seconds(2);
  again?.say('Deux.', placeOf(again));
  await aMoment();
  expect(seat.view().notes.map(({ text }) => text)).toEqual(['Deux.']);
});

test('a page that another facilitator replaced meanwhile comes back to look on', async () => {
  const { lead, desk, room, seat } = await aGroup();
  await seconds(2);
  await lead.close();
  desk.reload();
  const second = await room.machine().lead({ code, pin: '4321' });
  second.launch('se-connecter', 'aide');
  await seconds(2);
  const first = await desk.classroom.reopen();
  await seconds(2);
  expect(first?.view().takenOver).toBe(true);
  expect(second.view().takenOver).toBe(false);
  expect(seat.view().launch?.scenario).toBe('se-connecter');
});

test('a facilitator cut off while another took over looks on when back', async () => {
  const { lead, relay, room, seat } = await aGroup();
  const [name = ''] = relay.names();
  relay.known = new Set();
  relay.cut(name);
  relay.known = undefined;
  const refused = vi.spyOn(room.door, 'open');
  const second = await room.machine().lead({ code, pin: '4321' });
  second.setWatch(true);
  await seconds(3);
  expect(refused).toHaveBeenCalled();
  expect(lead.view().takenOver).toBe(true);
  expect(seat.view().watch).toBe(true);
});

test('without a facilitator for three minutes one may go on alone', async () => {
  const { relay, seat } = await aGroup();
  relay.kill();
  await seconds(100);
  expect(seat.view()).toMatchObject({ link: 'reconnecting', facilitator: false });
  await seconds(90);
  expect(seat.view().link).toBe('waiting-long');
  relay.start();
  await seconds(3);
  expect(seat.view()).toMatchObject({ link: 'connected', facilitator: true });
});

test('the relay stands but the facilitator is silent: the same three minutes', async () => {
  const { relay, seat, lead } = await aGroup();
  await lead.close();
  await aMoment();
  expect(seat.view()).toMatchObject({ link: 'connected', facilitator: false });
  relay.cut(relay.names()[0] ?? '');
  await seconds(185);
  expect(seat.view().link).toBe('waiting-long');
});

test('who goes on alone is not held, and a new launch brings them back', async () => {
  const { relay, seat, lead } = await aGroup();
  lead.launch('se-connecter', 'aide');
  lead.hold();
  await aMoment();
  relay.kill();
  await seconds(185);
  seat.goAlone();
  expect(seat.view()).toMatchObject({ link: 'alone' });
  expect(seat.view().hold).toBeUndefined();
  relay.start();
  await seconds(5);
  expect(seat.view().link).toBe('alone');
  expect(lead.view().tiles[0]?.state.alone).toBe(true);
  lead.launch('changer-adresse', 'aide');
  await aMoment();
  expect(seat.view()).toMatchObject({ link: 'connected', launch: { scenario: 'changer-adresse' } });
  await aMoment();
  expect(lead.view().tiles[0]?.state.alone).toBe(false);
});

test('the time that a tablet slept is not the silence of the facilitator', async () => {
  const { seat } = await aGroup();
  const now = vi.spyOn(performance, 'now');
  const before = performance.now();
  now.mockReturnValue(before + 600_000);
  await seconds(1);
  expect(seat.view().link).not.toBe('waiting-long');
});

test('a learner who loads the page while the laptop sleeps keeps the place', async () => {
  const { lead, relay, machine } = await aGroup();
  relay.kill();
  machine.reload();
  const seat = await machine.classroom.rejoin({ name: 'Nom0', picture: 'tulipe' });
  expect(seat?.view().link).toBe('reconnecting');
  relay.start();
  await seconds(3);
  expect(seat?.view().link).toBe('connected');
  expect(lead.view().tiles).toMatchObject([{ presence: 'here', state: { boot: 2 } }]);
});

test('a place of yesterday is none', async () => {
  const { machine } = await aGroup();
  machine.reload();
  await vi.advanceTimersByTimeAsync(1_000);
  vi.setSystemTime(Date.now() + 13 * 3_600_000);
  expect(await machine.classroom.rejoin({ name: 'Nom0', picture: 'tulipe' })).toBeUndefined();
});

test('a drawer that keeps nothing hinders nobody', async () => {
  const room = new Room();
  const desk = room.machine();
  desk.drawer.get = async () => undefined;
  const lead = await desk.lead();
  const learner = room.machine();
  learner.drawer.get = async () => ({ something: 'else' });
  const seat = await learner.join();
  lead.launch('se-connecter', 'aide');
  await aMoment();
  expect(seat.view().launch?.scenario).toBe('se-connecter');
  expect(room.relay.said(topics.state(code, placeOf(lead, 'Colette'))).length).toBeGreaterThan(0);
});
