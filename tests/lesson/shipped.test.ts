import { describe, expect, it } from 'vitest';
import { leadsOn } from '../../src/lesson/onward';
import { Chance } from './support/chance';
import {
  anyGesture,
  begin,
  setups,
  simulator,
  wantedNow,
  type RealLesson,
} from './support/shipped';

const learners = process.env.LONG === '1' ? 60 : 4;
const seeds = Array.from({ length: learners }, (_, index) => index + 1);

describe.each(setups)('$scenario.id, $persona', (setup) => {
  const setting = { ...setup, simulator };
  const canGoOn = ({ view, world }: RealLesson) => leadsOn(setting, view.step, world);

  /** Does what the coach says, and comes back where it offers to. */
  function follow(lesson: RealLesson): void {
    for (let turn = 0; turn < 150 && !lesson.view.result; turn += 1) {
      if (lesson.view.mistake?.rewindable && !canGoOn(lesson)) lesson.rewind();
      const wanted = wantedNow(setup, lesson);
      if (wanted) lesson.send(wanted);
    }
  }

  function lost(seed: number): RealLesson {
    const chance = new Chance(seed);
    const lesson = begin(setup);
    const length = Math.floor(chance.next() * 50);
    for (let count = 0; count < length; count += 1) {
      const wanted = chance.next() < 0.5 ? wantedNow(setup, lesson) : undefined;
      if (chance.next() < 0.08) lesson.rewind();
      else lesson.send(wanted ?? anyGesture(setup, lesson, chance));
    }
    return lesson;
  }

  it('is done without a mistake by doing what each step asks', () => {
    const lesson = begin(setup);
    follow(lesson);
    expect(lesson.view.result).toMatchObject({ result: 'reussi', mistakes: 0 });
  });

  it('is taken up exactly, and ends, whatever was done before', { timeout: 120_000 }, () => {
    for (const seed of seeds) {
      const lesson = lost(seed);
      if (lesson.events.length === 0) continue;
      const again = begin(setup, structuredClone(lesson.events));
      expect(again.resumed, `seed ${seed}`).toBe('exact');
      expect(again.view, `seed ${seed}`).toEqual(lesson.view);
      follow(again);
      expect(again.view.result, `seed ${seed}`).toBeDefined();
    }
  });
});
