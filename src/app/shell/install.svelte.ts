/** The browser's offer to install the app; not in the DOM's types, as one browser family has it. */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

/** Keeps the browser's offer for a quiet button on home, instead of its own banner. */
export class Install {
  #event = $state.raw<InstallEvent>();

  constructor(view: Window = window) {
    view.addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.#event = event as InstallEvent;
    });
    view.addEventListener('appinstalled', () => (this.#event = undefined));
  }

  get possible(): boolean {
    return this.#event !== undefined;
  }

  /** Shows the browser's own question. It can be asked once. */
  async ask(): Promise<void> {
    const event = this.#event;
    this.#event = undefined;
    await event?.prompt();
  }
}
