import type { Placement } from '../../lesson/ports';
import { computer } from '../../simulator/computer';
import type { Gesture, Outcome } from '../../simulator/world/gesture';
import type { World } from '../../simulator/world/world';
import { judge, startOf, wentWell, type Verdict } from './judge';
import { tasks, type SmallTask } from './tasks';

/** One way through the small tasks: where the learner is, and how each task went. */
export class Course {
  /** What is on the screen. */
  screen = $state<'start' | 'task' | 'end'>('start');
  index = $state(0);
  world = $state.raw<World>() as World;
  /** What the last act meant; absent at first, and once the screen was put back. */
  verdict = $state.raw<Verdict>();
  /** What was found, once there is something. */
  found = $state.raw<Placement>();

  #wrongActs = 0;
  #well: string[] = [];
  #hard: string[] = [];

  /**
   * @param found what was found an earlier time: the end is then shown first; where some tasks are
   *   left, the first of these
   * @param today the learner's calendar day
   * @param keep takes what was found so far after each task, to be kept
   */
  constructor(
    found: Placement | undefined,
    private readonly today: () => string,
    private readonly keep: (placement: Placement) => void,
    readonly all: readonly SmallTask[] = tasks,
  ) {
    if (found) this.#resume(found);
  }

  get task(): SmallTask | undefined {
    return this.all[this.index];
  }

  get done(): boolean {
    return this.verdict?.kind === 'done';
  }

  begin(): void {
    this.#well = [];
    this.#hard = [];
    this.#open(0);
  }

  /** An act on the simulated computer; nothing more counts once the task is done. */
  readonly send = (gesture: Gesture): Outcome => {
    const { task } = this;
    if (!task || this.done) return { kind: 'none' };
    const { world, outcome } = computer.step(this.world, gesture);
    this.world = world;
    const verdict = judge(task, { gesture, outcome, world });
    if (verdict.kind === 'not-yet') this.#wrongActs += 1;
    // A kind word stays until something better can be said.
    if (verdict.kind !== 'on-the-way') this.verdict = verdict;
    return outcome;
  };

  /** The task's screen as it was at first; what went wrong is not forgotten. */
  putBack(): void {
    if (!this.task) return;
    this.world = startOf(this.task);
    this.verdict = undefined;
  }

  /** « Suivant », or « Je passe » where the task is not done. */
  next(): void {
    const { task } = this;
    if (!task) return;
    const well = wentWell(task, this.done, this.#wrongActs);
    (well ? this.#well : this.#hard).push(task.name);
    const found = { day: this.today(), well: [...this.#well], hard: [...this.#hard] };
    this.keep(found);
    if (this.index + 1 < this.all.length) return this.#open(this.index + 1);
    this.found = found;
    this.screen = 'end';
  }

  #open(index: number): void {
    const task = this.all[index];
    if (!task) return;
    this.index = index;
    this.world = startOf(task);
    this.verdict = undefined;
    this.#wrongActs = 0;
    this.screen = 'task';
  }

  #resume(found: Placement): void {
    const { well, hard } = found;
    const left = this.all.findIndex(({ name }) => !well.includes(name) && !hard.includes(name));
    if (left >= 0) {
      this.#well = [...well];
      this.#hard = [...hard];
      return this.#open(left);
    }
    this.found = found;
    this.screen = 'end';
  }
}
