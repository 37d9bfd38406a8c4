import type { Placement } from '../../lesson/ports';
import { computer } from '../../simulator/computer';
import type { Gesture, Outcome } from '../../simulator/world/gesture';
import type { World } from '../../simulator/world/world';
import type { TaskName } from '../shell/ordering';
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
  #well: TaskName[] = [];
  #hard: TaskName[] = [];

  /**
   * @param found what was found an earlier time: the end is then shown first
   * @param today the learner's calendar day
   * @param keep takes what was found, to be kept
   */
  constructor(
    found: Placement | undefined,
    private readonly today: () => string,
    private readonly keep: (placement: Placement) => void,
    readonly all: readonly SmallTask[] = tasks,
  ) {
    this.found = found;
    if (found) this.screen = 'end';
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
    if (this.index + 1 < this.all.length) this.#open(this.index + 1);
    else this.#end();
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

  #end(): void {
    this.found = { day: this.today(), well: this.#well, hard: this.#hard };
    this.screen = 'end';
    this.keep(this.found);
  }
}
