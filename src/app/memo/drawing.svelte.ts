import { flushSync } from 'svelte';
import type { Drawn } from '../../stage/shot/drawn';

/**
 * The pictures of one sheet. On the screen each is drawn when it comes near; on paper all of them
 * stand. The sizes of the paper do not follow the size of the words on the screen.
 */
export class Drawing {
  /** Every picture is wanted, near or not. */
  all = $state(false);
  readonly #pictures = new Set<Drawn>();

  /** @returns what takes the picture away again */
  readonly add = (picture: Drawn): (() => void) => {
    this.#pictures.add(picture);
    return () => this.#pictures.delete(picture);
  };

  /** Draws what is still missing, as far as its files are there, in the sizes of the paper. */
  prepare(): void {
    document.documentElement.classList.add('on-paper');
    flushSync(() => (this.all = true));
    this.#measure();
  }

  /** Back on the screen. */
  done(): void {
    document.documentElement.classList.remove('on-paper');
    this.#measure();
  }

  /** Resolves when every picture stands; without those whose file does not come. */
  async standing(): Promise<void> {
    this.prepare();
    for (let frame = 0; frame < longest && !this.#stand(); frame += 1) await nextFrame();
  }

  #stand(): boolean {
    return [...this.#pictures].every((picture) => picture.ready());
  }

  #measure(): void {
    flushSync(() => {
      for (const picture of this.#pictures) picture.measure();
    });
  }
}

/** Frames to wait for pictures, about ten seconds. */
const longest = 600;

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
