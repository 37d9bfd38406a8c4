import type { Scenario, Step, StepId } from '../scenario/scenario';
import { createLesson, type Lesson } from './lesson';
import type { LessonView, Result, RunEvent } from './ports';
import type { Setting } from './setting';
import { wentWrong, type WrongStep } from './went-wrong';

/** No step of a file can have this name. */
const END: StepId = '·fin';

/**
 * « Rejouer mes erreurs »: of a run that is over, only the steps that went wrong, in their order,
 * each from the world as it stood when it began in that run. No help shows by itself. It ends with
 * a result after the last one, and cannot be taken up again later: keep nothing of it.
 * @param setting of the run; @param events all of the run
 * @param among of these steps alone, such as those that went wrong again in the drill before
 * @returns undefined where nothing went wrong, or where no world can be found again
 */
export function createDrill<World>(
  setting: Setting<World>,
  events: readonly RunEvent[],
  among?: readonly StepId[],
): Lesson<World> | undefined {
  const wrong = wentWrong(setting, events).filter(({ step }) => among?.includes(step.id) ?? true);
  const lessons = wrong.map((each) => lessonOf(setting, each));
  const names = wrong.map(({ step }) => step.id);
  return inTurn(lessons, names);
}

function lessonOf<World>(setting: Setting<World>, { step, world }: WrongStep<World>) {
  const { scenario, persona } = setting;
  const simulator = { ...setting.simulator, start: () => world };
  return createLesson({ scenario: only(scenario, step), persona, simulator, level: 'exercice' });
}

/** The same scenario with one step, which begins now. */
function only(scenario: Scenario, { passes: _past, ...step }: Step): Scenario {
  const choices = step.choices?.map((choice) => ({ ...choice, next: END }));
  const first: Step = choices ? { ...step, choices } : { ...step, next: END };
  const { instruction } = step;
  const end: Step = { id: END, instruction, hints: [], answers: [], end: true };
  return { ...scenario, steps: [first, end] };
}

/** Several lessons of one step each, as one lesson. */
function inTurn<World>(
  lessons: readonly Lesson<World>[],
  names: readonly StepId[],
): Lesson<World> | undefined {
  const listeners = new Set<() => void>();
  const [first] = lessons;
  if (!first) return undefined;
  let place = 0;
  let current = first;
  let view = viewOf(lessons, names, place);

  /** Does something in the lesson of this step; goes on to the next one when it is over. */
  function doing<T>(act: (lesson: Lesson<World>) => T): T {
    const before = current.view;
    const done = act(current);
    if (current.view === before) return done;
    const next = lessons[place + 1];
    if (current.view.result && next) {
      place += 1;
      current = next;
    }
    view = viewOf(lessons, names, place);
    for (const listener of [...listeners]) listener();
    return done;
  }

  return {
    get view() {
      return view;
    },
    get world() {
      return current.world;
    },
    get events() {
      return eventsOf(lessons, names);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    send: (gesture) => doing((lesson) => lesson.send(gesture)),
    hint: () => doing((lesson) => lesson.hint()),
    show: () => doing((lesson) => lesson.show()),
    why: () => doing((lesson) => lesson.why()),
    rewind: () => doing((lesson) => lesson.rewind()),
    noteClumsy: (kind) => doing((lesson) => lesson.noteClumsy(kind)),
    warmedUp: () => doing((lesson) => lesson.warmedUp()),
    finish: () => undefined,
    stop() {
      for (const lesson of lessons) lesson.stop();
      listeners.clear();
    },
  };
}

type Lessons = readonly Lesson<unknown>[];

function viewOf(lessons: Lessons, names: readonly StepId[], place: number): LessonView {
  const own = lessons[place]?.view;
  if (!own) throw new RangeError(`no step at ${place}`);
  const more: Partial<LessonView> = {
    step: names[place] ?? own.step,
    index: place + 1,
    total: lessons.length,
    goals: [],
    tally: { hints: sum(lessons, 'hints'), mistakes: sum(lessons, 'mistakes') },
    ...(own.result && { result: resultOf(lessons, names) }),
  };
  // Property by property: the way back is looked for only when it is read.
  const properties = { ...Object.getOwnPropertyDescriptors(own) };
  Object.assign(properties, Object.getOwnPropertyDescriptors(more));
  return Object.defineProperties({} as LessonView, properties);
}

function sum(lessons: Lessons, name: 'hints' | 'mistakes'): number {
  return lessons.reduce((total, { view }) => total + view.tally[name], 0);
}

function resultOf(lessons: Lessons, names: readonly StepId[]): Result {
  const spoiled = [...new Set(lessons.flatMap(({ view }) => view.result?.spoiled ?? []))];
  return {
    result: spoiled.length === 0 ? 'reussi' : 'a-revoir',
    reached: [],
    open: [],
    spoiled,
    hints: sum(lessons, 'hints'),
    mistakes: sum(lessons, 'mistakes'),
    stumbled: names.filter((_, place) => (lessons[place]?.view.tally.mistakes ?? 0) > 0),
  };
}

function eventsOf(lessons: Lessons, names: readonly StepId[]): readonly RunEvent[] {
  const all = lessons.flatMap(({ events }, place) =>
    events.map((event) => ({ ...event, step: names[place] ?? event.step })),
  );
  const last = all.at(-1);
  const kept = all.filter((event) => event.kind !== 'finish' || event === last);
  return kept.map((event, place) => ({ ...event, seq: place + 1 }));
}
