import { go } from '../../world/browser';
import type { PageName } from '../../world/gesture';
import type { Press } from '../../world/page';

export const HOST = 'mairie-valmont.example';

export const link = (label: string, page: PageName): Press => ({
  kind: 'press',
  label,
  press: (world) => go(world, page),
});
