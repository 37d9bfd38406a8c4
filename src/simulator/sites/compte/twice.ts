import type { Twin } from '../../world/page';
import { draftOf, type World } from '../../world/world';

/** The two texts that must be the same: each is the other's twin. */
export const twinOf = (target: string, apart: string): Twin => ({
  of: (world) => draftOf(world, target),
  apart,
});

export const sameAs =
  (target: string, normalise: (text: string) => string, mistake: string) =>
  (world: World, value: string): string | undefined =>
    normalise(value) === normalise(draftOf(world, target)) ? undefined : mistake;

/** A text that fits, and that its twin does not have. */
export const otherThan =
  (target: string, texts: readonly [string, string]) =>
  (world: World): string =>
    draftOf(world, target) === texts[0] ? texts[1] : texts[0];

/** Passwords that fit, for mistakes made on purpose. */
export const otherPasswords = ['Autre-exemple-1', 'Autre-exemple-2'] as const;
