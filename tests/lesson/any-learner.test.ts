import { describe, expect, it, vi } from 'vitest';
import { effective } from '../../src/lesson/effective';
import { isOpen } from '../../src/lesson/place';
import type { Level } from '../../src/lesson/ports';
import { stepOf } from '../../src/lesson/setting';
import { tiny } from '../support/tiny';
import { tinyScenario } from '../support/tiny-scenario';
import { anything, anythingKept, Chance, known, wantedNow } from './support/chance';
import { lessonOf, type TinyLesson } from './support/play';

vi.setConfig({ testTimeout: 120_000 });

const many = process.env.LONG === '1' ? 400 : 40;
const seeds = Array.from({ length: many }, (_, index) => index + 1);
const longest = 40;

function learner(seed: number, level: Level, act = anythingKept): TinyLesson {
  const chance = new Chance(seed);
  const lesson = lessonOf({ level });
  const length = Math.floor(chance.next() * longest);
  for (let count = 0; count < length; count += 1) act(chance, lesson);
  return lesson;
}

/** Whether the step can be passed by one gesture. */
function canGoOn(lesson: TinyLesson): boolean {
  const setting = { scenario: tinyScenario, level: 'aide', persona: 'colette' } as const;
  const step = stepOf(setting, lesson.view.step);
  return isOpen({ ...setting, simulator: tiny }, step, lesson.world);
}

describe('whatever a learner does', () => {
  it.each(['aide', 'seul'] as const)('the run is taken up exactly as it was (%s)', (level) => {
    for (const seed of seeds) {
      const lesson = learner(seed, level);
      if (lesson.events.length === 0) continue;
      const again = lessonOf({ level, events: structuredClone(lesson.events) });
      expect(again.resumed, `seed ${seed}`).toBe('exact');
      expect(again.view, `seed ${seed}`).toEqual(lesson.view);
      expect(again.world, `seed ${seed}`).toEqual(lesson.world);
    }
  });

  it('the same holds for page, facts and step when anything may be typed', () => {
    const texts = [...known, 'un secret', '12 34 secret', 'secret@exemple.example', ''];
    for (const seed of seeds) {
      const lesson = learner(seed, 'aide', (...each) => anything(...each, texts));
      expect(JSON.stringify(lesson.events)).not.toContain('secret');
      if (lesson.events.length === 0) continue;
      const again = lessonOf({ events: lesson.events });
      expect(again.resumed, `seed ${seed}`).toBe('exact');
      expect(again.view, `seed ${seed}`).toEqual(lesson.view);
      expect(tiny.facts(again.world)).toEqual(tiny.facts(lesson.world));
    }
  });

  it('events are numbered without a gap, and end where the view is', () => {
    for (const seed of seeds) {
      const { events, view } = learner(seed, 'aide');
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
      expect(effective(events).at(-1)?.next ?? 'ouvrir-compte').toBe(view.step);
    }
  });

  it('nobody is ever stuck: the step can be passed, or what went wrong taken back', () => {
    for (const seed of seeds) {
      const lesson = learner(seed, 'aide');
      if (lesson.view.result || canGoOn(lesson)) continue;
      const { step } = lesson.view;
      const wanted = wantedNow(lesson);
      if (wanted) lesson.send(wanted);
      if (lesson.view.step !== step) continue;
      expect(lesson.view.mistake, `seed ${seed}`).toMatchObject({ rewindable: true });
      lesson.rewind();
      expect(canGoOn(lesson), `seed ${seed}`).toBe(true);
    }
  });

  it('following the coach from there leads to the end', () => {
    for (const seed of seeds) {
      const lesson = learner(seed, 'aide');
      for (let turn = 0; turn < 60 && !lesson.view.result; turn += 1) {
        const { mistake, step } = lesson.view;
        if (mistake?.astray || (mistake?.rewindable && !canGoOn(lesson))) lesson.rewind();
        const wanted = wantedNow(lesson);
        expect(wanted, `seed ${seed} at ${step}`).toBeDefined();
        lesson.send(wanted!);
      }
      expect(lesson.view.result?.open, `seed ${seed}`).toEqual([]);
    }
  });
});
