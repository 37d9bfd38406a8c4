import type { Scenario } from '../scenario/scenario';
import type { OwnEntry } from './workshop';

/** One scenario on the home page. */
export type LibraryEntry = Pick<
  Scenario,
  | 'id'
  | 'title'
  | 'summary'
  | 'theme'
  | 'difficulty'
  | 'minutes'
  | 'tasks'
  | 'after'
  | 'personas'
  | 'device'
  | 'hash'
> & {
  readonly steps: number;
  /** Of a scenario that did not come with the app: nobody vouches for it. */
  readonly own?: Pick<OwnEntry, 'author' | 'origin'>;
};

/** By the French sentence: the address of its sound, or the sound itself, which is nowhere but here. */
export type Sounds = Readonly<Record<string, string | Blob>>;

/** Which scenarios there are. */
export interface Library {
  /** Whether it came with the app, and was proved with it. Told at once: nothing is loaded for it. */
  isShipped(id: string): boolean;
  /** @param language in which titles and summaries are given where they are translated */
  list(language?: string): Promise<readonly LibraryEntry[]>;
  /** @returns undefined when there is no such scenario */
  open(id: string): Promise<Scenario | undefined>;
  /** The translation of a scenario's sentences, keyed by the French one; empty in French. */
  words(id: string, language: string): Promise<Readonly<Record<string, string>>>;
  /** The recorded sentences; empty where none is. */
  voice(id: string, language: string): Promise<Sounds>;
}
