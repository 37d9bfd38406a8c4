import type { Component } from 'svelte';
import type { Note } from '../../classroom/messages';
import type { Progress, Seat, SeatView, Unlinked } from '../../classroom/ports';
import { progressOf } from '../../lesson/progress';
import type { LessonView, Level } from '../../lesson/ports';
import type { Scenario } from '../../scenario/scenario';
import type { FetchRoom } from './group/ahead';
import { Hints } from './group/hints';
import type { Pocket } from './group/pocket';
import { Steps, type Place } from './group/steps';
import { Waits, type Here, type Wait } from './group/waits';
import { isWord } from './group/word';
import type { Session } from './session.svelte';

/** An exercise on the screen, as the group follows it. */
export interface Exercise {
  readonly scenario: Scenario;
  readonly level: Level;
  readonly run: string;
  /** Where it stands as it is opened; absent where it begins. */
  readonly at?: At | undefined;
  /** Shows one more hint. @returns whether there was one */
  hint(): boolean;
  /** Begins it once more at this level. */
  again(level: Level): void;
}

/** Of the lesson, what the group may know: names and counts, nothing typed. */
export type At = Pick<LessonView, 'step' | 'index' | 'total'> & {
  readonly tally: LessonView['tally'];
  readonly result?: 'reussi' | 'a-revoir' | undefined;
};

/** What covers the screen, so that everyone looks up. */
export type Cover = Wait | { readonly kind: 'watch' };

export interface GroupSetup {
  readonly seat: Seat;
  readonly unlinked: Unlinked;
  readonly pocket: Pocket;
  /** Whether there is a facilitator's machine at all. */
  readonly linked: boolean;
  /** The exercises that this app has, for a code without a link. */
  readonly everyScenario: readonly string[];
  /** The title of an exercise that the facilitator handed over, once it has come. Reactive. */
  readonly titleOf?: (scenario: string) => string | undefined;
  /** Draws the group in every room. */
  readonly presence: Component<{ group: Group; session: Session; fetchRoom: FetchRoom }>;
  /** Opens an exercise. */
  readonly go: (scenario: string, level: Level) => void;
  /** The place is given up, or the session is over. */
  readonly onforget: () => void;
  /** This window takes the place again. */
  readonly onreturn: () => void;
  /** In milliseconds; never goes back. */
  readonly clock?: () => number;
}

/** This learner's place in a group session, for every room. The lesson never waits for it. */
export class Group {
  view = $state.raw<SeatView>() as SeatView;
  progress = $state.raw<Progress>();
  /** Sentences of the facilitator that wait to be read, oldest first. */
  sentences = $state.raw<readonly Note[]>([]);
  /** Another window of this browser is in the place. */
  elsewhere = $state(false);
  /** The facilitator ended it. */
  over = $state(false);
  name = $state('');
  picture = $state('');
  /** The last sentence that was said to screen readers: each is said once. */
  said = 0;
  #wait = $state.raw<Wait>();

  readonly #waits: Waits;
  readonly #hints: Hints;
  readonly #clock: () => number;
  readonly #stop: () => void;
  #exercise: Exercise | undefined;
  #steps: Steps | undefined;

  constructor(readonly setup: GroupSetup) {
    const { seat, pocket, linked } = setup;
    const { name, picture } = pocket.kept;
    this.name = name;
    this.picture = picture;
    this.#clock = setup.clock ?? (() => performance.now());
    this.#waits = new Waits(pocket.kept, linked);
    this.#hints = new Hints(seat);
    this.#stop = seat.onChange(() => this.#follow());
    this.#follow();
  }

  get linked(): boolean {
    return this.setup.linked;
  }

  /** What covers the screen now. */
  get cover(): Cover | undefined {
    if (this.over || this.elsewhere) return undefined;
    if (this.view.watch && this.view.link !== 'alone') return { kind: 'watch' };
    return this.#wait;
  }

  /** The facilitator's machine is silent for so long that one may go on without it. */
  get mayGoAlone(): boolean {
    return this.view.link === 'waiting-long';
  }

  /**
   * Follows an exercise from now on.
   * @returns how to stop: it is closed
   */
  attend(exercise: Exercise): () => void {
    const { run, scenario, level } = exercise;
    const at = exercise.at ?? beginning(scenario, level);
    const { steps } = this.setup.pocket.kept;
    this.#exercise = exercise;
    this.#steps = new Steps(placeOf(at), this.#clock(), steps?.run === run ? steps.done : {});
    if (!at.result) this.#begin(at.step);
    this.#tell(at);
    this.#follow();
    return () => this.#exercise === exercise && this.#leaveExercise();
  }

