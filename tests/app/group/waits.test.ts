import { describe, expect, it } from 'vitest';
import { Waits, type Here } from '../../../src/app/shell/group/waits';

const steps = ['un', 'deux', 'trois', 'quatre'];
const at = (step: string, gates: readonly string[] = []): Here => ({
  scenario: 'compte',
  step,
  steps,
  gates,
});
const none = { opened: -1, passed: [] };
const free = { gates: false, link: 'connected' } as const;
const held = (n = 4, step: string | null = null) => ({ ...free, hold: { n, step } });
const gated = { ...free, gates: true };

describe('a hold', () => {
  it('that comes in mid-step waits for the next one', () => {
    const waits = new Waits(none, true);
    waits.begin(at('un'), free);
    waits.follow(held());
    expect(waits.now).toBeUndefined();
    waits.begin(at('deux'), held());
    expect(waits.now).toEqual({ kind: 'hold', n: 4 });
  });

  it('at a step lets the earlier ones pass, and keeps whoever is further at their next one', () => {
    const near = new Waits(none, true);
    near.begin(at('deux'), held(4, 'trois'));
    expect(near.now).toBeUndefined();
    near.begin(at('trois'), held(4, 'trois'));
    expect(near.now).toEqual({ kind: 'hold', n: 4 });
    const far = new Waits(none, true);
    far.begin(at('quatre'), held(4, 'trois'));
    expect(far.now).toEqual({ kind: 'hold', n: 4 });
  });

  it('at a step of another exercise holds nobody', () => {
    const waits = new Waits(none, true);
    waits.begin(at('un'), held(4, 'ailleurs'));
    expect(waits.now).toBeUndefined();
  });

  it('is over when it is released, when its word was said, and when one goes on alone', () => {
    for (const end of [
      (waits: Waits) => waits.follow(free),
      (waits: Waits) => waits.follow({ ...held(), link: 'alone' }),
      (waits: Waits) => {
        waits.open();
        waits.follow(held());
        waits.begin(at('trois'), held());
      },
    ]) {
      const waits = new Waits(none, true);
      waits.begin(at('deux'), held());
      end(waits);
      expect(waits.now).toBeUndefined();
    }
  });

  it('that follows another one holds again, at the next step', () => {
    const waits = new Waits(none, true);
    waits.begin(at('deux'), held(4));
    waits.follow(held(5));
    expect(waits.now).toBeUndefined();
    waits.begin(at('trois'), held(5));
    expect(waits.now).toEqual({ kind: 'hold', n: 5 });
  });

  it('stands again after a reload, also where the group comes later than the step', () => {
    const before = new Waits(none, true);
    before.begin(at('deux'), held());
    const after = new Waits(before.kept, true);
    after.begin(at('deux'), free);
    expect(after.now).toBeUndefined();
    after.follow(held());
    expect(after.now).toEqual({ kind: 'hold', n: 4 });
  });

  it('that was opened by its word is not back after a reload', () => {
    const before = new Waits(none, true);
    before.begin(at('deux'), held());
    before.open();
    const after = new Waits(before.kept, true);
    after.begin(at('deux'), held());
    expect(after.now).toBeUndefined();
  });

  it('does not wait between two exercises', () => {
    const waits = new Waits(none, true);
    waits.begin(at('deux'), held());
    waits.leave();
    expect(waits.now).toBeUndefined();
  });
});

describe('a gate', () => {
  it('stands where its step begins, and stays open once its word was said', () => {
    const waits = new Waits(none, true);
    waits.begin(at('deux', ['deux']), gated);
    expect(waits.now).toEqual({ kind: 'gate', seed: 'compte/deux' });
    waits.open();
    waits.begin(at('deux', ['deux']), gated);
    expect(waits.now).toBeUndefined();
    expect(waits.kept.passed).toEqual(['compte/deux']);
  });

  it('does not stop who was in its step when gates came, nor where there are none', () => {
    const waits = new Waits(none, true);
    waits.begin(at('deux', ['deux']), free);
    waits.follow(gated);
    expect(waits.now).toBeUndefined();
  });

  it('comes after a hold', () => {
    const waits = new Waits(none, true);
    const pace = { ...gated, hold: { n: 1, step: null } };
    waits.begin(at('deux', ['deux']), pace);
    expect(waits.now).toEqual({ kind: 'hold', n: 1 });
    waits.follow(gated);
    expect(waits.now).toEqual({ kind: 'gate', seed: 'compte/deux' });
  });

  it('stands without any link, and falls for who left the group behind', () => {
    const alone = { ...gated, link: 'alone' } as const;
    const unlinked = new Waits(none, false);
    unlinked.begin(at('deux', ['deux']), alone);
    expect(unlinked.now).toEqual({ kind: 'gate', seed: 'compte/deux' });
    const linked = new Waits(none, true);
    linked.begin(at('deux', ['deux']), gated);
    linked.follow(alone);
    expect(linked.now).toBeUndefined();
  });

  it('stands again after a reload', () => {
    const before = new Waits(none, true);
    before.begin(at('deux', ['deux']), gated);
    const after = new Waits(before.kept, true);
    after.begin(at('deux', ['deux']), free);
    after.follow(gated);
    expect(after.now).toEqual({ kind: 'gate', seed: 'compte/deux' });
  });
});
