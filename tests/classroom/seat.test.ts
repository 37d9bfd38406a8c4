import { beforeEach, expect, test, vi } from 'vitest';
import { topics } from '../../src/classroom/messages';
import { aGroup, aMoment, code, placeOf, progress, Room, seconds } from './support/room';

beforeEach(() => void vi.useFakeTimers());

async function aLearner() {
  const group = await aGroup();
  const place = placeOf(group.lead);
  const states = () => group.relay.said(topics.state(code, place));
  return { ...group, place, states };
}

test('a learner who joins says who they are, that they are here, and is seen', async () => {
  const { lead, relay, place } = await aLearner();
  expect(lead.view().tiles).toMatchObject([{ presence: 'here', state: { name: 'Nom0' } }]);
  expect(relay.said(topics.presence(code, place)).at(-1)).toMatchObject({ on: true });
  expect(relay.retained.has(topics.state(code, place))).toBe(true);
});

test('many changes in a second are one message, and the last of them counts', async () => {
  const { seat, states, lead } = await aLearner();
  const before = states().length;
  for (let index = 1; index <= 40; index += 1) {
    seat.report(progress({ index, total: 40, step: `pas-${index}` }));
    await vi.advanceTimersByTimeAsync(10);
  }
  await aMoment();
  expect(states().length - before).toBe(2);
  expect(lead.view().tiles[0]?.state.index).toBe(40);
});

test('who does nothing is still heard every fifteen seconds', async () => {
  const { states } = await aLearner();
  const before = states().length;
  await seconds(60);
  expect(states().length - before).toBe(4);
});

test('each page of a machine has a higher number than the one before', async () => {
  const { machine, states } = await aLearner();
  const first = states().at(-1)?.['boot'] as number;
  machine.reload();
  await machine.classroom.rejoin({ name: 'Nom0', picture: 'tulipe' });
  await aMoment();
  expect(states().at(-1)?.['boot']).toBe(first + 1);
});

test('what the facilitator launches is opened, and for one the newer of the two counts', async () => {
  const { lead, seat, place } = await aLearner();
  lead.launch('telecharger-attestation', 'aide');
  await aMoment();
  expect(seat.view().launch).toMatchObject({ scenario: 'telecharger-attestation', level: 'aide' });
  lead.launch('changer-adresse', 'exercice', [place]);
  await aMoment();
  expect(seat.view().launch?.scenario).toBe('changer-adresse');
  lead.launch('se-connecter', 'seul');
  await aMoment();
  expect(seat.view().launch?.scenario).toBe('se-connecter');
});

test('what is launched for one is not launched for the others', async () => {
  const { lead, seats } = await aGroup(2);
  lead.launch('se-connecter', 'aide', [placeOf(lead, 'Nom1')]);
  await aMoment();
  expect(seats.map((seat) => seat.view().launch?.scenario)).toEqual([undefined, 'se-connecter']);
});

test('everyone is held with a word to be said aloud, and released', async () => {
  const { lead, seat } = await aLearner();
  lead.hold('payer');
  await aMoment();
  expect(seat.view().hold).toMatchObject({ step: 'payer', word: expect.any(String) });
  expect(lead.view().hold).toEqual(seat.view().hold);
  seat.setHeld(true);
  await aMoment();
  expect(lead.view().tiles[0]?.state.held).toBe(true);
  lead.release();
  await aMoment();
  expect(seat.view().hold).toBeUndefined();
});

test('a launch for all releases them', async () => {
  const { lead, seat } = await aLearner();
  lead.hold();
  lead.launch('se-connecter', 'aide');
  await aMoment();
  expect(seat.view().hold).toBeUndefined();
});

test('gates, the beacon and « tout le monde regarde » reach everyone', async () => {
  const { lead, seat } = await aLearner();
  lead.setGates(true);
  lead.setBeacon(true);
  lead.setWatch(true);
  lead.setScenarios(['se-connecter']);
  await aMoment();
  const together = { gates: true, beacon: true, watch: true, scenarios: ['se-connecter'] };
  expect(seat.view()).toMatchObject(together);
});

