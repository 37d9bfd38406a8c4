import { createSubscriber } from 'svelte/reactivity';
import type { GroupView, Lead } from '../../classroom/ports';

/** Nobody reads a board faster: what comes in meanwhile is drawn together. */
const betweenDrawings = 200;

/**
 * Draws at the next picture, or soon where none is drawn (another tab is in front), but not more
 * often than the board can be read.
 */
export function paced(): (draw: () => void) => void {
  let last = -Infinity;
  return (draw) => {
    const wait = Math.max(0, last + betweenDrawings - performance.now());
    setTimeout(() => nextFrame(draw), wait);
  };

  function nextFrame(draw: () => void): void {
    const timer = setTimeout(once, 250);
    const frame = requestAnimationFrame(once);
    function once() {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      last = performance.now();
      draw();
    }
  }
}

/** The facilitator's desk, as something that Svelte can follow, drawn seldom, however much comes in. */
export class LiveLead {
  readonly #changed: () => void;
  #view: GroupView;

  constructor(
    readonly lead: Lead,
    frame = paced(),
  ) {
    this.#view = lead.view();
    this.#changed = createSubscriber((update) => {
      this.#view = lead.view();
      let isDue = false;
      return lead.onChange(() => {
        if (isDue) return;
        isDue = true;
        frame(() => {
          isDue = false;
          this.#view = lead.view();
          update();
        });
      });
    });
  }

  get view(): GroupView {
    this.#changed();
    return $effect.tracking() ? this.#view : this.lead.view();
  }
}
