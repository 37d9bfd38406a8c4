import { language } from '../../../i18n';
import type { Library, Sounds } from '../../../library/ports';
import type { Route } from '../../route';
import { ahead } from '../pieces';

/** Fetches the part of the app that a route leads to. */
export type FetchRoom = (route: Route) => Promise<unknown> | undefined;

/** Without a service worker, what is not in this page does not come back once the network is gone. */
export const isFragile = (): boolean => !navigator.serviceWorker?.controller;

/** Where one goes before and after an exercise. */
const rooms: readonly Route[] = [
  { room: 'exercice', scenario: '', level: 'aide' },
  { room: 'accueil' },
  { room: 'progres' },
  { room: 'qui' },
  { room: 'seance' },
];

/** What comes late inside an exercise. */
const inside: readonly (() => Promise<unknown>)[] = [
  () => import('../../../stage/Demonstration.svelte'),
  () => import('../../../lesson/drill'),
  () => import('../warmups/Warmup.svelte'),
  () => import('../ComfortDialog.svelte'),
];

/** The rooms and the parts of a lesson, so that they open although the laptop is gone. */
export async function fetchApp(fetchRoom: FetchRoom): Promise<void> {
  for (const get of [...rooms.map((room) => () => fetchRoom(room)), ...inside]) await ahead(get);
}

/** The exercises with their words and recordings. What does not come now is tried when it is opened. */
export async function fetchScenarios(library: Library, scenarios: readonly string[]) {
  for (const id of scenarios) {
    await ahead(() => library.open(id));
    await ahead(() => library.words(id, language()));
    await ahead(async () => fetchSounds(await library.voice(id, language())));
  }
}

async function fetchSounds(sounds: Sounds): Promise<void> {
  for (const sound of Object.values(sounds)) {
    if (typeof sound === 'string') await ahead(() => fetch(sound));
  }
}
