import { redirect } from './browser';
import { mistakeOf } from './form';
import type { Answers, Entry, Fault, Procedure, ProcedurePlace, ProcedureStep } from './procedure';
import { draftOf, type World } from './world';

/** The name of a page or target of a procedure. */
export const within = ({ name }: Procedure, part: string): string => `${name}.${part}`;

export const answersOf =
  (procedure: Procedure, world: World): Answers =>
  (field) =>
    draftOf(world, within(procedure, field));

export const faultIn = (
  procedure: Procedure,
  step: ProcedureStep,
  world: World,
): Fault | undefined => step.refuses?.(answersOf(procedure, world), world);

function isFilled(procedure: Procedure, step: ProcedureStep, world: World): boolean {
  const fits = ([part, entry]: [string, Entry]): boolean =>
    entry.when?.(world) === false || mistakeOf(world, within(procedure, part), entry) === undefined;
  return Object.entries(step.fields).every(fits) && faultIn(procedure, step, world) === undefined;
}

/** The first of so many steps that may not be sent as it stands. */
export const firstUnfilled = (
  procedure: Procedure,
  world: World,
  count = procedure.steps.length,
): ProcedureStep | undefined =>
  procedure.steps.slice(0, count).find((step) => !isFilled(procedure, step, world));

const isSent = ({ fact }: Procedure, world: World): boolean => world.acquired.includes(fact.name);

/** Arriving at the page of that number: the steps before it are filled in, or come first. */
export const inTurn =
  (procedure: Procedure, place: ProcedurePlace, number: number) =>
  (world: World): World => {
    const allowed = place.arrive(world);
    if (allowed !== world) return allowed;
    if (procedure.once && isSent(procedure, world)) {
      return redirect(world, within(procedure, 'faite'));
    }
    const missing = firstUnfilled(procedure, world, number);
    return missing ? redirect(world, within(procedure, missing.name)) : world;
  };

/** Arriving at the end: only once it is sent. */
export const afterSending =
  (procedure: Procedure, place: ProcedurePlace) =>
  (world: World): World => {
    const allowed = place.arrive(world);
    if (allowed !== world || isSent(procedure, world)) return allowed;
    return redirect(world, within(procedure, procedure.steps[0].name));
  };
