import { scenarios, titles, voices, words } from 'virtual:scenarios-loaders';
import { own } from './own';
import type { Library } from './ports';

/** The scenarios that came with the app: their list, and each of them, loaded when asked for. */
export function createLibrary(): Library {
  return {
    isShipped: (id) => Object.hasOwn(scenarios, id),
    async list(language = 'fr') {
      const [{ default: entries }, translated] = await Promise.all([
        import('virtual:scenarios'),
        own(titles, language)?.(),
      ]);
      if (!translated) return entries;
      return entries.map((entry) => ({ ...entry, ...own(translated.default, entry.id) }));
    },
    open: async (id) => (await own(scenarios, id)?.())?.default,
    words: async (id, language) => (await own(own(words, id) ?? {}, language)?.())?.default ?? {},
    voice: async (id, language) => (await own(own(voices, id) ?? {}, language)?.())?.default ?? {},
  };
}
