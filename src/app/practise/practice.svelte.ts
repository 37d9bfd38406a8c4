import { nextPersona } from '../../lesson/personas';
import type { Level, LessonView, RunEvent, RunSummary } from '../../lesson/ports';
import { summarise } from '../../lesson/summary';
import type { PersonaName } from '../../simulator/world/gesture';
import type { At } from '../shell/group.svelte';
import type { Session } from '../shell/session.svelte';
import { Keeper, type Saved } from './keeper';
import { keptRun, pastOf, type Opening } from './opening';

/** One exercise being done: the run that is kept, and starting it again. */
export class Practice {
  opening = $state.raw<Opening>() as Opening;
  saved = $state<Saved>('saving');
  /** Another window went on with this run. */
  elsewhere = $state(false);
  /** Grows when the lesson must be built anew. */
  attempt = $state(0);

  #last: RunEvent | undefined;
  #view: LessonView | undefined;
  #run = '';
  #started = '';
  #keeper: Keeper;

  constructor(
    private readonly session: Session,
    opening: Opening,
  ) {
    this.#keeper = this.#begin(opening);
  }

  /** The name of the run being done. */
  get run(): string {
    return this.#run;
  }

  /** Where the run is, for the group; undefined where it begins. */
  get at(): At | undefined {
    const { run } = this.opening;
    if (this.#view) return atOf(this.#view);
    if (!run) return undefined;
    const { hints, mistakes, state } = run;
    return { ...run, tally: { hints, mistakes }, result: state === 'en-cours' ? undefined : state };
  }

  /** Takes what the lesson reports: new events, each once. */
  note(events: readonly RunEvent[], view: LessonView): void {
    const replaced = events[0]?.seq === 1 && this.#last ? this.#leaveRun() : undefined;
    this.#last = events.at(-1) ?? this.#last;
    this.#view = view;
    this.#keeper.keep(events, this.#summary(view));
    this.session.waitFor(this.#settle(replaced));
    this.session.group?.note(atOf(view));
  }

  /**
   * Starts a new run; the one under way is forgotten, a finished one is remembered.
   * @param wished the character; else the next one after a success, the same one otherwise
   */
  async again(level: Level, wished?: PersonaName): Promise<void> {
    const { scenario, persona } = this.opening;
    const succeeded = (this.#view?.result?.result ?? this.opening.run?.state) === 'reussi';
    await this.#forget(level);
    const isSame = level === this.opening.level;
    const other = succeeded && isSame ? nextPersona(scenario.personas, persona) : persona;
    const past = await pastOf(this.session, scenario.id);
    this.#restart({ level, persona: wished ?? other, ...past, events: [] });
  }

  /** The run under way at another level of this scenario. */
  async underWay(level: Level): Promise<RunSummary | undefined> {
    await this.#keeper.settled();
    return (await keptRun(this.session, this.opening.scenario.id, level))?.run;
  }

  /**
   * « À moi maintenant »: a new run at « aide » that begins with what was watched. One that was
   * under way goes, once the new one is written.
   * @param view at the last of the events
   */
  async takeTurn(events: readonly RunEvent[], view: LessonView): Promise<void> {
    const old = await this.underWay('aide');
    const { scenario, persona } = this.opening;
    const past = await pastOf(this.session, scenario.id);
    this.#restart({ level: 'aide', persona, ...past, events });
    if (events.length > 0) this.note(events, view);
    this.session.waitFor(this.#settle(old?.run));
  }

  /** Goes on with what the other window wrote. */
  async takeOver(): Promise<void> {
    const { scenario, level, persona } = this.opening;
    const kept = await keptRun(this.session, scenario.id, level);
    const past = await pastOf(this.session, scenario.id, kept?.run.run);
    this.elsewhere = false;
    this.#restart({ level, persona: kept?.run.persona ?? persona, ...past, events: [], ...kept });
  }

  /** The same scenario, with the same words. */
  #restart(turn: Omit<Opening, 'scenario' | 'words' | 'recordings'>): void {
    const { scenario, words, recordings } = this.opening;
    this.#keeper.stop();
    this.#keeper = this.#begin({ scenario, words, recordings, ...turn });
    this.attempt += 1;
  }

  #begin(opening: Opening): Keeper {
    this.opening = opening;
    this.#last = opening.run && opening.events.at(-1);
    this.#view = undefined;
    this.#run = opening.run?.run ?? this.session.ports.newRun();
    this.#started = opening.run?.started ?? this.session.ports.today();
    // Nothing is said to be kept before it is.
    this.saved =
      this.session.mode === 'memory-only' ? 'memory-only' : opening.run ? 'saved' : 'saving';
    return this.#keeperFrom(this.#last?.seq ?? 0);
  }

  #keeperFrom(from: number): Keeper {
    return new Keeper({
      memory: () => this.session.memory(),
      from,
      onsaved: (saved) => (this.saved = saved),
      onelsewhere: () => (this.elsewhere = true),
    });
  }

  /**
   * The lesson could not go on with the old events and counts from 1 again: in a new run.
   * @returns the run that it replaces; one that had ended is remembered all the same
   */
  #leaveRun(): string | undefined {
    const { run } = this.opening;
    const old = run && run.state !== 'en-cours' ? undefined : this.#run;
    this.#keeper.stop();
    this.#last = undefined;
    this.#run = this.session.ports.newRun();
    this.#started = this.session.ports.today();
    this.#keeper = this.#keeperFrom(0);
    return old;
  }

  /** The replaced run goes only when the new one is written. */
  async #settle(replaced: string | undefined): Promise<void> {
    await this.#keeper.settled();
    if (!replaced) return;
    const memory = await this.session.memory().catch(() => undefined);
    await memory?.forget(replaced);
  }

  async #forget(level: Level): Promise<void> {
    await this.#keeper.settled();
    // Where it cannot be opened, nothing was kept.
    const memory = await this.session.memory().catch(() => undefined);
    if (!memory) return;
    const old = await keptRun(this.session, this.opening.scenario.id, level);
    const own = this.#view && !this.#view.result ? this.#run : undefined;
    const names = new Set([old?.run.run, own].filter((name) => name !== undefined));
    await Promise.all([...names].map((name) => memory.forget(name)));
  }

  /** The row after the last event; its learner is known once the memory is open. */
  #summary(view: LessonView): () => RunSummary {
    const [setup, run, started] = [this.opening, this.#run, this.#started];
    const events = this.#last ? [this.#last] : [];
    return () => {
      const learner = this.session.learner?.id ?? '';
      const updated = this.session.ports.today();
      return summarise(view, events, setup, { run, learner }, { started, updated });
    };
  }
}

function atOf({ step, index, total, tally, result }: LessonView): At {
  return { step, index, total, tally, result: result?.result };
}