test('notes come oldest first, to one or to all, and each is shown once', async () => {
  const { lead, seat, place } = await aLearner();
  lead.hint();
  lead.say('Regardez en haut.', place);
  lead.say('Bravo à tous.');
  await aMoment();
  expect(seat.view().notes.map(({ kind, text }) => text ?? kind)).toEqual([
    'hint',
    'Regardez en haut.',
    'Bravo à tous.',
  ]);
  for (const { id } of seat.view().notes) seat.noteSeen(id);
  await seconds(20);
  expect(seat.view().notes).toEqual([]);
});

test('a note that was shown is not shown again after a reload', async () => {
  const { lead, seat, machine, place } = await aLearner();
  lead.say('Regardez en haut.', place);
  await aMoment();
  for (const { id } of seat.view().notes) seat.noteSeen(id);
  machine.reload();
  const again = await machine.classroom.rejoin({ name: 'Nom0', picture: 'tulipe' });
  await aMoment();
  expect(again?.view().notes).toEqual([]);
});

test('at most five notes wait, and those that were seen make room', async () => {
  const { lead, seat, place } = await aLearner();
  for (const text of ['un', 'deux', 'trois', 'quatre', 'cinq', 'six']) lead.say(text, place);
  await aMoment();
  expect(seat.view().notes.map(({ text }) => text)).toEqual([
    'deux',
    'trois',
    'quatre',
    'cinq',
    'six',
  ]);
  seat.noteSeen(seat.view().notes[3]?.id ?? 0);
  await aMoment();
  lead.say('sept', place);
  await aMoment();
  expect(seat.view().notes.map(({ text }) => text)).toEqual(['six', 'sept']);
});

test('a raised hand is seen, lowered by the facilitator, and raised again', async () => {
  const { lead, seat, place } = await aLearner();
  seat.raiseHand(true);
  await aMoment();
  expect(lead.view().tiles[0]?.need).toBe('hand');
  lead.lowerHand(place);
  await aMoment();
  await aMoment();
  expect(seat.view().hand).toBe(false);
  expect(lead.view().tiles[0]?.state.hand).toBe(0);
  seat.raiseHand(true);
  await aMoment();
  expect(lead.view().tiles[0]?.state.hand).toBe(2);
});

test('a hand stays raised over a reload', async () => {
  const { lead, seat, machine } = await aLearner();
  seat.raiseHand(true);
  await aMoment();
  machine.reload();
  const again = await machine.classroom.rejoin({ name: 'Nom0', picture: 'tulipe' });
  await aMoment();
  expect(again?.view().hand).toBe(true);
  expect(lead.view().tiles[0]?.state.hand).toBe(1);
});

test('who does nothing for long at a step is stuck, until they do something', async () => {
  const { seat, lead } = await aLearner();
  seat.report(progress());
  await seconds(80);
  expect(seat.view().stuck).toBe(false);
  await seconds(12);
  expect(seat.view().stuck).toBe(true);
  expect(lead.view().tiles[0]?.need).toBe('stuck');
  seat.stir();
  await aMoment();
  expect(seat.view().stuck).toBe(false);
});

test('three mistakes at one step are being stuck; the next step begins anew', async () => {
  const { seat } = await aLearner();
  seat.report(progress({ mistakes: 2 }));
  seat.report(progress({ mistakes: 2, step: 'payer' }));
  seat.report(progress({ mistakes: 4, step: 'payer' }));
  expect(seat.view().stuck).toBe(false);
  seat.report(progress({ mistakes: 5, step: 'payer' }));
  expect(seat.view().stuck).toBe(true);
  seat.report(progress({ mistakes: 5, step: 'relire' }));
  expect(seat.view().stuck).toBe(false);
});