  /** The lesson changed. */
  note(at: At): void {
    const steps = this.#steps;
    if (!steps) return;
    const begins = steps.at(placeOf(at), this.#clock());
    if (begins) this.#begin(at.step);
    if (at.result) this.#waits.leave();
    this.#tell(at);
    this.#settle();
  }

  /** Something was done on this machine. */
  stir(): void {
    this.setup.seat.stir();
  }

  raiseHand(up: boolean): void {
    this.setup.seat.raiseHand(up);
  }

  goAlone(): void {
    this.setup.seat.goAlone();
  }

  /** « J'ai lu ». */
  read(note: Note): void {
    this.sentences = this.sentences.filter(({ id }) => id !== note.id);
    this.#hints.done(note.id);
  }

  /** The word said aloud opens what one waits before. @returns whether it is the word */
  say(written: string): boolean {
    const wait = this.#wait;
    if (!wait || !this.#opens(written, wait)) return false;
    this.#waits.open();
    this.#settle();
    return true;
  }

  rename(name: string, picture: string): void {
    this.name = name;
    this.picture = picture;
    this.setup.pocket.keep({ name, picture });
    this.setup.seat.rename(name, picture);
  }

  /** Leaves the session; one that goes on in another window goes on there. What was learnt stays. */
  async leave(): Promise<void> {
    // The place is the other window's now.
    if (this.elsewhere) return;
    this.#forget();
    this.#stop();
    await this.setup.seat.leave();
  }

  /** Another window goes on in this place. */
  async giveWay(): Promise<void> {
    this.elsewhere = true;
    this.#stop();
    await this.setup.seat.close();
  }

  #opens(written: string, wait: Wait): boolean {
    const { unlinked } = this.setup;
    if (wait.kind === 'gate') return unlinked.opens(written, wait.seed);
    const { hold } = this.view;
    return hold?.word !== undefined && isWord(written, hold.word);
  }

  #follow(): void {
    this.view = this.setup.seat.view();
    if (this.view.ended && !this.over) this.#end();
    this.#waits.follow(this.view);
    this.#settle();
    this.#launch();
    const fresh = this.#hints.take(this.view.notes, () => this.#exercise?.hint() ?? false);
    if (fresh.length > 0) this.sentences = [...this.sentences, ...fresh];
  }

  #launch(): void {
    const { launch } = this.view;
    const { pocket, go } = this.setup;
    if (!launch || launch.n <= pocket.kept.launched || this.over) return;
    pocket.keep({ launched: launch.n });
    const here = this.progress;
    const isHere = here?.scenario === launch.scenario && here.level === launch.level;
    if (!isHere) go(launch.scenario, launch.level);
    else if (here.result) this.#exercise?.again(launch.level);
  }

  #begin(step: string): void {
    const { scenario, level } = this.#exercise as Exercise;
    const steps = scenario.steps.map(({ id }) => id);
    const guided = level === 'aide' || level === 'exercice';
    const gates = guided ? this.setup.unlinked.gates(scenario.id, steps) : [];
    const here: Here = { scenario: scenario.id, step, steps, gates };
    this.#waits.begin(here, this.view);
    this.#settle();
  }

  #settle(): void {
    const before = this.#wait;
    const now = this.#waits.now;
    if (JSON.stringify(before) !== JSON.stringify(now)) this.#wait = now;
    if ((before?.kind === 'hold') !== (now?.kind === 'hold')) {
      this.setup.seat.setHeld(now?.kind === 'hold');
    }
    if (!this.over) this.setup.pocket.keep(this.#waits.kept);
  }

  #tell({ step, index, total, tally, result }: At): void {
    const { scenario, level, run } = this.#exercise as Exercise;
    const { done } = this.#steps as Steps;
    this.setup.pocket.keep({ steps: { run, done } });
    const place = { scenario: scenario.id, level, step, index, total };
    this.progress = { ...place, ...tally, done, ...(result && { result }) };
    this.setup.seat.report(this.progress);
  }

  #leaveExercise(): void {
    this.#exercise = this.#steps = undefined;
    this.progress = undefined;
    this.#waits.leave();
    this.#settle();
    this.setup.seat.report(undefined);
  }

  #end(): void {
    this.over = true;
    this.#forget();
  }

  #forget(): void {
    this.setup.pocket.empty();
    this.setup.onforget();
  }
}

function placeOf({ step, tally, result }: At): Place {
  return { step, ...tally, ended: result !== undefined };
}

/** As the lesson's own view is before anything is done. */
function beginning(scenario: Scenario, level: Level): At {
  const tally = { hints: 0, mistakes: 0 };
  if (level === 'seul') return { step: 'seul', index: 1, total: 1, tally };
  const step = scenario.steps[0]?.id ?? '';
  return { step, ...progressOf(scenario, step), tally };
}
