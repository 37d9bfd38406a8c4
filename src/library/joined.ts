import { own } from './own';
import type { Library, LibraryEntry } from './ports';
import { soundsOf } from './sounds';
import type { PlayableScenario, Workshop } from './workshop';

type Own = Pick<Workshop, 'ready' | 'sounds'>;
type Described = Pick<PlayableScenario, 'scenario' | 'words' | 'author' | 'origin'>;

/**
 * The shipped scenarios and those of the workshop as one library. A shipped id always means the
 * shipped scenario; of others with the same id, the last changed counts. What hinders the workshop
 * hinders no shipped scenario.
 * @param workshop gives undefined where there is none
 */
export function joinLibraries(shipped: Library, workshop: () => Promise<Own | undefined>): Library {
  const all = async (): Promise<readonly PlayableScenario[]> => {
    const found = await playable(workshop);
    return withoutTwins(found).filter(({ scenario }) => !shipped.isShipped(scenario.id));
  };
  const find = async (id: string): Promise<PlayableScenario | undefined> =>
    shipped.isShipped(id) ? undefined : (await all()).find(({ scenario }) => scenario.id === id);
  return {
    isShipped: (id) => shipped.isShipped(id),
    async list(language = 'fr') {
      const [entries, others] = await Promise.all([shipped.list(language), all()]);
      return [...entries, ...others.map((found) => entryOf(found, language))];
    },
    open: async (id) => (await find(id))?.scenario ?? shipped.open(id),
    async words(id, language) {
      const found = await find(id);
      return found ? (own(found.words, language) ?? {}) : shipped.words(id, language);
    },
    async voice(id, language) {
      const found = await find(id);
      if (!found) return shipped.voice(id, language);
      const names = own(found.recordings, language) ?? {};
      if (Object.keys(names).length === 0) return {};
      return soundsOf(names, (await (await workshop())?.sounds(found.key)) ?? {});
    },
  };
}

async function playable(workshop: () => Promise<Own | undefined>) {
  try {
    return (await (await workshop())?.ready()) ?? [];
  } catch {
    return [];
  }
}

function withoutTwins(found: readonly PlayableScenario[]): readonly PlayableScenario[] {
  const ids = found.map(({ scenario }) => scenario.id);
  return found.filter(({ scenario }, at) => ids.indexOf(scenario.id) === at);
}

/** What the home page needs of a scenario that did not come with the app. */
export function entryOf(found: Described, language: string): LibraryEntry {
  const { scenario, author, origin } = found;
  const { id, title, summary, theme, difficulty, minutes, tasks, after, personas, device, hash } =
    scenario;
  const words = own(found.words, language) ?? {};
  return {
    ...{ id, theme, difficulty, minutes, tasks, after, personas, device, hash },
    title: own(words, title) ?? title,
    summary: own(words, summary) ?? summary,
    steps: scenario.steps.length,
    own: { author, origin },
  };
}
