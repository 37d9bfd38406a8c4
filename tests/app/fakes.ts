import { usualComfort } from '../../src/app/shell/comfort';
import type { Ports } from '../../src/app/shell/ports';
import type {
  Comfort,
  Learner,
  LessonView,
  Memory,
  Placement,
  RunEvent,
  RunSummary,
  Skill,
} from '../../src/lesson/ports';
import type { Library, LibraryEntry } from '../../src/library/ports';
import type { Scenario } from '../../src/scenario/scenario';

const guest: Learner = { id: 'guest', name: '', picture: 'tulipe' };

/** A memory in plain variables, with the refusals of the real one. */
export class FakeMemory implements Memory {
  rows: RunSummary[] = [];
  log = new Map<string, RunEvent[]>();
  everyone: Learner[] = [{ id: 'l1', name: 'Colette', picture: 'tulipe' }];
  /** Who is in use; `guest` for the guest. */
  here = 'l1';
  comforts = new Map<string, Comfort>();
  placements = new Map<string, Placement>();
  skillsOf = new Map<string, Skill[]>();
  read = true;
  current: 'kept' | 'memory-only' = 'kept';
  appends: (readonly RunEvent[])[] = [];
  /** Holds every write until it resolves. */
  gate: Promise<void> = Promise.resolve();

  get person(): Learner {
    return this.everyone.find(({ id }) => id === this.here) ?? guest;
  }

  /** The comfort of whoever is in use. */
  get kept(): Comfort {
    return this.comforts.get(this.here) ?? usualComfort;
  }

  mode = () => this.current;
  onMode = () => () => undefined;
  learner = async () => this.person;
  learners = async () => [...this.everyone];
  comfort = async (id: string) => this.comforts.get(id) ?? usualComfort;
  setComfort = async (id: string, comfort: Comfort) => void this.comforts.set(id, comfort);
  skills = async (id: string) => this.skillsOf.get(id) ?? [];
  placement = async (id: string) => this.placements.get(id);
  setPlacement = async (id: string, found: Placement) => void this.placements.set(id, found);

  async rename(learner: Learner): Promise<void> {
    this.everyone = this.everyone.map((each) => (each.id === learner.id ? learner : each));
  }

  async addLearner(learner: Omit<Learner, 'id'>): Promise<Learner> {
    this.everyone.push({ ...learner, id: `l${this.everyone.length + 1}` });
    return this.useLearner(`l${this.everyone.length}`);
  }

  async useLearner(id: string): Promise<Learner> {
    this.#forgetGuest();
    if (this.everyone.some((each) => each.id === id)) this.here = id;
    return this.person;
  }

  async removeLearner(id: string): Promise<Learner> {
    this.everyone = this.everyone.filter((each) => each.id !== id);
    this.rows = this.rows.filter((row) => row.learner !== id);
    this.comforts.delete(id);
    if (this.here !== id) return this.person;
    const [first] = this.everyone;
    return first ? this.useLearner(first.id) : this.addLearner({ name: '', picture: 'tulipe' });
  }

  async beGuest(): Promise<Learner> {
    this.#forgetGuest();
    this.here = guest.id;
    return guest;
  }

  #forgetGuest(): void {
    this.rows = this.rows.filter((row) => row.learner !== guest.id);
    this.comforts.delete(guest.id);
  }

  welcomed = async () => this.read;
  setWelcomed = async () => void (this.read = true);
  runs = async (id: string) => this.rows.filter((row) => row.learner === id);
  events = async (run: string) => [...(this.log.get(run) ?? [])];

  async append(summary: RunSummary, events: readonly RunEvent[]): Promise<boolean> {
    await this.gate;
    if (this.current === 'memory-only') return false;
    const known = this.log.get(summary.run) ?? [];
    if (events[0] && events[0].seq !== (known.at(-1)?.seq ?? 0) + 1) return false;
    this.appends.push(events);
    this.log.set(summary.run, [...known, ...events]);
    this.rows = [summary, ...this.rows.filter((row) => row.run !== summary.run)];
    return true;
  }

  async forget(run: string): Promise<void> {
    this.rows = this.rows.filter((row) => row.run !== run);
    this.log.delete(run);
  }

  async eraseAll(): Promise<void> {
    this.rows = [];
    this.log.clear();
    this.read = false;
    this.everyone = [{ id: 'l2', name: '', picture: 'marguerite' }];
    this.here = 'l2';
    this.comforts.clear();
  }
}

export function entry(id: string, more: Partial<LibraryEntry> = {}): LibraryEntry {
  return {
    id,
    title: `Titre de ${id}`,
    summary: `Résumé de ${id}.`,
    theme: 'entrer',
    difficulty: 1,
    minutes: 10,
    tasks: [],
    after: [],
    personas: ['colette', 'gerard'],
    device: 'ordinateur',
    hash: 'h1',
    steps: 9,
    ...more,
  };
}

export function scenario(id: string): Scenario {
  return {
    ...entry(id),
    start: { page: 'accueil', presets: [] },
    goals: [],
    forbidden: [],
    steps: [{ id: 'fin', instruction: 'Bravo.', hints: [], answers: [], end: true }],
  };
}

export function run(scenarioId: string, more: Partial<RunSummary> = {}): RunSummary {
  return {
    run: `run-${scenarioId}`,
    learner: 'l1',
    scenario: scenarioId,
    hash: 'h1',
    level: 'aide',
    persona: 'colette',
    step: 'numero',
    index: 5,
    total: 9,
    state: 'en-cours',
    seq: 2,
    hints: 0,
    mistakes: 0,
    started: '2026-11-20',
    updated: '2026-11-20',
    ...more,
  };
}

export function view(more: Partial<LessonView> = {}): LessonView {
  return {
    level: 'aide',
    step: 'numero',
    index: 2,
    total: 9,
    instruction: 'Écrivez votre numéro.',
    reading: false,
    whyShown: false,
    hints: [],
    hintsShown: 0,
    goals: [],
    tally: { hints: 1, mistakes: 0 },
    page: 'accueil',
    lit: true,
    ...more,
  };
}

/** A hint asked for: the smallest event. */
export function hint(seq: number): RunEvent {
  return { seq, step: 'numero', kind: 'hint' };
}

export const success = {
  result: 'reussi',
  reached: [],
  open: [],
  spoiled: [],
  hints: 0,
  mistakes: 0,
  stumbled: [],
} as const;

interface World {
  readonly ports: Ports;
  readonly memory: FakeMemory;
  /** What was opened, in order. */
  readonly asked: string[];
}

/** The outer world with these scenarios. */
export function world(entries: readonly LibraryEntry[], kept = true): World {
  const memory = new FakeMemory();
  const asked: string[] = [];
  let names = 0;
  const library: Library = {
    isShipped: (id) => entries.some((each) => each.id === id && !each.own),
    list: async () => (asked.push('list'), entries),
    open: async (id) => {
      asked.push(`open ${id}`);
      return entries.some((each) => each.id === id) ? scenario(id) : undefined;
    },
    words: async () => ({}),
    voice: async () => ({}),
  };
  const ports: Ports = {
    library,
    memory: async () => (asked.push('memory'), memory),
    somethingKept: async () => kept,
    today: () => '2026-11-21',
    classroom: () => Promise.reject(new Error('No group sessions here.')),
    workshop: () => Promise.reject(new Error('No workshop here.')),
    workshopIsThere: async () => false,
    newRun: () => `new-${(names += 1)}`,
  };
  return { ports, memory, asked };
}
