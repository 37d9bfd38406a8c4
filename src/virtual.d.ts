/** Modules made by `build/plugin.ts` from the folder `scenarios/`. */

declare module 'virtual:scenarios' {
  const entries: readonly import('./library/ports').LibraryEntry[];
  export default entries;
}

declare module 'virtual:scenarios-loaders' {
  type Loader<Value> = () => Promise<{ readonly default: Value }>;
  type Titles = Pick<import('./library/ports').LibraryEntry, 'title' | 'summary'>;
  /** By language; then by id. */
  export const titles: Readonly<Record<string, Loader<Readonly<Record<string, Titles>>>>>;
  /** By id. */
  export const scenarios: Readonly<Record<string, Loader<import('./scenario/scenario').Scenario>>>;
  /** By id, then by language. */
  export const words: Readonly<
    Record<string, Readonly<Record<string, Loader<Readonly<Record<string, string>>>>>>
  >;
  /** By id, then by language. */
  export const voices: typeof words;
}

declare module 'virtual:scenario/*' {
  const scenario: import('./scenario/scenario').Scenario;
  export default scenario;
}

declare module 'virtual:scenario-words/*' {
  const words: Readonly<Record<string, string>>;
  export default words;
}

declare module 'virtual:scenario-voice/*' {
  /** The address of each recorded sentence. */
  const recordings: Readonly<Record<string, string>>;
  export default recordings;
}

declare module 'virtual:scenarios-sources' {
  /** By id. */
  const sources: Readonly<
    Record<
      string,
      () => Promise<{
        readonly default: Pick<import('./library/workshop').OwnFiles, 'source' | 'translations'>;
      }>
    >
  >;
  export default sources;
}
