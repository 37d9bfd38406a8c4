import { gestureFor, provedPath, wantedAt, type WalkStep } from '../scenario/path';
import type { StepId } from '../scenario/scenario';
import type { Gesture, KeptGesture } from '../simulator/world/gesture';
import { untraced } from './begin-at';
import { effective, reachedStep } from './effective';
import { createLesson, type Lesson } from './lesson';
import type { LessonView, RunEvent } from './ports';
import type { Resumed } from './resume';
import type { Setting } from './setting';

/** One moment of a demonstration: what is on the screen, and what is about to be done there. */
export interface Frame<World> {
  readonly step: StepId;
  /** Before the gesture. */
  readonly world: World;
  /** Absent at the last frame: the end, or as far as the scenario can be played. */
  readonly gesture?: Gesture;
  /** What the coach shows; at the end, with its result. */
  readonly view: LessonView;
  /** The events of a run that came here straight. They say nothing of what the learner can do. */
  readonly events: readonly RunEvent[];
}

/** How far a demonstration was watched, and the events that are kept of it. */
export interface Watched {
  /** Of the frame on the screen, from 0. */
  readonly index: number;
  /** From 1 without a gap; one step back is a `rewind`. */
  readonly events: readonly RunEvent[];
}

/** A scenario played by itself, as a value. */
export interface Demonstration<World> {
  /** In order; never empty. */
  readonly frames: readonly Frame<World>[];
  /** The frame of this place; the nearest one where there is none. */
  at(index: number): Frame<World>;
  /** The events with which a lesson at « aide » begins in the very world of this frame. */
  handOver(index: number): readonly RunEvent[];
  /** One frame further; the same object at the last one. */
  forward(watched: Watched): Watched;
  /** One frame back; the same object at the first one. */
  back(watched: Watched): Watched;
  /** Where these events left it; at its beginning without any. Never throws. */
  resume(events: readonly RunEvent[]): Watched & { readonly resumed?: Resumed };
}

/**
 * The proved path of a scenario, as the lesson itself goes it.
 * @param setting a scenario that passed the checker; its level is of no account
 */
export function createDemonstration<World>(setting: Setting<World>): Demonstration<World> {
  const frames = framesOf({ ...setting, level: 'regarder' });
  const [first] = frames;
  const last = frames.length - 1;
  const place = (index: number): number => Math.max(0, Math.min(index, last));
  const at = (index: number): Frame<World> => frames[place(index)] ?? first;

  function forward(watched: Watched): Watched {
    const { index, events } = watched;
    if (index >= last) return watched;
    const fresh = at(index + 1).events.slice(at(index).events.length);
    const numbered = fresh.map((event, turn) => ({ ...event, seq: events.length + 1 + turn }));
    return { index: index + 1, events: [...events, ...numbered] };
  }

  function back(watched: Watched): Watched {
    const { index, events } = watched;
    if (index <= 0) return watched;
    const to = effective(events)[index - 2]?.seq ?? 0;
    const { step } = at(index);
    const rewind: RunEvent = { seq: events.length + 1, step, kind: 'rewind', to };
    return { index: index - 1, events: [...events, rewind] };
  }

  function resume(events: readonly RunEvent[]): ReturnType<Demonstration<World>['resume']> {
    if (events.length === 0) return { index: 0, events };
    const done = effective(events);
    if (isSamePath(done, effective(at(done.length).events)))
      return { index: done.length, events, resumed: 'exact' };
    const step = reachedStep(events);
    const index = frames.findIndex((frame) => frame.step === step);
    if (index > 0) return { index, events: at(index).events, resumed: 'path' };
    return { index: 0, events: [], resumed: 'anew' };
  }

  return { frames, at, handOver: (index) => at(index).events, forward, back, resume };
}

type Frames<World> = readonly [Frame<World>, ...Frame<World>[]];

function framesOf<World>(setting: Setting<World>): Frames<World> {
  const { simulator, scenario, persona } = setting;
  const path = provedPath(simulator, scenario, persona);
  const lesson = createLesson(setting);
  const frames: Frame<World>[] = [];
  let played = 0;
  for (;;) {
    const found = nextGesture(setting, lesson, path, played);
    const now = frameOf(lesson);
    const isPlayed = found !== undefined && passes(lesson, found.gesture);
    const gesture = isPlayed ? { gesture: found.gesture } : {};
    frames.push({ ...now, ...gesture });
    // The path has no step twice in the same world, so this comes to an end.
    if (!isPlayed || frames.length > path.length + scenario.steps.length) break;
    played = found.played;
  }
  lesson.stop();
  const [first, ...others] = frames;
  return [first ?? frameOf(lesson), ...others];
}

/** What the proved path does at the step where the lesson is; else what the step itself asks for. */
function nextGesture<World>(
  { simulator, scenario, persona }: Setting<World>,
  { view, world }: Lesson<World>,
  path: readonly WalkStep<World>[],
  played: number,
): { readonly gesture: Gesture; readonly played: number } | undefined {
  if (view.result) return undefined;
  const index = path.findIndex((walked, place) => place >= played && walked.step === view.step);
  const proved = path[index]?.gesture;
  if (proved) return { gesture: proved, played: index + 1 };
  const step = scenario.steps.find(({ id }) => id === view.step);
  const wanted = step && wantedAt(step);
  const gesture = wanted && gestureFor(simulator, world, persona, wanted);
  return gesture && { gesture, played };
}

function passes<World>(lesson: Lesson<World>, gesture: Gesture): boolean {
  const { step } = lesson.view;
  lesson.send(gesture);
  return lesson.view.step !== step || lesson.view.result !== undefined;
}

function frameOf<World>({ view, world, events }: Lesson<World>): Frame<World> {
  const { offer: _none, wayBack: _straight, ...shown } = view;
  return { step: view.step, world, view: { ...shown, lit: true }, events: events.map(untraced) };
}

type GestureEvents = ReturnType<typeof effective>;

function isSamePath(done: GestureEvents, path: GestureEvents): boolean {
  if (done.length !== path.length) return false;
  return done.every(({ step, next, gesture }, turn) => {
    const other = path[turn];
    return other?.step === step && other.next === next && isSame(gesture, other.gesture);
  });
}

function isSame(a: KeptGesture, b: KeptGesture): boolean {
  return nameOf(a) === nameOf(b);
}

/** Stored objects may come back with their names in another order. */
function nameOf(gesture: KeptGesture): string {
  return JSON.stringify(Object.entries(gesture).sort(([a], [b]) => (a < b ? -1 : 1)));
}
