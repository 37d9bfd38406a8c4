import { getContext, setContext } from 'svelte';
import type { Gesture, MistakeCode, Outcome, TargetName } from '../world/gesture';
import type { Control, Page } from '../world/page';
import type { Tab } from '../world/browser';
import type { World } from '../world/world';

/** What every simulated screen may read, and the one thing it may do: send a gesture. */
export interface View {
  readonly world: World;
  /** The controls on the screen now. */
  readonly controls: ReadonlyMap<TargetName, Control>;
  /** The tab behind each `onglet.…` target. */
  readonly tabs: ReadonlyMap<TargetName, Tab>;
  /** A picture of a screen: nothing answers, and nothing can be pointed at. */
  readonly picture: boolean;
  /** The file field for which the picker is open. Choosing is looking: the world knows nothing of it. */
  readonly picking: TargetName | undefined;
  /** Opens the file picker for a field, or closes it. */
  pick(target: TargetName | undefined): void;
  page(name: string): Page | undefined;
  /** What the site shows for a mistake. */
  sentence(mistake: MistakeCode): string;
  /** Sends a gesture, after what a field that was just left still holds back. */
  send(gesture: Gesture): Outcome;
  /** Holds a field's value back until the pointer that left it has done its press. */
  whenReleased(commit: () => void): void;
}

const KEY = Symbol('simulated view');

export const provideView = (view: View): View => setContext(KEY, view);
export const useView = (): View => getContext<View>(KEY);

/**
 * The attributes by which an element can be pointed at. In a picture it has another name: nothing
 * takes it for something that answers, and the memo can still ring it.
 */
export const pointAt = (view: View, target: TargetName) =>
  view.picture ? { 'data-pictured': target } : { 'data-target': target };
