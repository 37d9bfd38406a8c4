import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenarioFile } from '../scenario/schema';
import { starter } from '../scenario/starter';

/**
 * Begins a scenario: a small file that passes the checker and the proof as it is.
 * @param home the folder `scenarios/`
 * @returns the path of the new file; or, where the name does not suit or is taken, the reason
 */
export function beginScenario(home: string, id: string): { path: string } | { problem: string } {
  const attendu = 'Il faut des minuscules sans accent, des chiffres et des tirets';
  if (!scenarioFile.shape.id.safeParse(id).success) {
    return { problem: `« ${id} » ne convient pas comme nom. ${attendu} : « ouvrir-mon-compte ».` };
  }
  const folder = join(home, id);
  const path = `${folder}/scenario.yaml`.replaceAll('\\', '/');
  if (existsSync(folder)) return { problem: `« ${folder} » existe déjà. Choisissez un autre nom.` };
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, starter(id));
  return { path };
}
