import type { Library } from '../../library/ports';

/** What the facilitator of a session handed over, in front of this machine's library. */
export interface HandedLibrary extends Library {
  /** Why an exercise of the session cannot be opened; undefined where it can, or is none of its own. */
  trouble(id: string): 'missing' | 'refused' | undefined;
}

/** The library of this machine; while it has a place in a group session, that session's. */
export class SessionLibrary implements Library {
  #handed: HandedLibrary | undefined;
  #coming: Promise<unknown> = Promise.resolve();

  /** @param own this machine's own, without any session */
  constructor(readonly own: Library) {}

  /** A place that was held before a reload is taken again: exercises are opened after it. */
  waitFor(coming: Promise<unknown>): void {
    this.#coming = coming.catch(() => undefined);
  }

  /** @param handed undefined: the place is given up, and nothing stays of what was handed over */
  follow(handed: HandedLibrary | undefined): void {
    this.#handed = handed;
  }

  isShipped(id: string): boolean {
    return this.own.isShipped(id);
  }

  trouble(id: string): ReturnType<HandedLibrary['trouble']> {
    return this.#handed?.trouble(id);
  }

  list(language?: string): ReturnType<Library['list']> {
    return this.#now.list(language);
  }

  async open(id: string): ReturnType<Library['open']> {
    await this.#coming;
    return this.#now.open(id);
  }

  async words(id: string, language: string): ReturnType<Library['words']> {
    await this.#coming;
    return this.#now.words(id, language);
  }

  async voice(id: string, language: string): ReturnType<Library['voice']> {
    await this.#coming;
    return this.#now.voice(id, language);
  }

  get #now(): Library {
    return this.#handed ?? this.own;
  }
}
