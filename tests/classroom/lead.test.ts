import { beforeEach, expect, test, vi } from 'vitest';
import { learnerState, topics } from '../../src/classroom/messages';
import { aGroup, aMoment, code, placeOf, progress, Room, seconds } from './support/room';

beforeEach(() => void vi.useFakeTimers());

test('the board is told at once, then a few times a second, however much comes in', async () => {
  const { lead, seats } = await aGroup(10);
  await seconds(2);
  const told = vi.fn();
  lead.onChange(told);
  for (let index = 0; index < 10; index += 1) {
    for (const seat of seats) seat.report(progress({ index: index + 1, step: `pas-${index}` }));
    await vi.advanceTimersByTimeAsync(100);
  }
  await vi.advanceTimersByTimeAsync(200);
  expect(told.mock.calls.length).toBeGreaterThan(1);
  expect(told.mock.calls.length).toBeLessThanOrEqual(7);
});

test('a tile that did not change stays the same', async () => {
  const { lead, seats } = await aGroup(2);
  const still = lead.view().tiles.find(({ state }) => state.name === 'Nom0');
  seats[1]?.report(progress());
  await vi.advanceTimersByTimeAsync(300);
  const { tiles } = lead.view();
  expect(tiles.find(({ state }) => state.name === 'Nom0')).toBe(still);
  expect(tiles.find(({ state }) => state.name === 'Nom1')?.state.step).toBe('entrer');
});

test('a learner whose connection breaks is offline at once, and here again when back', async () => {
  const { lead, relay } = await aGroup();
  const place = placeOf(lead);
  relay.cut(place);
  await vi.advanceTimersByTimeAsync(300);
  expect(lead.view().tiles[0]?.presence).toBe('offline');
  await aMoment();
  expect(lead.view().tiles[0]?.presence).toBe('here');
});

test('a will of an older connection that comes late changes nothing', async () => {
  const { lead, relay } = await aGroup();
  const place = placeOf(lead);
  const will = relay.said(topics.presence(code, place)).at(-1)?.['k'] as number;
  relay.cut(place);
  await aMoment();
  relay.accept(topics.presence(code, place), JSON.stringify({ v: 1, on: false, k: will }));
  await aMoment();
  expect(lead.view().tiles[0]?.presence).toBe('here');
});

test('who falls silent without a will is offline after forty seconds', async () => {
  const { lead, relay } = await aGroup();
  relay.post = (topic, payload) => (topic.includes('/l/') ? [] : [payload]);
  await seconds(30);
  expect(lead.view().tiles[0]?.presence).toBe('here');
  await seconds(30);
  expect(lead.view().tiles[0]?.presence).toBe('offline');
});

test('what the relay kept of someone who is long dead does not bring them back for ever', async () => {
  const { lead, desk, relay, seat } = await aGroup();
  await seat.close();
  await lead.close();
  desk.reload();
  const again = await desk.classroom.reopen();
  await aMoment();
  expect(relay.said(topics.presence(code, placeOf(lead))).at(-1)).toMatchObject({ on: true });
  await seconds(60);
  expect(again?.view().tiles[0]?.presence).toBe('offline');
});

test('a hint or a sentence lost on the way is said again', async () => {
  const { lead, relay, seat } = await aGroup();
  relay.post = (topic, payload) => (topic.includes('/to/') ? [] : [payload]);
  lead.say('Regardez en haut.', placeOf(lead));
  await aMoment();
  expect(seat.view().notes).toEqual([]);
  relay.post = (_, payload) => [payload];
  await seconds(16);
  expect(seat.view().notes).toMatchObject([{ text: 'Regardez en haut.' }]);
});

test('nothing that the wire would not take is decided', async () => {
  const { lead, seat } = await aGroup();
  lead.launch('Pas Un Nom', 'aide');
  lead.say('   ');
  lead.say('x'.repeat(900));
  await aMoment();
  expect(lead.view().launch).toBeUndefined();
  expect(seat.view().notes).toMatchObject([{ text: 'x'.repeat(200) }]);
});

test('the door is closed on the relay and said on the board', async () => {
  const { lead, room } = await aGroup();
  await lead.setDoor(false);
  expect(lead.view().open).toBe(false);
  expect(room.door.setOpen).toHaveBeenCalledWith(expect.objectContaining({ code }), false);
});

