import { WorkshopDatabase } from './database';
import { copyAll, plainShelves } from './in-memory';
import { Neighbours } from './neighbours';
import type { Shelves } from './rows';
import { Sounds, Unread } from './sounds';

/** @param audio the names under which the sounds are on the shelves */
type Writing<T> = (shelves: Shelves, audio: Readonly<Record<string, string>>) => Promise<T>;

/**
 * The shelves of this machine. Whatever the database refuses, from then on this page keeps
 * everything in memory alone, with all that it can still read; what is on disk stays as it is.
 */
export class Shelving {
  readonly sounds = new Sounds();
  readonly #database: WorkshopDatabase;
  readonly #neighbours = new Neighbours();
  #memory: Shelves | undefined;
  #falling: Promise<Shelves> | undefined;

  /** @param patience milliseconds to wait for the database */
  constructor(patience: number) {
    this.#database = new WorkshopDatabase(patience);
  }

  get isInMemory(): boolean {
    return this.#memory !== undefined;
  }

  /** Another page of this machine wrote. */
  onElsewhere(listener: (key: string) => void): () => void {
    return this.#neighbours.listen(listener);
  }

  close(): void {
    this.#neighbours.close();
    this.#database.close();
  }

  /** @param nothing what there is where nobody ever wrote */
  async read<T>(nothing: T, work: (shelves: Shelves) => Promise<T>): Promise<T> {
    if (this.#memory) return work(this.#memory);
    try {
      return (await this.#database.isThere()) ? await this.#database.read(work) : nothing;
    } catch {
      return work(await this.#fall());
    }
  }

  /** All of the work or nothing, then tells the other pages. @param audio sounds, by their name */
  async write<T>(key: string, audio: Readonly<Record<string, Blob>>, work: Writing<T>): Promise<T> {
    try {
      return await this.#put(key, audio, work);
    } catch (problem) {
      if (!(problem instanceof Unread)) throw problem;
      this.sounds.forget();
      return this.#put(key, audio, work);
    }
  }

  async #put<T>(key: string, audio: Readonly<Record<string, Blob>>, work: Writing<T>): Promise<T> {
    const prepared = await this.sounds.prepare(audio);
    const whole = async (shelves: Shelves) =>
      work(shelves, await this.sounds.put(shelves.sounds, prepared));
    if (this.#memory) return whole(this.#memory);
    try {
      const result = await this.#database.write(whole);
      this.#neighbours.tell(key);
      return result;
    } catch (problem) {
      if (problem instanceof Unread) throw problem;
      return whole(await this.#fall());
    }
  }

  #fall(): Promise<Shelves> {
    this.#falling ??= this.#toMemory();
    return this.#falling;
  }

  async #toMemory(): Promise<Shelves> {
    const memory = plainShelves();
    try {
      if (await this.#database.isThere()) {
        await this.#database.read((shelves) => copyAll(shelves, memory));
      }
    } catch {
      // What cannot be read stays on disk.
    }
    this.#memory = memory;
    return memory;
  }
}
