import { formatRoute, parseRoute, type Route } from '../route';

/** The address bar, as something that Svelte can follow. One for the whole app. */
export class Navigation {
  /** Where the learner went; another one opens another room. */
  route = $state.raw<Route>({ room: 'accueil' });
  /** How many times the address changed since the app was opened. */
  moves = $state(0);
  #here: Route;

  constructor(private readonly view: Window = window) {
    this.#here = this.route = this.#read();
    view.addEventListener('hashchange', () => {
      this.#here = this.route = this.#read();
      this.moves += 1;
    });
  }

  /** The route of the room on the screen: `route`, or what took its place since. Not reactive. */
  get here(): Route {
    return this.#here;
  }

  /** Goes to a route; the browser's own Back comes back from it. */
  go(route: Route): void {
    this.view.location.hash = formatRoute(route);
  }

  /** Changes the address of the room on the screen, without opening another one. */
  replace(route: Route): void {
    this.#here = route;
    this.view.history.replaceState(null, '', formatRoute(route));
  }

  /**
   * Keeps something with this entry of the browser's history: it is there again after a reload and
   * after Back, and nowhere else. Nothing that was typed belongs here.
   */
  keep(name: string, value: unknown): void {
    this.view.history.replaceState({ ...Object(this.view.history.state), [name]: value }, '');
  }

  /** What was kept with this entry of the history; it may be anything. */
  kept(name: string): unknown {
    return Object(this.view.history.state)[name];
  }

  #read(): Route {
    return parseRoute(this.view.location.hash);
  }
}
