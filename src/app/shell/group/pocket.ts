import type { StepDone } from '../../../classroom/messages';

/** What a place in a session must still know after a reload of this window. Nothing typed, but a first name. */
export interface Pocketed {
  readonly name: string;
  readonly picture: string;
  /** The last launch that was followed. */
  readonly launched: number;
  /** The hold, or the gate, that one stands before, and where. */
  readonly wait?: string | undefined;
  /** The last hold that its word opened. */
  readonly opened: number;
  /** Gates that were passed, as `scenario/step`. */
  readonly passed: readonly string[];
  /** How the steps of the exercise on the screen went. */
  readonly steps?: { readonly run: string; readonly done: Readonly<Record<string, StepDone>> };
  /** Without a network: who this is among the others, and how many pictures were shown. */
  readonly place?: string;
  readonly shown?: number;
}

const key = 'group';
const empty: Pocketed = { name: '', picture: '', launched: -1, opened: -1, passed: [] };

/** This window's own notes on its place in a session; they last as long as the window. */
export class Pocket {
  #kept: Pocketed;

  constructor(private readonly store: Storage | undefined = storeHere()) {
    this.#kept = { ...empty, ...this.#read() };
  }

  get kept(): Pocketed {
    return this.#kept;
  }

  keep(more: Partial<Pocketed>): void {
    this.#kept = { ...this.#kept, ...more };
    try {
      this.store?.setItem(key, JSON.stringify(this.#kept));
    } catch {
      // Kept in this page alone: a reload begins afresh.
    }
  }

  /** « Rien ne reste »: as before the session. */
  empty(): void {
    this.#kept = empty;
    this.store?.removeItem(key);
  }

  #read(): Partial<Pocketed> {
    try {
      const kept: unknown = JSON.parse(this.store?.getItem(key) ?? '{}');
      return isPocketed(kept) ? kept : {};
    } catch {
      return {};
    }
  }
}

/** Only this window writes it: what is half there is from another version, and dropped. */
function isPocketed(kept: unknown): kept is Pocketed {
  const { name, picture, launched, opened, passed } = Object(kept) as Partial<Pocketed>;
  const texts = typeof name === 'string' && typeof picture === 'string';
  return texts && Number.isInteger(launched) && Number.isInteger(opened) && Array.isArray(passed);
}

function storeHere(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}
