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
  readonly facts: readonly FactName[];
  /** Targets on the screen but the tabs, as one text. */
  readonly screen: string;
  readonly tabs: readonly TargetName[];
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

/** Makes a gesture on a world, and looks. */
export function perform<World>(
  simulator: Simulator<World>,
  before: World,
  gesture: Gesture,
): Deed<World> {
  const { world: after, outcome } = simulator.step(before, gesture);
  const [from, to] = [look(simulator, before), look(simulator, after)];
  return { gesture, outcome, before, after, from, to };
}

export function look<World>(simulator: Simulator<World>, world: World): Sight {
  const { targets: known } = simulator.catalogue;
  const targets = [...simulator.targets(world)].sort();
  const isTab = (name: string): boolean => known[name]?.accepts.includes('switch-tab') ?? false;
  return {
    page: simulator.page(world),
    facts: [...simulator.facts(world)].sort(),
    screen: targets.filter((name) => !isTab(name)).join(' '),
    tabs: targets.filter(isTab),
  };
}

/** Whether the same page and the same facts are there. */
export function isSamePlace(a: Sight, b: Sight): boolean {
  return a.page === b.page && a.facts.join(' ') === b.facts.join(' ');
}

/** Whether nobody could tell the two apart, but by the tabs. */
export function looksAlike(a: Sight, b: Sight): boolean {
  return isSamePlace(a, b) && a.screen === b.screen;
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
