import type { FactName, Gesture, PageName, PersonaName } from '../simulator/world/gesture';
import type { ProofCode } from './play-way';
import type { Simulator } from './ports';
import type { Scenario, StepId } from './scenario';
import { walks, type Walk, type WalkStep } from './walk';

/** What the proof found at a step. The sentence is looked up by code (`proof-sentences.ts`). */
export interface ProofProblem {
  readonly code: ProofCode;
  readonly severity: 'error' | 'note';
  readonly step: StepId;
  /** The personas for whom it happens, in the order of the file. */
  readonly personas: readonly PersonaName[];
  readonly values: Readonly<Record<string, string>>;
}

/** A step of the proved path, without the world. */
export interface ProvedStep {
  readonly step: StepId;
  /** The page on the screen when the step begins. */
  readonly page: PageName;
  readonly gesture?: Gesture;
}

export interface Proof {
  /** In the order of the steps. */
  readonly diagnostics: readonly ProofProblem[];
  /** The path of first choices, for each persona, as far as it can be played. */
  readonly path: Readonly<Partial<Record<PersonaName, readonly ProvedStep[]>>>;
  /** Every page that a walk has come by, sorted. */
  readonly pages: readonly PageName[];
}

/**
 * Plays a scenario on the pure world for each of its personas: every choice at least once, each
 * loop once. Deterministic, and ends on any scenario whose steps exist.
 */
export function prove<World>(scenario: Scenario, simulator: Simulator<World>): Proof {
  const problems: ProofProblem[] = [];
  const path: Partial<Record<PersonaName, readonly ProvedStep[]>> = {};
  const pages = new Set<PageName>();
  for (const persona of scenario.personas) {
    const found = walks(simulator, scenario, persona);
    const proved = found[0]?.path ?? [];
    path[persona] = proved.map((place) => provedStep(simulator, place));
    for (const each of found) {
      for (const { world } of each.path) pages.add(simulator.page(world));
      for (const problem of judge(scenario, simulator, persona, each)) add(problems, problem);
    }
  }
  return { diagnostics: inFileOrder(scenario, problems), path, pages: [...pages].sort() };
}

function provedStep<World>(
  simulator: Simulator<World>,
  { step, world, gesture }: WalkStep<World>,
): ProvedStep {
  return { step, page: simulator.page(world), ...(gesture && { gesture }) };
}

/** The same problem is told once, with everyone for whom it happens. */
function add(problems: ProofProblem[], problem: ProofProblem): void {
  const same = problems.findIndex((other) => keyOf(other) === keyOf(problem));
  const known = problems[same];
  if (!known) problems.push(problem);
  else {
    const personas = [...new Set([...known.personas, ...problem.personas])];
    problems[same] = { ...known, personas };
  }
}

function keyOf({ code, step, values }: ProofProblem): string {
  return JSON.stringify([code, step, values]);
}

function inFileOrder(scenario: Scenario, problems: readonly ProofProblem[]): ProofProblem[] {
  const order = scenario.steps.map(({ id }) => id);
  return [...problems].sort((a, b) => order.indexOf(a.step) - order.indexOf(b.step));
}

function judge<World>(
  scenario: Scenario,
  simulator: Simulator<World>,
  persona: PersonaName,
  { path, trouble }: Walk<World>,
): readonly ProofProblem[] {
  const personas = [persona];
  const notes = path
    .filter(({ atOnce }) => atOnce)
    .map(({ step }) => ({ code: 'P8', severity: 'note', step, personas, values: {} }) as const);
  const last = path.at(-1);
  if (!last) return notes;
  if (trouble) return [...notes, { ...trouble, severity: 'error', step: last.step, personas }];
  const ending = [
    ...missingTarget(scenario, simulator, last),
    ...openGoals(scenario, simulator, last),
    ...spoiled(scenario, simulator, path),
  ];
  return [...notes, ...ending.map((found) => ({ ...found, severity: 'error' as const, personas }))];
}

type Found = Pick<ProofProblem, 'code' | 'step' | 'values'>;

function missingTarget<World>(
  { steps }: Scenario,
  simulator: Simulator<World>,
  { step, world }: WalkStep<World>,
): readonly Found[] {
  const target = steps.find(({ id }) => id === step)?.target;
  if (target === undefined || simulator.targets(world).has(target)) return [];
  return [{ code: 'P1', step, values: { cible: target, page: simulator.page(world) } }];
}

function openGoals<World>(
  { goals }: Scenario,
  simulator: Simulator<World>,
  { step, world }: WalkStep<World>,
): readonly Found[] {
  const facts = simulator.facts(world);
  const open = goals.filter((fact) => !facts.has(fact));
  return open.map((fact) => ({ code: 'P6', step, values: { fait: fact } }));
}

/** A forbidden `acquis` counts whenever it happened, an `etat` at the end. */
function spoiled<World>(
  { forbidden }: Scenario,
  simulator: Simulator<World>,
  path: readonly WalkStep<World>[],
): readonly Found[] {
  return forbidden.flatMap((fact) => {
    const step = spoiledAt(simulator, path, fact);
    return step === undefined ? [] : [{ code: 'P7' as const, step, values: { fait: fact } }];
  });
}

/** The step during which a forbidden fact came true. */
function spoiledAt<World>(
  simulator: Simulator<World>,
  path: readonly WalkStep<World>[],
  fact: FactName,
): StepId | undefined {
  const has = ({ world }: WalkStep<World>): boolean => simulator.facts(world).has(fact);
  const last = path.at(-1);
  if (simulator.catalogue.facts[fact]?.kind !== 'acquis') {
    return last && has(last) ? last.step : undefined;
  }
  const first = path.findIndex(has);
  return first === -1 ? undefined : path[Math.max(first - 1, 0)]?.step;
}
