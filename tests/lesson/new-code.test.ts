import { describe, expect, it } from 'vitest';
import { begin, setups, simulator, stepNow, wantedNow, type RealLesson } from './support/shipped';

const CODE = 'code.saisie';
const withCode = setups
  .filter(({ scenario }) => scenario.steps.some(({ target }) => target === CODE))
  .map((setup) => ({ ...setup, level: 'exercice' as const }));

describe.each(withCode)('$scenario.id, $persona: a second security code', (setup) => {
  const kit = simulator.kit(setup.persona);

  function toTheCode(): RealLesson {
    const lesson = begin(setup);
    for (let turn = 0; turn < 60 && stepNow(setup.scenario, lesson)?.target !== CODE; turn += 1) {
      const wanted = wantedNow(setup, lesson);
      if (wanted) lesson.send(wanted);
    }
    return lesson;
  }

  function finish(lesson: RealLesson): void {
    for (let turn = 0; turn < 60 && !lesson.view.result; turn += 1) {
      const wanted = wantedNow(setup, lesson);
      if (wanted) lesson.send(wanted);
    }
  }

  it('is the one to write, and the lesson goes on with it', () => {
    const lesson = toTheCode();
    expect(lesson.view.value).toBe(kit['code']);
    lesson.send({ kind: 'press', target: 'code.nouveau' });
    expect(lesson.view).toMatchObject({ value: kit['code-2'], mistake: { rewindable: true } });
    // What the sentences call « code » is this one now.
    expect(lesson.view.standsFor).toBe('code');
    lesson.send({ kind: 'fill', target: CODE, value: kit['code'] ?? '' });
    expect(lesson.view.mistake?.code).toBe('code-ancien');
    lesson.send({ kind: 'fill', target: CODE, value: kit['code-2'] ?? '' });
    expect(lesson.view.mistake).toBeUndefined();
    expect(stepNow(setup.scenario, lesson)?.target).not.toBe(CODE);
    const again = begin(setup, structuredClone(lesson.events));
    expect(again).toMatchObject({ resumed: 'exact', view: lesson.view });
    finish(lesson);
    expect(lesson.view.result).toMatchObject({ result: 'reussi', mistakes: 2 });
  });

  it('can be taken back as well', () => {
    const lesson = toTheCode();
    lesson.send({ kind: 'press', target: 'code.nouveau' });
    lesson.rewind();
    expect(lesson.view.value).toBe(kit['code']);
    finish(lesson);
    expect(lesson.view.result?.result).toBe('reussi');
  });
});
