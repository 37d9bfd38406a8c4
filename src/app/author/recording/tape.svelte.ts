import { createSubscriber } from 'svelte/reactivity';
import type { OwnFiles, Workshop } from '../../../library/workshop';
import { createRecorder, toScenario, type Head, type Recorder } from '../../../scenario/record';
import type { StartSetup } from '../../../scenario/ports';
import { computer } from '../../../simulator/computer';
import type { Gesture, Outcome } from '../../../simulator/world/gesture';
import type { World } from '../../../simulator/world/world';

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
  #key: string | undefined;
  #rev = 0;
  #keeping: Promise<void> = Promise.resolve();

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
    return this.#key ?? '';
  }

  /** Nothing of it stays. */
  async drop(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#keeping;
    if (this.#key !== undefined) await this.workshop.remove(this.#key);
  }

  #changed(): void {
    this.#update();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.settle(), pause);
  }

  #keep(head: Head): Promise<void> {
    this.#keeping = this.#keeping.then(() => this.#write(head));
    return this.#keeping;
  }

  async #write(head: Head): Promise<void> {
    const { summary } = this;
    if (summary.steps.length === 0 && this.#key === undefined) return;
    const source = toScenario(computer, summary, head);
    const files: OwnFiles = { source, translations: {}, voices: {}, audio: {} };
    const about = { title: head.title, author: '' };
    if (this.#key === undefined) {
      this.#key = await this.workshop.add(files, { ...about, origin: 'recording' });
      return;
    }
    const entry = (await this.workshop.open(this.#key))?.entry;
    this.#rev = entry?.rev ?? this.#rev;
    const saved = { ...about, what: 'recorded', milestone: false };
    await this.workshop.save(this.#key, this.#rev, files, saved);
  }
}
