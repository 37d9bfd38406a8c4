import { scenarios, words } from 'virtual:scenarios-loaders';
import type { Library } from './ports';

/** The scenarios that came with the app: their list, and each of them, loaded when asked for. */
export function createLibrary(): Library {
  return {
    list: async () => (await import('virtual:scenarios')).default,
    open: async (id) => (await own(scenarios, id)?.())?.default,
    words: async (id, language) => (await own(own(words, id) ?? {}, language)?.())?.default ?? {},
  };
}

/** Names come from the address: `constructor` is no scenario. */
function own<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
