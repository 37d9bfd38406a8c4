import { bringIntoView } from '../coach/bring-into-view';
import { isField } from '../coach/focus';
import type { Gesture, KeyName } from '../simulator/world/gesture';
import { findTarget } from './place';
import type { Hand } from './player.svelte';

/** Where the pointer's tip is, from the frame's upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

type Writable = HTMLInputElement | HTMLTextAreaElement;

/** The demonstration's hand on a drawn screen; what the pointer shows of it can be followed. */
export class ScreenHand implements Hand {
  point = $state.raw<Point>();
  /** How long it takes to come there. */
  time = $state(0);
  presses = $state(0);
  keyName = $state<KeyName>();

  #aimed: Gesture | undefined;
  #written: { readonly field: Writable; readonly was: string } | undefined;

  /**
   * @param frame what holds the simulated computer, once it is drawn
   * @param lit the step's own place, to be pointed at where there is nothing to do
   */
  constructor(
    private readonly frame: () => HTMLElement | undefined,
    private readonly lit: () => HTMLElement | undefined,
  ) {}

  reach(gesture: Gesture, time: number): boolean {
    this.#aimed = gesture;
    this.keyName = undefined;
    return this.#aim(time);
  }

  /** The screen has scrolled or changed its size. */
  follow(): void {
    if (this.#aimed) this.#aim(0);
  }

  /** The learner has scrolled the screen: the pointer goes along, and does not bring its place back. */
  stay(): void {
    const place = this.#place();
    if (place) this.#point(place, 0);
  }

  press(): void {
    this.follow();
    this.presses += 1;
  }

  key(name: KeyName): void {
    this.keyName = name;
    this.presses += 1;
  }

  write(gesture: Gesture, text: string): void {
    const field = this.#field(gesture);
    if (!field) return;
    if (this.#written?.field !== field) this.#written = { field, was: field.value };
    field.value = text;
    field.scrollLeft = field.scrollWidth;
  }

  /** Words that were only shown go before the world writes its own. */
  rest(): void {
    const written = this.#written;
    if (written) written.field.value = written.was;
    this.#written = undefined;
    this.#aimed = undefined;
    this.keyName = undefined;
  }

  #aim(time: number): boolean {
    const [frame, place] = [this.frame(), this.#place()];
    if (!frame || !place) return false;
    bringIntoView(place, frame);
    this.#point(place, time);
    return true;
  }

  #point(place: HTMLElement, time: number): void {
    const [box, area] = [place, this.frame() ?? place].map((each) => each.getBoundingClientRect());
    if (!box || !area) return;
    // At the end of a field, so that what is written can be read.
    const share = isField(place) ? 0.85 : 0.5;
    this.time = time;
    this.point = {
      x: Math.round(box.left + box.width * share - area.left),
      y: Math.round(box.top + box.height * 0.6 - area.top),
    };
  }

  #place(): HTMLElement | undefined {
    const [frame, gesture] = [this.frame(), this.#aimed];
    if (!frame || !gesture) return undefined;
    if (gesture.kind === 'read') return this.lit();
    const place = findTarget(frame, gesture.target);
    if (gesture.kind !== 'choose' || !place) return place;
    const name = CSS.escape(gesture.value);
    const option = place.querySelector<HTMLElement>(`[data-option="${name}"]`);
    return option && option.getClientRects().length > 0 ? option : place;
  }

  #field(gesture: Gesture): Writable | undefined {
    const [frame, target] = [this.frame(), gesture.kind === 'read' ? undefined : gesture.target];
    const place = frame && findTarget(frame, target);
    if (!place) return undefined;
    const field = place.matches('input, textarea')
      ? place
      : place.querySelector<HTMLElement>('input, textarea');
    return (field as Writable | null) ?? undefined;
  }
}
