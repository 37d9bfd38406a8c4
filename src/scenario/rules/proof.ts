import type { PersonaName, TargetName } from '../../simulator/world/gesture';
import type { Diagnostic, Place, Values } from '../diagnostic';
import type { Catalogue } from '../ports';
import type { Proof, ProofProblem } from '../prove';
import type { Scenario, Step } from '../scenario';

const nowhere: Place = { line: 1, column: 1, length: 1 };

/**
 * The problems of a proof as remarks on the file, each at the word that it is about.
 * @param places the place of each value, as `check` gives them
 */
export function proofDiagnostics(
  { diagnostics }: Proof,
  scenario: Scenario,
  catalogue: Catalogue,
  places: Readonly<Record<string, Place>>,
): readonly Diagnostic[] {
  return diagnostics.map((problem) => ({
    code: problem.code,
    severity: problem.severity,
    ...placeOf(problem, scenario, places),
    values: valuesOf(problem, scenario.personas, catalogue),
  }));
}

function valuesOf(
  { step, values, personas }: ProofProblem,
  all: readonly PersonaName[],
  { mistakes }: Catalogue,
): Values {
  const reponse = mistakes[values['erreur'] ?? ''];
  return {
    ...values,
    etape: step,
    qui: personas.length < all.length ? ` (pour ${personas.join(', ')})` : '',
    ...(reponse !== undefined && { reponse }),
  };
}

function placeOf(
  problem: ProofProblem,
  { steps }: Scenario,
  places: Readonly<Record<string, Place>>,
): Place {
  const step = steps.find(({ id }) => id === problem.step);
  const field = step && fieldOf(problem, step);
  const name = `etapes/${problem.step}`;
  return places[`${name}/${field}`] ?? places[name] ?? nowhere;
}

/** The path, within the step, of the word that the problem is about. */
function fieldOf({ code, values }: ProofProblem, step: Step): string | undefined {
  if (code === 'P4') return 'attendre/fait';
  if (code === 'P5') return 'attendre/page';
  return values['cible'] === undefined ? undefined : targetField(values['cible'], step);
}

function targetField(target: TargetName, { target: shown, expect, choices }: Step): string {
  if (target === shown) return 'cible';
  if (target === expect?.gesture?.target) return 'attendre/cible';
  const index = choices?.findIndex(({ when }) => when.target === target) ?? -1;
  return `choix/${index}/si/cible`;
}
