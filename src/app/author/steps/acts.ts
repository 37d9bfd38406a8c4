import {
  duplicateStep,
  freeStepId,
  insertStep,
  moveStep,
  removeStep,
  type Value,
} from '../../../scenario/edit';
import { textAt } from '../../../scenario/edit/reading';
import type { Desk } from '../desk/desk.svelte';

/** What a new step says until its author says it: something to read, which always passes. */
const readIt = (words: string): Value => ({ consigne: words, attendre: { geste: 'lecture' } });

/**
 * Puts a step after the selected one, or before the end, and selects it.
 * @returns its name; undefined where the text cannot be changed so
 */
export function addAfter(desk: Desk, words: string): string | undefined {
  const id = freeStepId(desk.source, words);
  const isDone = desk.change(insertStep(desk.source, placeFor(desk), id, readIt(words)));
  if (isDone) desk.select(id);
  return isDone ? id : undefined;
}

function placeFor({ step, steps, data }: Desk) {
  const isEnd = (id: string | undefined) => textAt(data, 'etapes', id ?? '', 'fin') === 'true';
  if (step !== undefined && !isEnd(step)) return { after: step };
  const end = step ?? steps.at(-1);
  return end === undefined ? {} : isEnd(end) ? { before: end } : { after: end };
}

/** The same step once more, right after itself, selected. @returns its name */
export function duplicate(desk: Desk, id: string): string | undefined {
  const made = freeStepId(desk.source, id);
  const isDone = desk.change(duplicateStep(desk.source, id, made));
  if (isDone) desk.select(made);
  return isDone ? made : undefined;
}

/**
 * Moves a step, and selects it.
 * @param to the step's number afterwards, from 0
 * @returns whether it could move there
 */
export function move(desk: Desk, id: string, to: number): boolean {
  if (to < 0 || to >= desk.steps.length) return false;
  const isDone = desk.change(moveStep(desk.source, id, to));
  if (isDone) desk.select(id);
  return isDone;
}

/** Takes a step away; its neighbour is selected. */
export function remove(desk: Desk, id: string): void {
  const index = desk.steps.indexOf(id);
  const neighbour = desk.steps[index + 1] ?? desk.steps[index - 1];
  if (desk.change(removeStep(desk.source, id))) desk.select(neighbour);
}