test('where the others find this machine is asked of the relay', async () => {
  const { lead } = await aGroup();
  expect(await lead.room()).toEqual({ addresses: ['http://192.168.1.2:4173'], visits: 2 });
});

test('someone without a link stands on the board and in the record', async () => {
  const { lead, seat, relay } = await aGroup();
  seat.report(progress());
  await aMoment();
  const state = learnerState.parse(relay.said(topics.state(code, placeOf(lead))).at(-1));
  lead.collect({ ...state, name: 'Gérard', mistakes: 4 }, 'qr-gerard');
  const tile = lead.view().tiles.find(({ learner }) => learner === 'qr-gerard');
  expect(tile?.presence).toBe('offline');
  expect(lead.record().lines).toContainEqual(
    expect.objectContaining({ name: 'Gérard', mistakes: 4 }),
  );
});

test('a second facilitator goes on where the first was, who then only looks on', async () => {
  const { lead, room, seat } = await aGroup();
  lead.launch('se-connecter', 'aide');
  lead.say('Bonjour.', placeOf(lead));
  await aMoment();
  const second = await room.machine().lead({ code, pin: '4321' });
  await aMoment();
  expect(second.view()).toMatchObject({ launch: { scenario: 'se-connecter' }, takenOver: false });
  expect(lead.view().takenOver).toBe(true);
  const before = seat.view().notes;
  lead.launch('changer-adresse', 'seul');
  lead.say('Encore moi.');
  await aMoment();
  expect(seat.view().notes).toEqual(before);
  expect(seat.view().launch?.scenario).toBe('se-connecter');
  second.say('Je prends la suite.');
  await aMoment();
  expect(seat.view().notes.map(({ text }) => text)).toEqual(['Bonjour.', 'Je prends la suite.']);
  expect(seat.view().facilitator).toBe(true);
});

test('the first facilitator still sees what goes on, and the second may end it', async () => {
  const { lead, room, seat } = await aGroup();
  const second = await room.machine().lead({ code, pin: '4321' });
  second.setWatch(true);
  seat.raiseHand(true);
  await aMoment();
  expect(lead.view()).toMatchObject({ watch: true, tiles: [{ need: 'hand' }] });
  const ending = second.end();
  await seconds(2);
  await ending;
  expect(lead.view().ended).toBe(true);
});

test('a wrong PIN lets nobody lead', async () => {
  const { room } = await aGroup();
  const answer = await room.machine().classroom.open({ code, pin: '0000' });
  expect(answer).toEqual({ refused: 'pin' });
});

test('the end thanks everyone, and nothing stays on the relay', async () => {
  const { lead, relay, seats, room, machines } = await aGroup(3);
  lead.say('Bonjour.', placeOf(lead));
  seats[0]?.report(progress());
  await aMoment();
  const ending = lead.end();
  await seconds(3);
  await ending;
  expect(seats.map((seat) => seat.view().ended)).toEqual([true, true, true]);
  expect(room.ended).toBe(true);
  await seconds(60);
  expect([...relay.retained.keys()]).toEqual([]);
  expect(relay.names()).toEqual([]);
  const [machine] = machines;
  machine?.reload();
  expect(await machine?.classroom.rejoin({ name: 'Nom0', picture: 'x' })).toBeUndefined();
});

test('the record of an ended session stays on the machine until it is forgotten', async () => {
  const { lead, seat, desk } = await aGroup();
  seat.report(progress({ mistakes: 2 }));
  await aMoment();
  expect(await desk.classroom.records()).toEqual([]);
  const ending = lead.end();
  await seconds(3);
  await ending;
  desk.reload();
  const records = await desk.classroom.records();
  expect(records).toMatchObject([{ code, ended: expect.any(String), lines: [{ mistakes: 2 }] }]);
  expect(desk.classroom.reports.summary(records[0] ?? lead.record()).learners).toBe(1);
  expect(await desk.classroom.reopen()).toBeUndefined();
  await desk.classroom.forgetRecord(code);
  expect(await desk.classroom.records()).toEqual([]);
});

test('a session that is over on the relay is not opened again', async () => {
  const room = new Room();
  const desk = room.machine();
  await desk.lead();
  await seconds(3);
  desk.reload();
  room.ended = true;
  expect(await desk.classroom.reopen()).toBeUndefined();
  expect(await desk.classroom.records()).toHaveLength(1);
});
