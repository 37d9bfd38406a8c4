import { changeLanguage, language, preferredLanguage } from '../../i18n';
import type { Comfort, Learner, Memory, RunSummary } from '../../lesson/ports';
import type { PersonaName } from '../../simulator/world/gesture';
import { applyComfort, usualComfort } from './comfort';
import type { Group } from './group.svelte';
import type { Ports } from './ports';
import { SessionLibrary } from './session-library';

/** An exercise that the learner asked for with one of its characters. */
interface Wish {
  readonly scenario: string;
  readonly persona: PersonaName;
}

/**
 * Who is here and what this machine remembers of them. On a machine that kept nothing, the memory
 * is opened only after the first room is on the screen.
 */
export class Session {
  /** Known once the memory is open. */
  learner = $state.raw<Learner>();
  /** « Invité »: nothing of them is kept. */
  guest = $state(false);
  comfort = $state.raw<Comfort>(usualComfort);
  mode = $state<'kept' | 'memory-only'>('kept');
  /** Whether the welcome screen was read; unknown until the memory is read. */
  welcomed = $state<boolean>();
  /** Grows when another learner is here, or another language: open rooms are built anew. */
  turn = $state(0);
  /** While this machine has a place in a group session. */
  group = $state.raw<Group>();

  #memory: Promise<Memory> | undefined;
  #started: Promise<void> | undefined;
  #writing: Promise<unknown> = Promise.resolve();
  #wish: Wish | undefined;
  /** What the words began in, before anyone chose. */
  readonly #firstLanguage = language();

  readonly ports: Ports;
  /** As `ports.library`: in a group session, what its facilitator handed over is in it. */
  readonly library: SessionLibrary;

  constructor(ports: Ports) {
    this.library = new SessionLibrary(ports.library);
    this.ports = { ...ports, library: this.library };
  }

  /** Reads what is remembered; nothing is opened on a machine that kept nothing. Call it freely. */
  start(): Promise<void> {
    this.#started ??= this.#start();
    return this.#started;
  }

  /** The memory, with the learner and their comfort already read. */
  memory(): Promise<Memory> {
    this.#memory ??= this.#open();
    this.#memory.catch(() => (this.#memory = undefined));
    return this.#memory;
  }

  /** The runs of this learner, newest first, after everything under way is written. */
  async runs(): Promise<RunSummary[]> {
    const memory = await this.memory();
    await this.#writing;
    return this.learner ? memory.runs(this.learner.id) : [];
  }

  /** As `runs`, but does not open the memory of a machine that kept nothing. */
  async remembered(): Promise<RunSummary[]> {
    await this.start();
    return this.#memory ? this.runs() : [];
  }

  /** Lets `runs` wait for a write that goes on after its room is left. */
  waitFor(writing: Promise<unknown>): void {
    this.#writing = Promise.all([this.#writing, writing]);
  }

  async welcome(): Promise<void> {
    this.welcomed = true;
    await (await this.memory()).setWelcomed();
  }

  async changeComfort(comfort: Comfort): Promise<void> {
    await this.#feel(comfort);
    const memory = await this.memory();
    // A language takes its time to come: a later choice may stand by now.
    if (this.learner) await memory.setComfort(this.learner.id, this.comfort);
  }

  async rename(learner: Learner): Promise<void> {
    this.learner = learner;
    await (await this.memory()).rename(learner);
  }

  /** Everyone on this machine, the guest left out. */
  async learners(): Promise<Learner[]> {
    return (await this.memory()).learners();
  }

  /** Makes a learner, who is then here. */
  add(learner: Omit<Learner, 'id'>): Promise<void> {
    return this.#change((memory) => memory.addLearner(learner));
  }

  /** Another learner is here from now on. */
  use(id: string): Promise<void> {
    return this.#change((memory) => memory.useLearner(id));
  }

  /** « Invité »: leaves nothing behind. */
  beGuest(): Promise<void> {
    return this.#change((memory) => memory.beGuest(), true);
  }

  /** Removes a learner with all that was kept of them; whoever is here stays, if still known. */
  async remove(id: string): Promise<void> {
    if (id === this.learner?.id) return this.#change((memory) => memory.removeLearner(id));
    await (await this.memory()).removeLearner(id);
  }

  /** The next exercise opened for this scenario has this character. */
  wish(scenario: string, persona: PersonaName): void {
    this.#wish = { scenario, persona };
  }

  /** The character asked for, told once; a wish for another exercise is dropped. */
  wished(scenario: string): PersonaName | undefined {
    const wish = this.#wish;
    this.#wish = undefined;
    return wish?.scenario === scenario ? wish.persona : undefined;
  }

  /** « Effacer mes traces »: this machine is then as new. */
  async eraseAll(): Promise<void> {
    const memory = await this.memory();
    await this.#writing;
    await memory.eraseAll();
    this.#memory = undefined;
    this.learner = undefined;
    this.guest = false;
    this.welcomed = false;
    const { language: spoken } = this.comfort;
    await this.#feel(spoken ? { ...usualComfort, language: spoken } : usualComfort);
  }

  async #start(): Promise<void> {
    if (await this.ports.somethingKept()) await this.memory();
    else this.welcomed = false;
  }

  async #open(): Promise<Memory> {
    const memory = await this.ports.memory();
    memory.onMode((mode) => (this.mode = mode));
    await this.#read(memory);
    return memory;
  }

  async #read(memory: Memory): Promise<void> {
    const learner = await memory.learner();
    const [comfort, welcomed] = await Promise.all([memory.comfort(learner.id), memory.welcomed()]);
    this.learner = learner;
    this.welcomed = welcomed || this.welcomed === true;
    this.mode = memory.mode();
    // A choice made while the memory was being opened stands.
    if (this.comfort === usualComfort) await this.#feel(comfort);
  }

  /** What was under way is written for the one who did it, before another one is here. */
  async #change(act: (memory: Memory) => Promise<Learner>, guest = false): Promise<void> {
    const memory = await this.memory();
    await this.#writing;
    const learner = await act(memory);
    const comfort = await memory.comfort(learner.id);
    this.#wish = undefined;
    this.learner = learner;
    this.guest = guest;
    this.mode = memory.mode();
    await this.#feel(comfort);
    this.turn += 1;
  }

  async #feel(comfort: Comfort): Promise<void> {
    this.comfort = comfort;
    applyComfort(comfort);
    const before = language();
    const wanted = comfort.language ? preferredLanguage(comfort.language) : this.#firstLanguage;
    if (wanted !== before) await changeLanguage(wanted).catch(() => undefined);
    if (language() !== before) this.turn += 1;
  }
}
