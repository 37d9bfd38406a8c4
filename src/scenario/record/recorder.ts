import type { Gesture, Outcome } from '../../simulator/world/gesture';
import type { Simulator, StartSetup } from '../ports';
import { fold } from './fold';
import { goalsOf, type OfferedGoal } from './goals';
import { forgetful } from './reference';
import { stepsFrom, type RecordedStep } from './steps';
import { isSamePlace, look, perform, type Deed } from './trace';

/** What was made of a recording so far. */
export interface Summary {
  readonly setup: StartSetup;
  /** The gestures that count, as steps; without the last one, « Bravo… ». */
  readonly steps: readonly RecordedStep[];
  /** What `objectifs` may name. Empty where nothing is true on the computer. */
  readonly goals: readonly OfferedGoal[];
  /**
   * Whether the steps lead to the page and the facts that are on the screen. Not so where a gesture
   * mattered that format 1 cannot say: a button that refused, an address that leads nowhere.
   */
  readonly isWhole: boolean;
}

/**
 * An author at work on the simulated computer. Send it every gesture and draw `world` after each.
 * Nothing is kept outside of it, and what the computer refused is not kept as it was typed.
 */
export class Recorder<World> {
  #world: World;
  #deeds: readonly Deed<World>[] = [];
  /** What was taken back since the last gesture, the last one first. */
  #undone: readonly Deed<World>[] = [];
  #summary: Summary | undefined;
  readonly #start: World;

  constructor(
    private readonly simulator: Simulator<World>,
    readonly setup: StartSetup,
  ) {
    this.#start = simulator.start(setup);
    this.#world = this.#start;
  }

  /** The computer as it is now. */
  get world(): World {
    return this.#world;
  }

  /** How many gestures were made and not taken back. */
  get length(): number {
    return this.#deeds.length;
  }

  /** Whether a gesture that was taken back can be made again. */
  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Makes a gesture. @returns what the computer answers */
  send(gesture: Gesture): Outcome {
    const deed = perform(this.simulator, this.#world, gesture);
    this.#change([...this.#deeds, forgetful(this.simulator, deed)], []);
    return deed.outcome;
  }

  /** Takes back the last gesture, noise or not. @returns whether there was one */
  undo(): boolean {
    const last = this.#deeds.at(-1);
    if (last) this.#change(this.#deeds.slice(0, -1), [last, ...this.#undone]);
    return last !== undefined;
  }

  /**
   * Makes again the gesture that was taken back last; another gesture made since leaves none.
   * @returns whether there was one
   */
  redo(): boolean {
    const [next, ...others] = this.#undone;
    if (next) this.#change([...this.#deeds, next], others);
    return next !== undefined;
  }

  /** What the recording amounts to, noise folded; made when it is asked for. */
  get summary(): Summary {
    this.#summary ??= this.#summarise();
    return this.#summary;
  }

  #change(deeds: readonly Deed<World>[], undone: readonly Deed<World>[]): void {
    this.#deeds = deeds;
    this.#undone = undone;
    this.#world = deeds.at(-1)?.after ?? this.#start;
    this.#summary = undefined;
  }

  #summarise(): Summary {
    const { simulator, setup } = this;
    const kept = fold(simulator, this.#deeds);
    const { steps, end } = stepsFrom(simulator, setup.persona, this.#start, kept);
    const begin = look(simulator, this.#start);
    return {
      setup,
      steps,
      goals: goalsOf(simulator.catalogue, begin, steps, end),
      isWhole: isSamePlace(end, look(simulator, this.#world)),
    };
  }
}

/** @param setup where the recording begins: the file's `depart`, and the first of its `personnes` */
export function createRecorder<World>(
  simulator: Simulator<World>,
  setup: StartSetup,
): Recorder<World> {
  return new Recorder(simulator, setup);
}
