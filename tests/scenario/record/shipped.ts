import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../../src/scenario/check';
import type { StartSetup } from '../../../src/scenario/ports';
import { prove } from '../../../src/scenario/prove';
import type { Scenario } from '../../../src/scenario/scenario';
import { computer } from '../../../src/simulator/computer';
import type { Gesture, PersonaName } from '../../../src/simulator/world/gesture';

const home = join(import.meta.dirname, '../../../scenarios');

export const shippedIds: readonly string[] = readdirSync(home, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** A gesture with a target: all but reading. */
export type Aimed = Exclude<Gesture, { kind: 'read' }>;

/** What the checker says of a text, and the scenario that it is. */
export function checked(source: string) {
  return check(source, { catalogue: computer.catalogue, others: shippedIds });
}

export function shipped(id: string): Scenario {
  const { scenario } = checked(readFileSync(join(home, id, 'scenario.yaml'), 'utf8'));
  if (!scenario) throw new Error(`${id} cannot be read`);
  return scenario;
}

/** Where a lesson of this scenario begins. */
export function setupOf({ device, start }: Scenario, persona: PersonaName): StartSetup {
  return { persona, device, ...start };
}

/** The gestures of the proved path, without reading. */
export function provedGestures(scenario: Scenario, persona: PersonaName): readonly Aimed[] {
  const path = prove(scenario, computer).path[persona] ?? [];
  return path.flatMap(({ gesture }) => (gesture && gesture.kind !== 'read' ? [gesture] : []));
}
