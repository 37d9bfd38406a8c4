import type { Gesture, PersonaName, TargetName } from '../simulator/world/gesture';
import { passes, type Way } from './meets';
import type { Simulator } from './ports';
import type { Step } from './scenario';
import { gestureFor } from './wanted';

/** What the proof can say of a step; the sentences are in `proof-sentences.ts`. */
export type ProofCode =
  'P1' | 'P2' | 'P3' | 'P4' | 'P5' | 'P6' | 'P7' | 'P8' | 'P9' | 'P10' | 'P11' | 'P12';

/** Why a step cannot be passed. */
export interface Trouble {
  readonly code: ProofCode;
  /** The author's own words, as the sentence names them. */
  readonly values: Readonly<Record<string, string>>;
}

/** Makes the gesture of one way on the world, or says why it cannot be made or does not suffice. */
export function playWay<World>(
  simulator: Simulator<World>,
  persona: PersonaName,
  step: Step,
  way: Way,
  world: World,
): { readonly world: World; readonly gesture: Gesture } | Trouble {
  const cible = way.wanted.target ?? '';
  const missing = missingTarget(simulator, step, way, world);
  if (missing !== undefined) {
    return { code: 'P1', values: { cible: missing, page: simulator.page(world) } };
  }
  const gesture = gestureFor(simulator, world, persona, way.wanted);
  if (!gesture) return { code: 'P9', values: { cible, valeur: wantedName(way) } };
  const { world: after, outcome } = simulator.step(world, gesture);
  if (passes(simulator, persona, way, { gesture, outcome, world: after })) {
    return { world: after, gesture };
  }
  const expected = mistakeOf(way);
  if (expected !== undefined && (outcome.kind !== 'refused' || outcome.mistake !== expected)) {
    return { code: 'P12', values: { cible, erreur: expected } };
  }
  if (outcome.kind === 'refused' && expected === undefined) {
    return { code: 'P2', values: { cible, erreur: outcome.mistake } };
  }
  return notHeld(simulator, way, after) ?? { code: 'P3', values: { cible } };
}

/** The spotlight and the gesture both need their place on the screen. */
function missingTarget<World>(
  simulator: Simulator<World>,
  step: Step,
  way: Way,
  world: World,
): TargetName | undefined {
  const shown = simulator.targets(world);
  return [way.wanted.target, step.target].find((name) => name !== undefined && !shown.has(name));
}

function mistakeOf({ wanted: { value } }: Way): string | undefined {
  return value && 'mistake' in value ? value.mistake : undefined;
}

function wantedName({ wanted: { value } }: Way): string {
  if (!value) return '';
  if ('kit' in value) return value.kit;
  return 'mistake' in value ? value.mistake : '';
}

function notHeld<World>(
  simulator: Simulator<World>,
  { fact, page }: Way,
  world: World,
): Trouble | undefined {
  if (fact !== undefined && !simulator.facts(world).has(fact)) {
    return { code: 'P4', values: { fait: fact } };
  }
  const actual = simulator.page(world);
  return page === undefined || page === actual
    ? undefined
    : { code: 'P5', values: { attendue: page, page: actual } };
}
