import { childrenOf, dataAt, dataOf, type Data, type Path, type Value } from './data';
import { edit, inTurn, type Edit, type Plan } from './edit';
import { moving, removing, setting } from './plans';
import { isStepId } from './step-id';
import { nextOf, refersTo, stepIds, stepsPath, valueAt } from './step-flow';

/** Where a new step comes: right after one, or right before one; else it is the last. */
export interface Where {
  readonly after?: string;
  readonly before?: string;
}

/**
 * Puts in a step. Where the one before it led elsewhere by `ensuite`, it now leads to the new one,
 * and the new one there; so do those of its branches that led to the step after the new one.
 * @returns undefined where the name is no step's name or is taken, or the neighbour is not there
 */
export function insertStep(
  source: string,
  where: Where,
  id: string,
  step: Value,
): Edit | undefined {
  return edit(source, inserting(where, id, dataOf(step)));
}

function inserting({ after, before }: Where, id: string, step: Data): Plan {
  return (root) => {
    const ids = stepIds(root);
    if (!isFree(ids, id)) return undefined;
    if (ids.length === 0) return setting([...stepsPath, id], step)(root);
    const neighbour = ids.indexOf(after ?? before ?? ids.at(-1) ?? '');
    if (neighbour < 0) return undefined;
    const index = after === undefined && before !== undefined ? neighbour : neighbour + 1;
    const plans: Plan[] = [
      () => [{ kind: 'add', to: stepsPath, index, name: id, data: step }],
      ...(after === undefined ? [] : [leadingThrough(after, id)]),
    ];
    return inTurn(...plans)(root);
  };
}

const isFree = (ids: readonly string[], id: string): boolean => isStepId(id) && !ids.includes(id);

const nextPath = (id: string): Path => [...stepsPath, id, 'ensuite'];
const choicesPath = (id: string): Path => [...stepsPath, id, 'choix'];

/** The step goes on to the new one, and the new one to where the step went on. */
function leadingThrough(id: string, added: string): Plan {
  return (root) => {
    if (dataAt(root, choicesPath(id))) return branchesThrough(id, added)(root);
    const next = valueAt(root, nextPath(id));
    if (next === undefined) return [];
    const isNatural = followingOf(root, added) === next;
    return inTurn(
      setting(nextPath(id), added),
      ...(isOpen(root, added) && !isNatural ? [setting(nextPath(added), next)] : []),
    )(root);
  };
}

/** The branches that led to the step after the new one now lead to it, and it goes on there. */
function branchesThrough(id: string, added: string): Plan {
  return (root) => {
    const following = followingOf(root, added);
    if (following === undefined || !isOpen(root, added)) return [];
    const branches = childrenOf(dataAt(root, choicesPath(id))).map((_, index): Path => [
      ...choicesPath(id),
      String(index),
      'ensuite',
    ]);
    const led = branches.filter((path) => valueAt(root, path) === following);
    return inTurn(...led.map((path) => setting(path, added)))(root);
  };
}

/** Whether it goes on to the step after it, saying nothing else. */
const isOpen = (root: Data, id: string): boolean =>
  ['ensuite', 'choix', 'fin'].every((field) => !dataAt(root, [...stepsPath, id, field]));

function followingOf(root: Data, id: string): string | undefined {
  const ids = stepIds(root);
  return ids[ids.indexOf(id) + 1];
}

/**
 * The same step once more, right after itself, letter for letter. Where the first one led
 * elsewhere by `ensuite`, it now leads to the second.
 */
export function duplicateStep(source: string, id: string, newId: string): Edit | undefined {
  return edit(source, (root) => {
    const ids = stepIds(root);
    const index = ids.indexOf(id);
    if (index < 0 || !isFree(ids, newId)) return undefined;
    const copied: Plan = () => [{ kind: 'copy', inside: stepsPath, index, name: newId }];
    return inTurn(copied, leadingThrough(id, newId))(root);
  });
}

/** Moves a step, with the comments right above it. @param toIndex its number afterwards */
export function moveStep(source: string, id: string, toIndex: number): Edit | undefined {
  return edit(source, (root) => moving(stepsPath, stepIds(root).indexOf(id), toIndex)(root));
}

/**
 * Takes a step away. What led to it leads to the one after it, also where that is not the next of
 * the file. Where nothing comes after it, what led to it stays, for the author to mend (R1).
 */
export function removeStep(source: string, id: string): Edit | undefined {
  return edit(source, (root) => {
    const ids = stepIds(root);
    const index = ids.indexOf(id);
    if (index < 0) return undefined;
    const next = nextOf(root, id);
    const mends = next === undefined ? [] : refersTo(root, id).map((path) => setting(path, next));
    return inTurn(...mends, fallingPast(ids, index, next), removing([...stepsPath, id]))(root);
  });
}

/** The step before it fell through to it: it must not fall to another one than what came after. */
function fallingPast(ids: readonly string[], index: number, next: string | undefined): Plan {
  return (root) => {
    const before = ids[index - 1];
    if (before === undefined || next === undefined || next === ids[index + 1]) return [];
    return isOpen(root, before) && next !== before ? setting(nextPath(before), next)(root) : [];
  };
}

/** Another name for a step, everywhere. @returns undefined where it is no name, or is taken */
export function renameStep(source: string, id: string, newId: string): Edit | undefined {
  return edit(source, (root) => {
    const ids = stepIds(root);
    const index = ids.indexOf(id);
    if (index < 0) return undefined;
    if (id === newId) return [];
    if (!isFree(ids, newId)) return undefined;
    const renamed: Plan = () => [{ kind: 'rename', inside: stepsPath, index, name: newId }];
    return inTurn(...refersTo(root, id).map((path) => setting(path, newId)), renamed)(root);
  });
}
