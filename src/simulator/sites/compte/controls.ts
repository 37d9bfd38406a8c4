import type { PageName } from '../../world/gesture';
import { go } from '../../world/browser';
import type { Control, Press } from '../../world/page';
import type { Effect, World } from '../../world/world';

export const press = (label: string, effect: Effect, when?: (world: World) => boolean): Press => ({
  kind: 'press',
  label,
  press: effect,
  ...(when && { when }),
});

export const link = (label: string, page: PageName, when?: (world: World) => boolean): Control =>
  press(label, (world) => go(world, page), when);

/** A button that sends every field on the page. */
export const send = (label: string, effect: Effect, when?: (world: World) => boolean): Press => ({
  kind: 'press',
  label,
  press: effect,
  submits: true,
  ...(when && { when }),
});
