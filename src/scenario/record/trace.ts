import type {
  FactName,
  Gesture,
  Outcome,
  PageName,
  TargetName,
} from '../../simulator/world/gesture';
import type { Catalogue, Simulator } from '../ports';

/** What can be seen of a world: enough to tell that two moments look alike. */
export interface Sight {
  readonly page: PageName;
  /** Sorted. */
  readonly facts: readonly FactName[];
  readonly tabs: readonly TargetName[];
  /** Page, facts and targets but the tabs, as one text. */
  readonly picture: string;
}

/** A gesture that was made, and the world on both sides of it. */
export interface Deed<World> {
  readonly gesture: Gesture;
  readonly outcome: Outcome;
  readonly before: World;
  readonly after: World;
  readonly from: Sight;
  readonly to: Sight;
}

/** Makes a gesture on a world. */
export function perform<World>(
  simulator: Simulator<World>,
  before: World,
  gesture: Gesture,
  from: Sight = look(simulator, before),
): Deed<World> {
  const { world: after, outcome } = simulator.step(before, gesture);
  return { gesture, outcome, before, after, from, to: look(simulator, after) };
}

/** What is to be seen; looked at when someone asks, and once. */
export function look<World>(simulator: Simulator<World>, world: World): Sight {
  const { targets: known } = simulator.catalogue;
  const isTab = (name: TargetName): boolean => known[name]?.accepts.includes('switch-tab') ?? false;
  const page = simulator.page(world);
  const facts = once(() => [...simulator.facts(world)].sort());
  const targets = once(() => [...simulator.targets(world)].sort());
  const picture = once(() => {
    const others = targets().filter((name) => !isTab(name));
    return [page, ...facts(), ...others].join(' ');
  });
  return {
    page,
    get facts() {
      return facts();
    },
    get tabs() {
      return targets().filter(isTab);
    },
    get picture() {
      return picture();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Whether the same page and the same facts are there. */
export function isSamePlace(a: Sight, b: Sight): boolean {
  return a.page === b.page && a.facts.join(' ') === b.facts.join(' ');
}

/** Whether nobody could tell the two apart, but by the tabs. */
export function looksAlike(a: Sight, b: Sight): boolean {
  return a.picture === b.picture;
}

/** The target of a gesture; empty for reading, which has none. */
export function targetOf(gesture: Gesture): TargetName {
  return gesture.kind === 'read' ? '' : gesture.target;
}

/** What gives an answer to a form: it changes nothing elsewhere until the form is sent. */
export function isAnswer({ kind }: Gesture): boolean {
  return kind === 'fill' || kind === 'choose' || kind === 'check' || kind === 'attach';
}

/** A control of the page, not of the browser around it. */
export function isOfPage(gesture: Gesture, { targets }: Catalogue): boolean {
  return targets[targetOf(gesture)]?.pages !== '*';
}
