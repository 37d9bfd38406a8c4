import { trustedAddress } from './trusted-addresses';

/**
 * A new version waits until the learner says so, and is offered on home alone: a reload in the
 * middle of an exercise would take its files away.
 */
export class Updates {
  waiting = $state.raw<ServiceWorker>();

  /** Installs the app for use without a network. Call when the first room stands. */
  async start(
    container: ServiceWorkerContainer | undefined = navigator.serviceWorker,
  ): Promise<void> {
    if (!container) return;
    try {
      this.#follow(container, await container.register(trustedAddress('/sw.js')));
    } catch {
      // No worker: the app goes on with the network (file://, private windows, room networks).
    }
  }

  /** Changes to the new version and opens it. */
  apply(container: ServiceWorkerContainer = navigator.serviceWorker): void {
    container.addEventListener('controllerchange', () => location.reload(), { once: true });
    this.waiting?.postMessage({ type: 'SKIP_WAITING' });
  }

  #follow(container: ServiceWorkerContainer, registration: ServiceWorkerRegistration): void {
    const offer = () => {
      // The very first worker has nothing to replace.
      if (registration.waiting && container.controller) this.waiting = registration.waiting;
    };
    offer();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', offer);
    });
  }
}
