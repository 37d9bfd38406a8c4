import { beforeEach, expect, test, vi } from 'vitest';
import { aGroup, aMoment, code, placeOf, progress, seconds } from './support/room';

beforeEach(() => void vi.useFakeTimers());

/** The laptop's last second was not written down; it is started again. */
async function powerCut({ room, relay, desk }: Awaited<ReturnType<typeof aGroup>>) {
  relay.kill();
  room.known = false;
  desk.reload();
  relay.start();
  const again = await desk.classroom.reopen();
  if (!again) throw new Error('Nothing was kept.');
  await seconds(3);
  return again;
}

async function aForgetfulGroup() {
  const group = await aGroup();
  await seconds(3);
  group.desk.drawer.put = async () => undefined;
  return group;
}

test('after a power cut a hand is lowered, although the last letters were not written down', async () => {
  const group = await aForgetfulGroup();
  const { lead, seat } = group;
  lead.say('Un.', placeOf(lead));
  lead.say('Deux.', placeOf(lead));
  await aMoment();
  const again = await powerCut(group);
  seat.raiseHand(true);
  await seconds(2);
  again.lowerHand(placeOf(again));
  await aMoment();
  expect(seat.view().hand).toBe(false);
});

test('after a power cut nothing has the number of something that was said before it', async () => {
  const group = await aForgetfulGroup();
  const { lead, seat } = group;
  lead.hold();
  await aMoment();
  const before = seat.view().hold?.n ?? 0;
  const again = await powerCut(group);
  again.hold('payer');
  await aMoment();
  expect(seat.view().hold?.step).toBe('payer');
  expect(seat.view().hold?.n).toBeGreaterThan(before);
});

test('a second facilitator’s hold is another than the one that was released', async () => {
  const { lead, room, seat } = await aGroup();
  for (let index = 0; index < 5; index += 1) lead.hold();
  await aMoment();
  const before = seat.view().hold?.n ?? 0;
  lead.release();
  await aMoment();
  const second = await room.machine().lead({ code, pin: '4321' });
  second.hold();
  await aMoment();
  expect(seat.view().hold?.n).toBeGreaterThan(before);
});

test('what another facilitator ended is over here too: connection closed, record complete', async () => {
  const { lead, room, relay, desk, seat } = await aGroup();
  seat.report(progress());
  const second = await room.machine().lead({ code, pin: '4321' });
  const ending = second.end();
  await seconds(5);
  await ending;
  expect(lead.view()).toMatchObject({ ended: true, takenOver: false });
  expect(relay.names()).toEqual([]);
  expect(lead.record().ended).toBeDefined();
  const open = vi.spyOn(room.door, 'open');
  await seconds(60);
  expect(open).not.toHaveBeenCalled();
  desk.reload();
  expect(await desk.classroom.records()).toMatchObject([{ ended: expect.any(String) }]);
});

test('whoever only looks on does not lead again by loading the page', async () => {
  const { lead, room, desk } = await aGroup();
  await seconds(3);
  await room.machine().lead({ code, pin: '4321' });
  await aMoment();
  await lead.close();
  desk.reload();
  expect(await desk.classroom.reopen()).toBeUndefined();
});

test('an end in the moment after a reconnection is heard by everyone', async () => {
  const { lead, relay, seats } = await aGroup(2);
  const [facilitator = ''] = relay.names();
  relay.cut(facilitator);
  await vi.advanceTimersByTimeAsync(550);
  expect(lead.view().link).toBe('connected');
  const ending = lead.end();
  await seconds(3);
  await ending;
  expect(seats.map((seat) => seat.view().ended)).toEqual([true, true]);
});

test('a session that ended while its facilitator was away is over when she is back', async () => {
  const { lead, room, relay } = await aGroup();
  const [facilitator = ''] = relay.names();
  relay.known = new Set();
  room.ended = true;
  relay.cut(facilitator);
  await seconds(5);
  expect(lead.view().ended).toBe(true);
  expect(lead.record().ended).toBeDefined();
});

test('an end leaves no desk behind, even while it was being written', async () => {
  const { lead, desk } = await aGroup();
  const { drawer } = desk;
  const put = drawer.put.bind(drawer);
  drawer.put = async (key, value) => {
    if (key.startsWith('record/')) await new Promise((resolve) => setTimeout(resolve, 300));
    return put(key, value);
  };
  lead.say('Merci.');
  await vi.advanceTimersByTimeAsync(1_050);
  const ending = lead.end();
  await seconds(5);
  await ending;
  expect(await drawer.keys()).not.toContain('lead');
});

test('a desk that is asked for twice is one desk', async () => {
  const { desk } = await aGroup();
  await seconds(3);
  desk.reload();
  const [one, other] = await Promise.all([desk.classroom.reopen(), desk.classroom.reopen()]);
  expect(one).toBeDefined();
  expect(one).toBe(other);
  const again = () => desk.classroom.open({ code, pin: '4321' });
  const [first, second] = await Promise.all([again(), again()]);
  expect(first).toBe(second);
  expect(await again()).not.toBe(first);
});

test('a door that was closed is closed again on a relay that was started anew', async () => {
  const group = await aGroup();
  await group.lead.setDoor(false);
  await seconds(3);
  const { setOpen } = group.room.door;
  vi.mocked(setOpen).mockClear();
  await powerCut(group);
  expect(setOpen).toHaveBeenCalledWith(expect.objectContaining({ code }), false);
});

test('of two tabs of one browser the later leads, and is found again after a reload', async () => {
  const { lead, room, desk, seat } = await aGroup();
  await seconds(3);
  const tab = room.machine(desk.drawer);
  const later = await tab.classroom.reopen();
  await seconds(3);
  expect([lead.view().takenOver, later?.view().takenOver]).toEqual([true, false]);
  seat.report(progress());
  await seconds(3);
  tab.reload();
  const again = await tab.classroom.reopen();
  await seconds(3);
  expect(again?.view()).toMatchObject({ takenOver: false, tiles: [{ presence: 'here' }] });
  again?.launch('se-connecter', 'aide');
  await aMoment();
  expect(seat.view().launch?.scenario).toBe('se-connecter');
});

test('a launch for some, then for all, then for one again: the last word counts for each', async () => {
  const { lead, seats } = await aGroup(2);
  lead.launch('se-connecter', 'aide', [placeOf(lead)]);
  lead.launch('changer-adresse', 'aide');
  const second = placeOf(lead, 'Nom1');
  lead.launch('telecharger-attestation', 'seul', [second]);
  await aMoment();
  const names = seats.map((seat) => seat.view().launch?.scenario);
  expect(names).toEqual(['changer-adresse', 'telecharger-attestation']);
});

test('a takeover during a hold holds everyone, with the same word, until the second releases', async () => {
  const { lead, room, seat } = await aGroup();
  lead.hold('payer');
  await aMoment();
  const { hold } = seat.view();
  const second = await room.machine().lead({ code, pin: '4321' });
  expect(second.view().hold).toEqual(hold);
  expect(seat.view().hold).toEqual(hold);
  second.release();
  await aMoment();
  expect(seat.view().hold).toBeUndefined();
});
