import { describe, expect, it } from 'vitest';
import { eventsTo } from '../../src/lesson/begin-at';
import { createLesson } from '../../src/lesson/lesson';
import { levels } from '../../src/lesson/ports';
import { setups, simulator } from './support/shipped';

const played = setups.filter(({ persona, scenario }) => persona === scenario.personas[0]);

describe.each(played)('beginning in the middle of $scenario.id', ({ scenario, persona }) => {
  it.each(levels)(
    'stands at the step asked for, as a run of level « %s » taken up again',
    (level) => {
      const setting = { scenario, persona, level, simulator };
      for (const { id, end } of scenario.steps) {
        const events = eventsTo(setting, id);
        if (!events || end) continue;
        const lesson = createLesson({ ...setting, events });
        expect(lesson.view.step).toBe(level === 'seul' ? 'seul' : id);
        if (events.length > 0) expect(lesson.resumed).toBe('exact');
        expect(lesson.view.tally).toEqual({ hints: 0, mistakes: 0 });
        lesson.stop();
      }
    },
  );

  it('finds a way to nearly every step, and no way to one that is not there', () => {
    const setting = { scenario, persona, level: 'aide' as const, simulator };
    const found = scenario.steps.filter(({ id }) => eventsTo(setting, id) !== undefined);
    expect(found.length).toBeGreaterThan(scenario.steps.length * 0.7);
    expect(eventsTo(setting, 'nulle-part')).toBeUndefined();
  });

  it('tells nothing of what a learner can do', () => {
    const setting = { scenario, persona, level: 'aide' as const, simulator };
    const last = scenario.steps.at(-2)?.id ?? '';
    const traces = (eventsTo(setting, last) ?? []).filter((event) => 'trace' in event);
    expect(traces).toEqual([]);
  });
});
