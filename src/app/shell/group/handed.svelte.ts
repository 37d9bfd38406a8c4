import { SvelteMap } from 'svelte/reactivity';
import type { Handout } from '../../../classroom/messages';
import type { Seat } from '../../../classroom/ports';
import { entryOf } from '../../../library/joined';
import { own } from '../../../library/own';
import type { Library, LibraryEntry, Sounds } from '../../../library/ports';
import type { Scenario } from '../../../scenario/scenario';
import type { Words } from '../../../scenario/words';
import type { HandedLibrary } from '../session-library';
import type { Check } from './check';

/** A handed exercise that passed the check. */
interface Accepted {
  readonly handout: Handout;
  readonly scenario: Scenario;
  readonly words: Readonly<Record<string, Words>>;
}

/** `own`: none of the session's, it is opened as on any day. */
type Found = Accepted | 'own' | 'missing' | 'refused';

interface Outside {
  readonly library: Library;
  readonly seat: Pick<Seat, 'view' | 'fetchHandout'>;
  readonly check: Check;
  /** Before it is asked once more for one that is just being handed over. */
  readonly pause?: () => Promise<unknown>;
}

/**
 * The exercises that a facilitator hands over to this place, in memory alone. They are checked as
 * any file from outside before anything of them is shown. A shipped one is never replaced; one of
 * this machine's own never stands in for one of the session.
 */
export class Handed implements HandedLibrary {
  readonly #accepted = new SvelteMap<string, Accepted>();
  readonly #trouble = new Map<string, 'missing' | 'refused'>();
  /** Several parts of the app ask for the same at once. */
  readonly #under = new Map<string, Promise<Found>>();
  /** Names that the session said so far. */
  readonly #named = new Set<string>();

  constructor(private readonly outside: Outside) {}

  /** Its title in French; undefined while it has not come. Reactive. */
  title(id: string): string | undefined {
    return this.#accepted.get(id)?.scenario.title;
  }

  isShipped(id: string): boolean {
    return this.outside.library.isShipped(id);
  }

  trouble(id: string): 'missing' | 'refused' | undefined {
    return this.#trouble.get(id);
  }

  async list(language = 'fr'): Promise<readonly LibraryEntry[]> {
    const own = await this.outside.library.list(language);
    const handed = [...this.#accepted.values()].map((each) =>
      entryOf({ ...each, ...about }, language),
    );
    return [...own.filter(({ id }) => !this.#accepted.has(id)), ...handed];
  }

  async open(id: string): Promise<Scenario | undefined> {
    const found = await this.#ask(id);
    if (found === 'own') return this.outside.library.open(id);
    return typeof found === 'string' ? undefined : found.scenario;
  }

  async words(id: string, language: string): Promise<Words> {
    const found = await this.#known(id);
    if (found === 'own') return this.outside.library.words(id, language);
    return typeof found === 'string' ? {} : (own(found.words, language) ?? {});
  }

  /** Sounds are not handed over: the machine's own voice reads. */
  async voice(id: string, language: string): Promise<Sounds> {
    const found = await this.#known(id);
    return found === 'own' ? this.outside.library.voice(id, language) : {};
  }

  #known(id: string): Promise<Found> | Accepted {
    return this.#under.get(id) ?? this.#accepted.get(id) ?? this.#ask(id);
  }

  #ask(id: string): Promise<Found> {
    const under = this.#under.get(id);
    if (under) return under;
    const asked = this.#find(id).finally(() => this.#under.delete(id));
    this.#under.set(id, asked);
    return asked;
  }

  async #find(id: string): Promise<Found> {
    const shipped = await this.#shipped();
    if (shipped.includes(id) || !isName(id)) return 'own';
    const found = await this.#fetch(id, shipped);
    if (found === 'missing' || found === 'refused') this.#trouble.set(id, found);
    else this.#trouble.delete(id);
    return found;
  }

  /** @throws where nobody can be reached and it is not known whether the session has it */
  async #fetch(id: string, shipped: readonly string[]): Promise<Found> {
    const { seat } = this.outside;
    const known = this.#accepted.get(id);
    if (known && seat.view().link !== 'connected') return known;
    const answer = await this.#request(id);
    if (!('refused' in answer)) return this.#examine(id, answer, shipped);
    if (known) return known;
    if (this.#isNamed(id)) {
      if (answer.refused === 'unknown') return 'missing';
    } else if (this.#hasHeard()) return 'own';
    throw new Error(`The exercise ${id} cannot be fetched: ${answer.refused}.`);
  }

  /** A relay that was just started anew is given it again within a moment. */
  async #request(id: string): ReturnType<Seat['fetchHandout']> {
    const { seat, pause = aMoment } = this.outside;
    const answer = await seat.fetchHandout(id);
    const isAbsent = 'refused' in answer && answer.refused === 'unknown';
    if (!isAbsent || (!this.#isNamed(id) && this.#hasHeard())) return answer;
    await pause();
    return seat.fetchHandout(id);
  }

  async #examine(id: string, handout: Handout, shipped: readonly string[]): Promise<Found> {
    const before = this.#accepted.get(id);
    if (before && isSame(before.handout, handout)) return before;
    const checked = await this.outside.check(id, handout, [...shipped, ...this.#named]);
    if (!checked) return before ?? 'refused';
    const accepted = { handout, ...checked };
    this.#accepted.set(id, accepted);
    return accepted;
  }

  async #shipped(): Promise<string[]> {
    const entries = await this.outside.library.list();
    return entries.filter((entry) => !entry.own).map((entry) => entry.id);
  }

  #isNamed(id: string): boolean {
    const { scenarios, launch } = this.outside.seat.view();
    for (const name of launch ? [...scenarios, launch.scenario] : scenarios) this.#named.add(name);
    return this.#named.has(id);
  }

  /** After a reload nothing is known of the session until it speaks. */
  #hasHeard(): boolean {
    const { facilitator, scenarios, launch } = this.outside.seat.view();
    return facilitator || scenarios.length > 0 || launch !== undefined;
  }
}

const about = { author: '', origin: 'received' } as const;

const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2_000));

/** As messages name exercises; the address may say anything. */
const isName = (id: string): boolean => /^[a-z][a-z0-9-]{0,63}$/.test(id);

const isSame = (one: Handout, other: Handout): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
