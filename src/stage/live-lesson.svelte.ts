import { createSubscriber } from 'svelte/reactivity';
import type { Act } from '../coach/guidance';
import type { Lesson } from '../lesson/lesson';
import type { Clumsy, LessonView, RunEvent } from '../lesson/ports';
import type { Gesture, Outcome } from '../simulator/world/gesture';
import { createOutbox, type Outbox } from './outbox';

type Report = (events: readonly RunEvent[], view: LessonView) => void;

/** A pure lesson made reactive, and its events handed on after the screen was painted. */
export class LiveLesson<World> {
  readonly #lesson: Lesson<World>;
  readonly #outbox: Outbox<RunEvent>;
  readonly #changed: () => void;

  /**
   * @param begin makes the lesson; hands its events to the function it is given
   * @param report takes new events, in order, each once
   */
  constructor(begin: (onEvent: (event: RunEvent) => void) => Lesson<World>, report: Report) {
    this.#outbox = createOutbox((events) => report(events, this.#lesson.view));
    this.#lesson = begin((event) => this.#outbox.put(event));
    this.#changed = createSubscriber((update) => this.#lesson.subscribe(update));
  }

  get view(): LessonView {
    this.#changed();
    return this.#lesson.view;
  }

  get world(): World {
    this.#changed();
    return this.#lesson.world;
  }

  /** How the run was taken up again; absent where it is a new one. */
  get resumed(): Lesson<World>['resumed'] {
    return this.#lesson.resumed;
  }

  readonly send = (gesture: Gesture): Outcome => this.#lesson.send(gesture);

  readonly noteClumsy = (kind: Clumsy): void => this.#lesson.noteClumsy(kind);
  readonly warmedUp = (): void => this.#lesson.warmedUp();

  /** All of the run so far. */
  get events(): readonly RunEvent[] {
    return this.#lesson.events;
  }

  readonly act = (act: Act): void => {
    const acts: Record<Act, () => void> = {
      lu: () => this.#lesson.send({ kind: 'read' }),
      indice: () => this.#lesson.hint(),
      pourquoi: () => this.#lesson.why(),
      avant: () => this.#lesson.rewind(),
      termine: () => this.#lesson.finish(),
    };
    acts[act]();
  };

  stop(): void {
    this.#outbox.close();
    this.#lesson.stop();
  }
}
