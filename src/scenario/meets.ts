import type { FactName, Gesture, Outcome, PageName, PersonaName } from '../simulator/world/gesture';
import type { Simulator } from './ports';
import type { Answer, Step, StepId, Wanted, WantedValue } from './scenario';

/** What must hold on the computer for a step to pass. */
export interface Held {
  readonly fact?: FactName;
  readonly page?: PageName;
}

/** One way out of a step: a gesture, what must hold after it, and the step that follows. */
export interface Way extends Held {
  readonly wanted: Wanted;
  readonly next: StepId;
}

/** A gesture that was made, what the computer answered, and the world after it. */
export interface Done<World> {
  readonly gesture: Gesture;
  readonly outcome: Outcome;
  readonly world: World;
}

/** The ways out of a step, in the order of the file; none at an end. */
export function ways(step: Step): readonly Way[] {
  if (step.choices) return step.choices.map(({ when, next }) => ({ wanted: when, next }));
  const { expect, next, target } = step;
  if (!expect || next === undefined) return [];
  const press: Wanted | undefined = target === undefined ? undefined : { kind: 'press', target };
  const wanted = expect.gesture ?? press;
  return wanted ? [{ ...held(step), wanted, next }] : [];
}

/** What a step waits for beside its gesture; undefined where the gesture alone counts. */
export function held(step: Step): Held | undefined {
  const { fact, page } = step.expect ?? {};
  if (fact === undefined && page === undefined) return undefined;
  return { ...(fact !== undefined && { fact }), ...(page !== undefined && { page }) };
}

/** Whether the fact and the page, where given, are true in this world. */
export function holds<World>(simulator: Simulator<World>, wanted: Held, world: World): boolean {
  const factHolds = wanted.fact === undefined || simulator.facts(world).has(wanted.fact);
  const pageHolds = wanted.page === undefined || simulator.page(world) === wanted.page;
  return factHolds && pageHolds;
}

/**
 * Whether a gesture and its result meet what a step waits for. A refused gesture, or one without
 * effect, never does, but where that very mistake is wanted.
 */
export function passes<World>(
  simulator: Simulator<World>,
  persona: PersonaName,
  way: Pick<Way, 'wanted' | 'fact' | 'page'>,
  done: Done<World>,
): boolean {
  if (!isGesture(simulator, persona, way.wanted, done)) return false;
  if (!isMistakeWanted(way.wanted) && done.outcome.kind !== 'done') return false;
  return holds(simulator, way, done.world);
}

/**
 * Whether a line of `erreurs` answers this result: a mistake on its target, or a gesture. Writing
 * anything at all is answered only where the field itself has nothing to say of it.
 */
export function answers<World>(
  simulator: Simulator<World>,
  persona: PersonaName,
  when: Answer['when'],
  done: Done<World>,
): boolean {
  if ('kind' in when) {
    const isAnyText = when.kind === 'fill' && when.value === undefined;
    if (isAnyText && done.outcome.kind === 'refused') return false;
    return isGesture(simulator, persona, when, done);
  }
  return answeredMistake(done) === when.mistake && answeredTarget(done) === when.target;
}

function answeredMistake({ outcome }: Done<unknown>): string | undefined {
  return outcome.kind === 'refused' ? outcome.mistake : undefined;
}

/** The place that refused: the field, which need not be the button that was pressed. */
function answeredTarget({ gesture, outcome }: Done<unknown>): string | undefined {
  const own = 'target' in gesture ? gesture.target : undefined;
  return outcome.kind === 'refused' ? (outcome.target ?? own) : own;
}

function isMistakeWanted({ value }: Wanted): boolean {
  return value !== undefined && 'mistake' in value;
}

function isGesture<World>(
  simulator: Simulator<World>,
  persona: PersonaName,
  wanted: Wanted,
  done: Done<World>,
): boolean {
  const { gesture } = done;
  if (gesture.kind !== wanted.kind) return false;
  if (gesture.kind === 'read') return true;
  if (gesture.target !== wanted.target) return false;
  if (!wanted.value) return true;
  if ('mistake' in wanted.value) return answeredMistake(done) === wanted.value.mistake;
  return isValue(simulator, persona, wanted.value, gesture);
}

type Aimed = Exclude<Gesture, { kind: 'read' }>;

function isValue<World>(
  simulator: Simulator<World>,
  persona: PersonaName,
  wanted: Exclude<WantedValue, { mistake: string }>,
  gesture: Aimed,
): boolean {
  if ('on' in wanted) return gesture.kind === 'check' && gesture.value === wanted.on;
  if ('key' in wanted) return gesture.kind === 'key' && gesture.key === wanted.key;
  if (gesture.kind === 'attach') return 'kit' in wanted && gesture.paper === wanted.kit;
  if (gesture.kind !== 'fill' && gesture.kind !== 'choose' && gesture.kind !== 'visit')
    return false;
  const value = 'kit' in wanted ? simulator.kit(persona)[wanted.kit] : wanted.text;
  return value !== undefined && simulator.same(gesture.target, value, gesture.value);
}
