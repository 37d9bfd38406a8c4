import type { Handout } from '../../classroom/messages';
import type { Lead, NoEntry } from '../../classroom/ports';
import { t } from '../../i18n';
import type { OwnFiles, Workshop } from '../../library/workshop';
import type { Exercises } from './exercises.svelte';

type Shelf = Pick<Workshop, 'ready' | 'open' | 'versions' | 'version'>;

/** Why the learners cannot have an exercise; `absent`: its last ready state is no longer written anywhere. */
export interface Trouble {
  readonly scenario: string;
  readonly why: NoEntry | 'absent';
}

/** Gives the learners of a session the exercises of this machine's workshop that it names. */
export class Handing {
  /** The state of each that was given. */
  readonly #given = new Map<string, string>();

  constructor(
    private readonly lead: Pick<Lead, 'hand'>,
    private readonly exercises: Pick<Exercises, 'isOwn'>,
    private readonly workshop: () => Promise<Shelf>,
  ) {}

  /** To be awaited before a name is told. @returns those that could not be given; shipped ones never are */
  async give(scenarios: readonly string[]): Promise<readonly Trouble[]> {
    const own = [...new Set(scenarios)].filter((id) => this.exercises.isOwn(id));
    const answers = await Promise.all(own.map((id) => this.#giveOne(id)));
    return answers.filter((answer) => answer !== undefined);
  }

  async #giveOne(scenario: string): Promise<Trouble | undefined> {
    const found = await this.workshop().then(
      (workshop) => readyTexts(workshop, scenario),
      () => undefined,
    );
    if (!found) return { scenario, why: 'absent' };
    if (this.#given.get(scenario) === found.hash) return undefined;
    const refused = await this.lead.hand(scenario, found.handout);
    if (refused) return { scenario, why: refused.refused };
    this.#given.set(scenario, found.hash);
    return undefined;
  }
}

/** The texts of the state that passed the checker: what is being written since may be broken. */
async function readyTexts(
  workshop: Shelf,
  id: string,
): Promise<{ hash: string; handout: Handout } | undefined> {
  const ready = (await workshop.ready()).find(({ scenario }) => scenario.id === id);
  if (!ready) return undefined;
  const { hash } = ready.scenario;
  const now = await workshop.open(ready.key);
  if (now?.entry.hash === hash) return { hash, handout: handoutOf(now.files) };
  const version = (await workshop.versions(ready.key)).find((each) => each.hash === hash);
  const files = version && (await workshop.version(ready.key, version.rev));
  return files && { hash, handout: handoutOf(files) };
}

/** Sounds stay here: a learner's machine reads aloud with its own voice. */
const handoutOf = ({ source, translations }: OwnFiles): Handout => ({
  source,
  translations: { ...translations },
});

/** Said where one has a way of its own out; the others say that it did not go. */
const said = ['absent', 'malformed', 'full'] as const;

/** What to do about it, in one sentence or two. */
export function inWords({ why }: Trouble, title: string): string {
  const key = said.find((known) => known === why) ?? 'other';
  return t(`facilitate.own.${key}`, { title });
}
