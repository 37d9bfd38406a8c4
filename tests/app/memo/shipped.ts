import { readdirSync, readFileSync } from 'node:fs';
import { check } from '../../../src/scenario/check';
import type { Scenario } from '../../../src/scenario/scenario';
import { computer } from '../../../src/simulator/computer';

const folders = readdirSync('scenarios', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Every shipped scenario. */
export const shipped: readonly Scenario[] = folders.map((folder) => {
  const source = readFileSync(`scenarios/${folder}/scenario.yaml`, 'utf8');
  const { scenario } = check(source, { catalogue: computer.catalogue, folder, others: folders });
  if (!scenario) throw new Error(`${folder} has an error`);
  return scenario;
});

/** The one with a step in each kind of field. */
export function scenarioNamed(id: string): Scenario {
  const found = shipped.find((each) => each.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}
