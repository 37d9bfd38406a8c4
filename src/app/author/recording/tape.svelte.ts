import { createSubscriber } from 'svelte/reactivity';
import type { OwnFiles, Workshop } from '../../../library/workshop';
import { createRecorder, toScenario, type Head, type Recorder } from '../../../scenario/record';
import type { StartSetup } from '../../../scenario/ports';
import { computer } from '../../../simulator/computer';
import type { Gesture, Outcome } from '../../../simulator/world/gesture';
import type { World } from '../../../simulator/world/world';
import { Keeping } from '../desk/keeping.svelte';

/** Milliseconds without a gesture after which it is said what the recording amounts to, and kept. */
const pause = 150;

/** A recording under way, made reactive; kept as a scenario from its first step on. */
export class Tape {
  readonly recorder: Recorder<World>;
  /** What was made of the gestures, at the last pause: folding a long recording takes its time. */
  summary = $state.raw<Recorder<World>['summary']>() as Recorder<World>['summary'];
  readonly #follow: () => void;
  #update: () => void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** From the first step on. */
  #keeping: Promise<Keeping> | undefined;

  constructor(
    private readonly workshop: Workshop,
    setup: StartSetup,
    private readonly head: Head,
  ) {
    this.recorder = createRecorder(computer, setup);
    this.summary = this.recorder.summary;
    this.#follow = createSubscriber((update) => {
      this.#update = update;
      return () => (this.#update = () => undefined);
    });
  }

  get world(): World {
    this.#follow();
    return this.recorder.world;
  }

  get length(): number {
    this.#follow();
    return this.recorder.length;
  }

  get canRedo(): boolean {
    this.#follow();
    return this.recorder.canRedo;
  }

  readonly send = (gesture: Gesture): Outcome => {
    const outcome = this.recorder.send(gesture);
    this.#changed();
    return outcome;
  };

  undo(): void {
    if (this.recorder.undo()) this.#changed();
  }

  redo(): void {
    if (this.recorder.redo()) this.#changed();
  }

  /** Says at once what the recording amounts to, and keeps it. */
  settle(): void {
    clearTimeout(this.#timer);
    this.summary = this.recorder.summary;
    void this.#keep(this.head);
  }

  /** @param head what the author chose at the end @returns the key of what was made */
  async finish(head: Partial<Head>): Promise<string> {
    clearTimeout(this.#timer);
    this.summary = this.recorder.summary;
    await this.#keep({ ...this.head, ...head });
    return (await this.#keeping)?.entry.key ?? '';
  }

  /** Nothing of it stays. */
  async drop(): Promise<void> {
    clearTimeout(this.#timer);
    const keeping = await this.#keeping;
    await keeping?.settled();
    if (keeping) await this.workshop.remove(keeping.entry.key);
  }

  #changed(): void {
    this.#update();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.settle(), pause);
  }

  async #keep(head: Head): Promise<void> {
    const { summary } = this;
    if (summary.steps.length === 0 && !this.#keeping) return;
    const source = toScenario(computer, summary, head);
    const files = { source, translations: {}, voices: {}, audio: {} };
    if (!this.#keeping) {
      this.#keeping = this.#add(files, head);
      await this.#keeping;
      return;
    }
    const keeping = await this.#keeping;
    const about = { title: head.title, author: '', what: 'recorded', milestone: false };
    keeping.keep(files, about);
    await keeping.settled();
    // What another window made of it meanwhile is in its history.
    if (keeping.conflict) await keeping.overwrite(files, about);
  }

  async #add(files: OwnFiles, { title }: Head): Promise<Keeping> {
    const key = await this.workshop.add(files, { title, author: '', origin: 'recording' });
    return new Keeping(this.workshop, { key, rev: 1 });
  }
}
