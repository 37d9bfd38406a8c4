import type {
  OwnEntry,
  OwnFiles,
  PlayableScenario,
  ReadyScenario,
  SaveAbout,
  Saved,
  Version,
  Workshop,
} from '../../library/workshop';
import { newId } from '../ids';
import { stateId, type EntryRow, type ReadyRow, type Shelves } from './rows';
import { Shelving } from './shelving';
import { dropUnused } from './sounds';
import { dropStates, putState, thinOut, versionsOf } from './versions';

/** The form of `Scenario` that learners play; grows when code can no longer play the one before. */
const readyForm = 1;

export interface WorkshopOptions {
  /** `contentHash` of the scenario language. */
  readonly hash: (source: string) => string;
  readonly now?: () => Date;
  /** Milliseconds to wait for the database. */
  readonly patience?: number;
}

/** The workshop of this machine; lets go of its database with `close`. */
export function createWorkshop(options: WorkshopOptions): Workshop & { close(): void } {
  return new ThisWorkshop(options);
}

class ThisWorkshop implements Workshop {
  readonly #shelving: Shelving;
  readonly #hash: (source: string) => string;
  readonly #now: () => Date;
  /** Scenarios saved by this page: what it found of the others is a version to come back to. */
  readonly #saved = new Set<string>();
  readonly #removed = new Set<string>();

  constructor({ hash, now = () => new Date(), patience = 4_000 }: WorkshopOptions) {
    this.#shelving = new Shelving(patience);
    this.#hash = hash;
    this.#now = now;
  }

  close(): void {
    this.#shelving.close();
  }

  mode(): 'kept' | 'memory-only' {
    return this.#shelving.isInMemory ? 'memory-only' : 'kept';
  }

  onElsewhere(listener: (key: string) => void): () => void {
    return this.#shelving.onElsewhere(listener);
  }

  async list(): Promise<readonly OwnEntry[]> {
    return this.#shelving.read([], async (shelves) => (await entries(shelves)).map(entryOf));
  }

  async open(key: string): Promise<{ entry: OwnEntry; files: OwnFiles } | undefined> {
    return this.#shelving.read(undefined, async (shelves) => {
      const row = await shelves.scenarios.get(key);
      const files = row && (await this.#files(shelves, key, row.rev));
      return files && { entry: entryOf(row), files };
    });
  }

  async add(
    files: OwnFiles,
    about: Pick<OwnEntry, 'title' | 'origin' | 'author'>,
  ): Promise<string> {
    const key = newId();
    const entry = { ...this.#stamp(key, 1, files), ...about };
    await this.#shelving.write(key, files.audio, async (shelves, audio) => {
      await putState(shelves, { entry, files, audio, what: about.origin });
    });
    this.#saved.add(key);
    return key;
  }

  async save(key: string, rev: number, files: OwnFiles, about: SaveAbout): Promise<Saved> {
    const { title, author, what } = about;
    const saved = await this.#shelving.write(
      key,
      files.audio,
      async (shelves, audio): Promise<Saved> => {
        const before = (await shelves.scenarios.get(key)) ?? this.#unread(key, rev, files);
        if (!before) return { conflict: 'removed' };
        if (before.rev !== rev) return { conflict: 'elsewhere' };
        const entry = { ...before, ...this.#stamp(key, rev + 1, files), title, author };
        await putState(shelves, { entry, files, audio, what });
        const stays = about.milestone || rev === 1 || !this.#saved.has(key);
        await thinOut(shelves, key, stays ? undefined : rev);
        return { rev: entry.rev };
      },
    );
    if ('rev' in saved) this.#saved.add(key);
    return saved;
  }

  async setReady(key: string, ready: ReadyScenario | undefined): Promise<boolean> {
    return this.#shelving.write(key, {}, async (shelves) => {
      const row = await shelves.scenarios.get(key);
      if (!row) return false;
      const before = await shelves.ready.get(key);
      const { ready: _, ...rest } = row;
      await shelves.scenarios.put(ready ? { ...rest, ready: ready.scenario.id } : rest);
      const texts = await shelves.texts.get(stateId(key, row.rev));
      if (ready) await shelves.ready.put(readyRow(key, ready, texts?.audio ?? {}));
      else await shelves.ready.delete(key);
      await dropUnused(shelves, Object.values(before?.audio ?? {}));
      return true;
    });
  }

  async ready(): Promise<readonly PlayableScenario[]> {
    return this.#shelving.read([], async (shelves) => {
      const rows = new Map((await shelves.ready.all()).map((row) => [row.id, row]));
      return (await entries(shelves)).flatMap((entry) => {
        const row = rows.get(entry.key);
        return row?.form === readyForm ? [playable(entry, row)] : [];
      });
    });
  }

  async sounds(key: string): Promise<Readonly<Record<string, Blob>>> {
    return this.#shelving.read({}, async (shelves) => {
      const row = await shelves.ready.get(key);
      return this.#shelving.sounds.take(shelves.sounds, row?.audio ?? {});
    });
  }

  async versions(key: string): Promise<readonly Version[]> {
    return this.#shelving.read([], async (shelves) => {
      const rows = await versionsOf(shelves, key);
      return rows.reverse().map(({ rev, at, what, hash }) => ({ rev, at, what, hash }));
    });
  }

  async version(key: string, rev: number): Promise<OwnFiles | undefined> {
    return this.#shelving.read(undefined, (shelves) => this.#files(shelves, key, rev));
  }

  async remove(key: string): Promise<void> {
    await this.#shelving.write(key, {}, async (shelves) => {
      const ready = await shelves.ready.get(key);
      await shelves.scenarios.delete(key);
      await shelves.ready.delete(key);
      await dropStates(shelves, await versionsOf(shelves, key));
      await dropUnused(shelves, Object.values(ready?.audio ?? {}));
    });
    this.#removed.add(key);
  }

  async #files(shelves: Shelves, key: string, rev: number): Promise<OwnFiles | undefined> {
    const row = await shelves.texts.get(stateId(key, rev));
    if (!row) return undefined;
    const { source, translations, voices } = row;
    return {
      source,
      translations,
      voices,
      audio: await this.#shelving.sounds.take(shelves.sounds, row.audio),
    };
  }

  #stamp(key: string, rev: number, { source }: OwnFiles) {
    const now = this.#now();
    return {
      id: key,
      key,
      rev,
      hash: this.#hash(source),
      at: now.toISOString(),
      changed: dayOf(now),
    };
  }

  /** In memory alone, a scenario that could not be read from the disk is taken as the author has it. */
  #unread(key: string, rev: number, files: OwnFiles): EntryRow | undefined {
    if (!this.#shelving.isInMemory || this.#removed.has(key)) return undefined;
    return { ...this.#stamp(key, rev, files), title: '', author: '', origin: 'new' };
  }
}

async function entries(shelves: Shelves): Promise<EntryRow[]> {
  const rows = await shelves.scenarios.all();
  return rows.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

function entryOf({ id: _id, at: _at, ...entry }: EntryRow): OwnEntry {
  return entry;
}

function readyRow(
  key: string,
  ready: ReadyScenario,
  audio: Readonly<Record<string, string>>,
): ReadyRow {
  const { scenario, words, recordings } = ready;
  return { id: key, form: readyForm, scenario, words, recordings, audio };
}

function playable({ key, origin, author }: EntryRow, row: ReadyRow): PlayableScenario {
  const { scenario, words, recordings } = row;
  return { key, origin, author, scenario, words, recordings };
}

/** The day in the author's own calendar. */
function dayOf(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
