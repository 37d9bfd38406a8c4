import { beforeEach, expect, test, vi } from 'vitest';
import type { Handout } from '../../src/classroom/messages';
import { aGroup, aMoment, Room, seconds } from './support/room';

beforeEach(() => void vi.useFakeTimers());

const own: Handout = { source: 'format: 1', translations: { uk: 'a: b' } };

test('an exercise of the facilitator is there before anyone is told its name', async () => {
  const { lead, seat, room } = await aGroup();
  expect(await lead.hand('mien', own)).toBeUndefined();
  expect(room.handouts.get('mien')).toEqual(own);
  lead.launch('mien', 'aide');
  await aMoment();
  expect(seat.view().launch?.scenario).toBe('mien');
  expect(await seat.fetchHandout('mien')).toEqual(own);
  expect(await seat.fetchHandout('autre')).toEqual({ refused: 'unknown' });
});

test('why it could not be handed over is told; what the relay refuses is not insisted on', async () => {
  const { lead, room } = await aGroup();
  room.refuses = 'full';
  expect(await lead.hand('mien', own)).toEqual({ refused: 'full' });
  room.refuses = undefined;
  await seconds(60);
  expect(room.handouts.size).toBe(0);
});

test('what could not be reached is handed over as soon as it can', async () => {
  const { lead, room } = await aGroup();
  room.relay.kill();
  expect(await lead.hand('mien', own)).toEqual({ refused: 'unreachable' });
  room.relay.start();
  await seconds(5);
  expect(room.handouts.get('mien')).toEqual(own);
});

test('a relay that was started anew is given all of it again, and nothing twice', async () => {
  const { lead, room, seat } = await aGroup();
  await lead.hand('mien', own);
  await lead.hand('autre', own);
  room.relay.kill();
  room.handouts.clear();
  await seconds(2);
  expect(await seat.fetchHandout('mien')).toEqual({ refused: 'unreachable' });
  room.relay.start();
  await seconds(5);
  expect(await seat.fetchHandout('mien')).toEqual(own);
  await seconds(120);
  expect(room.door.hand).toHaveBeenCalledTimes(4);
});

test('a server that forgot it, while the connection stood, is given it again', async () => {
  const { lead, room } = await aGroup();
  await lead.hand('mien', own);
  room.handouts.clear();
  await seconds(20);
  expect([...room.handouts.keys()]).toEqual(['mien']);
});

test('where another facilitator leads, the first one hands nothing over', async () => {
  const { lead, room } = await aGroup();
  const second = await room.machine().lead({ code: lead.view().code, pin: lead.view().pin });
  await seconds(2);
  expect(lead.view().takenOver).toBe(true);
  expect(await lead.hand('mien', own)).toEqual({ refused: 'not-allowed' });
  expect(await second.hand('mien', own)).toBeUndefined();
});

test('after the end nothing is handed over any more', async () => {
  const { lead, room } = await aGroup();
  await lead.hand('mien', own);
  await Promise.all([lead.end(), seconds(5)]);
  room.handouts.clear();
  expect(await lead.hand('autre', own)).toEqual({ refused: 'not-allowed' });
  await seconds(60);
  expect(room.handouts.size).toBe(0);
});

test('where there is no link, nothing carries it', async () => {
  const lead = await new Room().machine().classroom.openUnlinked();
  if ('refused' in lead) throw new Error(lead.refused);
  expect(await lead.hand('mien', own)).toEqual({ refused: 'unreachable' });
});
