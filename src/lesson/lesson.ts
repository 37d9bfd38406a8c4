import type { Gesture, Outcome } from '../simulator/world/gesture';
import type { Clumsy, LessonView, RunEvent } from './ports';
import { resume, type Resumed } from './resume';
import type { Run } from './run';
import { createRunner } from './runner';
import type { Setting } from './setting';
import { viewOf } from './view';

export interface LessonOptions<World> extends Setting<World> {
  /** What happened before, when a run is taken up again. */
  readonly events?: readonly RunEvent[];
  /**
   * Takes each new event, in order, once; `view` is already the one after it. When a run could
   * not be taken up exactly, it takes the fresh events from 1 before `createLesson` returns.
   */
  readonly onEvent?: (event: RunEvent) => void;
}

/** One learner's run of one scenario. */
export interface Lesson<World> {
  /** A new object at each change. */
  readonly view: LessonView;
  readonly world: World;
  /** All of the run, from 1 without a gap. */
  readonly events: readonly RunEvent[];
  /** Absent where the run began without events. */
  readonly resumed?: Resumed;
  /** @returns how to stop listening */
  subscribe(listener: () => void): () => void;
  /** Total: what cannot be done has no effect. */
  send(gesture: Gesture): Outcome;
  /** One more hint; where none is left, « Montrez-moi ». */
  hint(): void;
  /** Shows the place; nothing where it is shown. Never does the gesture. */
  show(): void;
  why(): void;
  /** Takes back what went wrong since the last good moment; nothing where nothing can be. */
  rewind(): void;
  /** The screen saw a gesture made clumsily: an exercise may be offered. */
  noteClumsy(kind: Clumsy): void;
  /** The exercise that was offered is done, or was refused: it is offered no more. */
  warmedUp(): void;
  /** « J'ai terminé », at the level « seul » only. */
  finish(): void;
  /** Nothing happens any more, and nobody is told. */
  stop(): void;
}

/**
 * Begins a lesson, or takes it up where its events left it.
 * @param options a scenario that passed the checker: each step named exists
 */
export function createLesson<World>(options: LessonOptions<World>): Lesson<World> {
  const { events: before = [], onEvent, ...setting } = options;
  const runner = createRunner<World>(setting);
  const listeners = new Set<() => void>();
  const found = before.length > 0 ? resume(setting, runner, before) : undefined;
  let run = found?.run ?? runner.begin();
  let view = viewOf(setting, run);
  let stopped = false;

  function tell(from: number): void {
    for (const event of run.events.slice(from)) onEvent?.(event);
  }

  function become(next: Run<World>): void {
    if (stopped || next === run) return;
    const known = run.events.length;
    run = next;
    const now = viewOf(setting, run);
    // What was only noticed changes nothing that is shown, until it makes an offer.
    if (run.events.length === known && now.offer === view.offer && now.warmUp === view.warmUp)
      return;
    view = now;
    tell(known);
    for (const listener of [...listeners]) listener();
  }

  tell(found?.resumed === 'exact' ? before.length : 0);

  return {
    get view() {
      return view;
    },
    get world() {
      return run.moment.world;
    },
    get events() {
      return run.events;
    },
    ...(found && { resumed: found.resumed }),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    send(gesture) {
      if (stopped) return { kind: 'none' };
      const [next, outcome] = runner.gesture(run, gesture);
      become(next);
      return outcome;
    },
    hint: () => become(runner.hint(run)),
    show: () => become(runner.show(run)),
    why: () => become(runner.why(run)),
    rewind: () => become(runner.rewind(run)),
    noteClumsy: (kind) => become(runner.clumsy(run, kind)),
    warmedUp: () => become(runner.warmedUp(run)),
    finish: () => become(runner.finish(run)),
    stop() {
      stopped = true;
      listeners.clear();
    },
  };
}
