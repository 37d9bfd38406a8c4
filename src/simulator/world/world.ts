import type { FactName, MistakeCode, Outcome, PersonaName, TargetName } from './gesture';
import type { Browser } from './browser';
import type { Files } from './files';
import type { Post } from './post';

/** Simulated minutes since 1970-01-01T00:00, local civil time; see `clock.ts`. */
export type Minutes = number;

/** What stands in a field, a list or a box that was not sent yet. A ticked box holds `oui`. */
export interface Draft {
  readonly value: string;
  /** What the field itself finds wrong with it, shown beside it. */
  readonly mistake?: MistakeCode;
}

/** The whole simulated computer as a value. Screens draw it; only `step` makes another. */
export interface World {
  readonly persona: PersonaName;
  readonly now: Minutes;
  readonly browser: Browser;
  readonly post: Post;
  readonly files: Files;
  readonly drafts: Readonly<Record<TargetName, Draft>>;
  /** Facts of kind `acquis` that have happened. */
  readonly acquired: readonly FactName[];
  /** One slice a site, by the slice's name; read and written through `slice()`. */
  readonly slices: Readonly<Record<string, unknown>>;
}

/** What a control does: another world, or a refusal that may have changed it too. */
export type Effect = (world: World) => World | Refusal;

export interface Refusal {
  readonly refused: MistakeCode;
  readonly world: World;
  /** The field at fault, when it is not the control itself. */
  readonly target?: TargetName;
}

/** What a gesture made of the world, and what became of the gesture. */
export interface Stepped {
  readonly world: World;
  readonly outcome: Outcome;
}

/** Refuses a gesture with a known mistake, which the field at fault then shows. */
export function refuse(world: World, refused: MistakeCode, target?: TargetName): Refusal {
  if (target === undefined) return { refused, world };
  const draft: Draft = { value: draftOf(world, target), mistake: refused };
  return { refused, target, world: { ...world, drafts: { ...world.drafts, [target]: draft } } };
}

export const isRefusal = (made: World | Refusal): made is Refusal => 'refused' in made;

/** A fact of kind `acquis` has happened; it stays. */
export function acquire(world: World, fact: FactName): World {
  if (world.acquired.includes(fact)) return world;
  return { ...world, acquired: [...world.acquired, fact] };
}

/** The text in a field, the chosen label of a list, `oui` for a ticked box; empty when none. */
export function draftOf(world: World, target: TargetName): string {
  return world.drafts[target]?.value ?? '';
}

export function setDraft(world: World, target: TargetName, draft: Draft): World {
  return { ...world, drafts: { ...world.drafts, [target]: draft } };
}

/** Empties every field whose name begins so, as a site does once a form is sent. */
export function clearDrafts(world: World, prefix: string): World {
  const kept = Object.entries(world.drafts).filter(([target]) => !target.startsWith(prefix));
  return { ...world, drafts: Object.fromEntries(kept) };
}

/** A site's part of the world: one reads it with `of`, and changes it with `with`. */
export interface Slice<S> {
  of(world: World): S;
  with(world: World, change: Partial<S>): World;
}

/** @param name unique among all sites @param initial what the slice holds in a fresh world */
export function slice<S extends object>(name: string, initial: S): Slice<S> {
  const of = (world: World): S => (world.slices[name] as S | undefined) ?? initial;
  return {
    of,
    with: (world, change) => ({
      ...world,
      slices: { ...world.slices, [name]: { ...of(world), ...change } },
    }),
  };
}
