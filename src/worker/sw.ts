import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { isAsset, keepPrevious, openAsset } from './kept';

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** What we use of a service worker's world: its full types do not go together with a page's. */
declare const self: {
  readonly __WB_MANIFEST: (PrecacheEntry | string)[];
  readonly registration: ServiceWorkerRegistration;
  readonly location: Location;
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install', listener: (event: Waiting) => void): void;
  addEventListener(name: 'message', listener: (event: MessageEvent) => void): void;
};

const { origin } = self.location;

precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/(api|mqtt)([/?]|$)/],
  }),
);
registerRoute(
  ({ request }) => isAsset(request.url, origin),
  ({ request }) => openAsset(caches, request, fetch),
);

self.addEventListener('install', (event) => {
  if (self.registration.active) event.waitUntil(keepPrevious(caches, origin));
});

// The page says when: at home, never in the middle of an exercise.
self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting();
});
