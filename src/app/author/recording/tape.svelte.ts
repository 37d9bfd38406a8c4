import { createSubscriber } from 'svelte/reactivity';
import type { OwnFiles, Workshop } from '../../../library/workshop';
import { createRecorder, toScenario, type Head, type Recorder } from '../../../scenario/record';
import type { StartSetup } from '../../../scenario/ports';
import { computer } from '../../../simulator/computer';
import type { Gesture, Outcome } from '../../../simulator/world/gesture';
import type { World } from '../../../simulator/world/world';

/** Milliseconds without a gesture after which what was recorded is kept. */
const pause = 400;

/** A recording under way, made reactive; kept as a scenario from its first step on. */
export class Tape {
  readonly recorder: Recorder<World>;
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
    this.#follow = createSubscriber((update) => {
      this.#update = update;
      return () => (this.#update = () => undefined);
    });
  }

  get world(): World {
    this.#follow();
    return this.recorder.world;
  }

  get summary() {
    this.#follow();
    return this.recorder.summary;
  }

  get length(): number {
    this.#follow();
    return this.recorder.length;
  }

  readonly send = (gesture: Gesture): Outcome => {
    const outcome = this.recorder.send(gesture);
    this.#changed();
    return outcome;
  };

  undo(): void {
    this.recorder.undo();
    this.#changed();
  }

  /** @param head what the author chose at the end @returns the key of what was made */
  async finish(head: Partial<Head>): Promise<string> {
    clearTimeout(this.#timer);
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
    this.#timer = setTimeout(() => void this.#keep(this.head), pause);
  }

  #keep(head: Head): Promise<void> {
    this.#keeping = this.#keeping.then(() => this.#write(head));
    return this.#keeping;
  }

  async #write(head: Head): Promise<void> {
    const { summary } = this.recorder;
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