test('who waits, watches, has finished or has nothing open is not stuck', async () => {
  const { seat, lead } = await aLearner();
  await seconds(200);
  expect(seat.view().stuck).toBe(false);
  seat.report(progress({ result: 'reussi' }));
  await seconds(200);
  expect(seat.view().stuck).toBe(false);
  seat.report(progress({ level: 'regarder' }));
  await seconds(200);
  expect(seat.view().stuck).toBe(false);
  seat.report(progress());
  seat.setHeld(true);
  await seconds(200);
  expect(seat.view().stuck).toBe(false);
  seat.setHeld(false);
  lead.setWatch(true);
  await seconds(200);
  expect(seat.view().stuck).toBe(false);
});

test('a learner who leaves empties their place; what they did is kept', async () => {
  const { seat, lead, relay, place, machine } = await aLearner();
  seat.report(progress({ mistakes: 1 }));
  await aMoment();
  await seat.leave();
  await aMoment();
  expect(lead.view().tiles).toMatchObject([{ presence: 'gone', need: 'gone' }]);
  expect(relay.retained.has(topics.state(code, place))).toBe(false);
  expect(relay.retained.has(topics.presence(code, place))).toBe(false);
  expect(lead.record().lines).toMatchObject([{ name: 'Nom0', mistakes: 1 }]);
  machine.reload();
  expect(await machine.classroom.rejoin({ name: 'Nom0', picture: 'tulipe' })).toBeUndefined();
});

test('another window goes on in the same place', async () => {
  const { seat, lead, machine } = await aLearner();
  await seat.close();
  machine.reload();
  const other = await machine.classroom.rejoin({ name: 'Nom0', picture: 'tulipe' });
  await aMoment();
  other?.raiseHand(true);
  await aMoment();
  expect(lead.view().tiles).toMatchObject([{ presence: 'here', need: 'hand' }]);
});

test('another name or picture is seen by the facilitator', async () => {
  const { seat, lead } = await aLearner();
  seat.rename('Gérard', 'chat');
  await aMoment();
  expect(lead.view().tiles[0]?.state).toMatchObject({ name: 'Gérard', picture: 'chat' });
});

test('a name that the wire does not take is cut, not refused', async () => {
  const { seat, lead } = await aLearner();
  seat.rename(`  ${'😀'.repeat(30)}`, 'Pas une image !');
  await aMoment();
  expect(lead.view().tiles[0]?.state.name).toBe('😀'.repeat(12));
  seat.rename('   ', 'chat');
  await aMoment();
  expect(lead.view().tiles[0]?.state.name).toBe('–');
});

test('an exercise of very many steps still fits into a message', async () => {
  const { seat, lead, relay, place } = await aLearner();
  const done = Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [
      `un-pas-au-nom-vraiment-long-${index}`,
      { ms: 123_456, err: 3, help: 2 },
    ]),
  );
  seat.report(progress({ done, index: 200, total: 201 }));
  await aMoment();
  expect(relay.retained.get(topics.state(code, place))?.length).toBeLessThan(8_192);
  expect(lead.view().tiles[0]?.state.index).toBe(200);
});

test('an unknown code, a closed door and a relay that is off are told apart', async () => {
  const room = new Room();
  const machine = room.machine();
  const join = () => machine.classroom.join(code, { name: 'Nom', picture: 'chat' });
  expect(await join()).toEqual({ refused: 'unknown' });
  room.refuses = 'closed';
  expect(await join()).toEqual({ refused: 'closed' });
  room.relay.kill();
  expect(await join()).toEqual({ refused: 'unreachable' });
});

test('somebody else at the same machine gets a place of their own', async () => {
  const { machine, lead } = await aLearner();
  machine.reload();
  await machine.join('Gérard');
  await aMoment();
  expect(
    lead
      .view()
      .tiles.map(({ state }) => state.name)
      .sort(),
  ).toEqual(['Gérard', 'Nom0']);
});

test('who types the code again after a reload gets their own place back', async () => {
  const { machine, lead } = await aLearner();
  machine.reload();
  await machine.join('Nom0');
  await aMoment();
  expect(lead.view().tiles).toHaveLength(1);
});
