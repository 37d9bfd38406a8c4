import type { Comfort, Learner, Memory, Placement } from '../lesson/ports';
import type { RunEvent, RunSummary, Skill } from '../lesson/ports';
import { KnownLearners } from './known-learners';
import { newLearner, usualComfort } from './learners';
import { lengthened, practised, skillKey } from './skills';

type Skills = Map<string, Skill>;

/**
 * The same memory, gone when the page is left. While the database works it is told what the
 * database said, so that it can stand in for it from one moment to the next. `guest.ts` adds the
 * guest to it, as to the kept one.
 */
export class Volatile implements Omit<Memory, 'beGuest'> {
  #learners = new KnownLearners();
  #welcomed = false;
  readonly #comfort = new Map<string, Comfort>();
  readonly #placements = new Map<string, Placement>();
  readonly #skills = new Map<string, Skills>();
  /** The newest last. */
  readonly #runs = new Map<string, RunSummary>();
  readonly #events = new Map<string, RunEvent[]>();

  mode(): 'memory-only' {
    return 'memory-only';
  }

  onMode(): () => void {
    return () => undefined;
  }

  async learner(): Promise<Learner> {
    return this.#learners.inUse;
  }

  async rename(learner: Learner): Promise<void> {
    this.#learners.rename(learner);
  }

  async learners(): Promise<Learner[]> {
    return this.#learners.all;
  }

  async addLearner(learner: Omit<Learner, 'id'>): Promise<Learner> {
    return this.#learners.take(newLearner(learner));
  }

  async useLearner(id: string): Promise<Learner> {
    return this.#learners.use(id);
  }

  async removeLearner(id: string): Promise<Learner> {
    this.drop(id);
    return this.#learners.inUse;
  }

  async skills(learner: string): Promise<Skill[]> {
    return [...(this.#skills.get(learner)?.values() ?? [])];
  }

  async placement(learner: string): Promise<Placement | undefined> {
    return this.#placements.get(learner);
  }

  async setPlacement(learner: string, placement: Placement): Promise<void> {
    this.#placements.set(learner, placement);
  }

  async comfort(learner: string): Promise<Comfort> {
    return this.#comfort.get(learner) ?? usualComfort;
  }

  async setComfort(learner: string, comfort: Comfort): Promise<void> {
    this.#comfort.set(learner, comfort);
  }

  async welcomed(): Promise<boolean> {
    return this.#welcomed;
  }

  async setWelcomed(): Promise<void> {
    this.#welcomed = true;
  }

  async runs(learner: string): Promise<RunSummary[]> {
    return this.#runsOf(learner).reverse();
  }

  /** May begin after 1 where the beginning was never told. */
  async events(run: string): Promise<RunEvent[]> {
    return [...(this.#events.get(run) ?? [])];
  }

  /** Takes them, and answers false: nothing is on disk. Events that leave a gap are refused. */
  async append(summary: RunSummary, events: readonly RunEvent[]): Promise<boolean> {
    const { run, learner } = summary;
    if ((this.#runs.get(run)?.learner ?? learner) !== learner) return false;
    const own = this.#events.get(run) ?? [];
    const last = own.at(-1)?.seq;
    if (last !== undefined && events[0] && events[0].seq !== last + 1) return false;
    this.#events.set(run, [...own, ...events]);
    this.#runs.delete(run);
    this.#runs.set(run, summary);
    this.#learn(learner, events);
    return false;
  }

  async forget(run: string): Promise<void> {
    this.#runs.delete(run);
    this.#events.delete(run);
  }

  async eraseAll(): Promise<void> {
    this.#learners = new KnownLearners();
    this.#welcomed = false;
    const rows = [this.#comfort, this.#placements, this.#skills, this.#runs, this.#events];
    for (const each of rows) each.clear();
  }

  /** Whether a run was begun here. */
  has(run: string): boolean {
    return this.#runs.has(run);
  }

  /** Forgets a learner, and makes no new one. */
  drop(learner: string): void {
    for (const { run } of this.#runsOf(learner)) {
      this.#runs.delete(run);
      this.#events.delete(run);
    }
    this.#learners.remove(learner);
    this.#comfort.delete(learner);
    this.#placements.delete(learner);
    this.#skills.delete(learner);
  }

  takeLearner(learner: Learner): Learner {
    return this.#learners.take(learner);
  }

  takeLearners(learners: readonly Learner[]): void {
    this.#learners.replace(learners);
  }

  takeSkills(learner: string, skills: readonly Skill[]): void {
    this.#skills.set(learner, new Map(skills.map((skill) => [skillKey(skill), skill])));
  }

  /** @param runs the newest first, as the database gives them */
  takeRuns(learner: string, runs: readonly RunSummary[]): void {
    for (const { run } of this.#runsOf(learner)) this.#runs.delete(run);
    for (const run of [...runs].reverse()) this.#runs.set(run.run, run);
  }

  /** Holds the events of one run alone: the one under way. */
  takeEvents(run: string, events: readonly RunEvent[]): void {
    this.#events.clear();
    this.#events.set(run, [...events]);
  }

  /** After a commit: what was just written, on top of what this run had. */
  async follow(summary: RunSummary, events: readonly RunEvent[]): Promise<void> {
    if (!this.#events.has(summary.run)) this.#events.clear();
    await this.append(summary, events);
  }

  #runsOf(learner: string): RunSummary[] {
    return [...this.#runs.values()].filter((run) => run.learner === learner);
  }

  #learn(learner: string, events: readonly RunEvent[]): void {
    const skills: Skills = this.#skills.get(learner) ?? new Map();
    this.#skills.set(learner, skills);
    for (const skill of practised(events)) {
      const past = skills.get(skillKey(skill))?.went ?? [];
      skills.set(skillKey(skill), { ...skill, went: lengthened(past, skill.went) });
    }
  }
}
