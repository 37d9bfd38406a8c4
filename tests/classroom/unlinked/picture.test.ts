import encodeQR from 'qr';
import { describe, expect, it } from 'vitest';
import type { LearnerState } from '../../../src/classroom/messages';
import { learnerState } from '../../../src/classroom/messages';
import { unlinked } from '../../../src/classroom/unlinked';
import { aState, dice } from '../a-state';

const { picture, readPicture } = unlinked;
const place = 'Ab3_-xYz9012';
const alphanumeric = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** A state as any machine may have it. */
function thrown(roll: (sides: number) => number): LearnerState {
  const count = () => (roll(4) === 0 ? roll(1_000_000_001) : roll(12));
  const slug = (longest: number) =>
    `a${Array.from({ length: roll(longest) }, () => 'abcdefghij-0123'[roll(15)]).join('')}`;
  const letters = [...'aéÉñ Жقー漢-’'];
  const name = Array.from({ length: 1 + roll(24) }, () => letters[roll(letters.length)]).join('');
  const steps = Array.from({ length: roll(9) }, (_, at) => [
    `${slug(20)}x${at}`,
    { ms: roll(400) * 1000, err: roll(4), help: roll(4) },
  ]);
  return aState({
    boot: count(),
    rev: count(),
    name: name.normalize('NFC'),
    picture: slug(63),
    scenario: roll(5) === 0 ? null : slug(63),
    step: roll(5) === 0 ? null : slug(63),
    level: ([null, 'regarder', 'aide', 'exercice', 'seul'] as const)[roll(5)] ?? null,
    result: ([null, 'reussi', 'a-revoir'] as const)[roll(3)] ?? null,
    index: count(),
    total: count(),
    done: Object.fromEntries(steps) as LearnerState['done'],
    hints: count(),
    mistakes: count(),
    hand: count(),
    idle: count(),
    stuck: roll(2) === 0,
    held: roll(2) === 0,
    alone: roll(2) === 0,
  });
}

describe('the picture of a screen without a link', () => {
  it('is read back as it was', () => {
    expect(readPicture(picture(place, aState()))).toEqual({ learner: place, state: aState() });
  });

  it('is always short, and made of what a QR code packs best', () => {
    const roll = dice(5);
    for (let round = 0; round < 400; round += 1) {
      const text = picture(place, thrown(roll));
      expect(text.length).toBeLessThan(200);
      expect([...text].every((each) => alphanumeric.includes(each))).toBe(true);
    }
  });

  it('is read back whole but for what finds no room, and never wrongly', () => {
    const roll = dice(11);
    for (let round = 0; round < 400; round += 1) {
      const state = thrown(roll);
      const read = readPicture(picture(place, state));
      expect(learnerState.safeParse(read?.state).success).toBe(true);
      const { done, picture: drawing, step, name, ...rest } = read?.state ?? aState();
      expect(read?.learner).toBe(place);
      expect({ ...state, ...rest }).toEqual(state);
      expect(state.name.startsWith(name)).toBe(true);
      expect([state.picture, 'personne']).toContain(drawing);
      expect([state.step, null]).toContain(step);
      for (const [key, went] of Object.entries(done)) expect(went).toEqual(state.done[key]);
    }
  });

  it('tells the steps that went worst', () => {
    const step = (err: number, help: number) => ({ ms: 60_000, err, help });
    const easy = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`etape-facile-numero-${at}`, step(0, 0)]),
    );
    const state = aState({ done: { ...easy, 'la-plus-dure': step(3, 1), aidee: step(0, 2) } });
    const told = Object.keys(readPicture(picture(place, state))?.state.done ?? {});
    expect(told.slice(0, 2)).toEqual(['la-plus-dure', 'aidee']);
  });

  it('draws a code of at most 49 modules a side, in any case', () => {
    const roll = dice(2);
    const sides = Array.from({ length: 20 }, () => picture(place, thrown(roll))).map(
      (text) => encodeQR(text, 'raw', { ecc: 'medium', border: 1 }).length - 2,
    );
    expect(Math.max(...sides)).toBeLessThanOrEqual(49);
    expect(encodeQR(picture(place, aState()), 'raw', { border: 1 }).length).toBeLessThan(45);
  });

  it('cuts too long a name between two letters', () => {
    const many = { name: '漢'.repeat(24), scenario: `a${'b'.repeat(63)}` };
    const counts = { boot: 1e9, rev: 1e9, index: 1e9, total: 1e9, hints: 1e9, mistakes: 1e9 };
    const state = aState({ ...many, ...counts, hand: 1e9, idle: 1e9 });
    const read = readPicture(picture('x'.repeat(32), state));
    expect(read?.state.name).toMatch(/^漢+$/);
    expect(read?.state.scenario).toBe(many.scenario);
  });

  it('leaves out what could deceive in a name, and is never empty', () => {
    const named = (name: string) => readPicture(picture(place, aState({ name })))?.state.name;
    expect(named('A\u202Eb\u0000c')).toBe('Abc');
    expect(named('\u0007')).toBe('?');
  });
});

describe('what is no picture', () => {
  it('refuses every text with one character changed, added or left out', () => {
    const text = picture(place, aState());
    for (let at = 0; at < text.length; at += 1) {
      const others = [...alphanumeric, 'é', 'a'].filter((each) => each !== text[at]);
      for (const other of others) {
        expect(readPicture(text.slice(0, at) + other + text.slice(at + 1))).toBeUndefined();
      }
      expect(readPicture(text.slice(0, at))).toBeUndefined();
      expect(readPicture(text.slice(0, at) + text.slice(at + 1))).toBeUndefined();
      expect(readPicture(`${text.slice(0, at)}0${text.slice(at)}`)).toBeUndefined();
    }
  });

  it('refuses ten thousand texts of anything, and throws for none', () => {
    const roll = dice(13);
    const good = picture(place, aState());
    for (let round = 0; round < 10_000; round += 1) {
      const length = roll(230);
      const letters = Array.from({ length }, () =>
        roll(20) === 0 ? String.fromCharCode(roll(65_536)) : alphanumeric[roll(45)],
      ).join('');
      const text = [letters, `CE1:${letters}`, good + letters][roll(3)] ?? '';
      expect(text === good || readPicture(text) === undefined).toBe(true);
    }
  });

  it.each(['', 'CE1:', 'CE2:000', 'https://exemple.example', 'ce1:000', 'CE1:::::::'])(
    'refuses %j',
    (text) => {
      expect(readPicture(text)).toBeUndefined();
    },
  );

  it('refuses a later version', () => {
    expect(readPicture(picture(place, aState()).replace('CE1', 'CE2'))).toBeUndefined();
  });
});
