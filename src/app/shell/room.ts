import type { Component } from 'svelte';
import type { Route } from '../route';
import type { Navigation } from './navigation.svelte';
import type { Session } from './session.svelte';

/** A room ready to be drawn. */
export interface Opened {
  /** The words of `document.title`, before the product's name. */
  readonly title: string;
  /** An exercise takes the whole window: low header with its title, no footer. */
  readonly lesson: boolean;
  readonly view: Component<Record<string, unknown>>;
  readonly props: Record<string, unknown>;
}

/** What each folder of `app/` gives: it opens its room for a route. */
export interface Room {
  /** @returns undefined when this address leads to nothing */
  open(session: Session, route: Route, navigation: Navigation): Promise<Opened | undefined>;
}

/**
 * A room's view with the props that suit it.
 * @param title read anew whenever it changes, where it is given as a function
 */
export function opened<Props extends Record<string, unknown>>(
  title: string | (() => string),
  view: Component<Props>,
  props: NoInfer<Props>,
  lesson = false,
): Opened {
  return {
    get title() {
      return typeof title === 'string' ? title : title();
    },
    lesson,
    view: view as unknown as Opened['view'],
    props,
  };
}
