import { dataOf, type Path, type Value } from './data';
import { edit, type Edit } from './edit';
import { addingItem, moving, removing, setting } from './plans';

/**
 * Sets a field or a line of a list. What is missing above it is made, in the order of the schema;
 * a list takes one line more at its end. Where a list or fields stand already, only what differs
 * is changed.
 * @param path French names: `['etapes', 'numero', 'attendre', 'geste']`, `['objectifs', '0']`
 */
export function setAt(source: string, path: Path, value: Value): Edit | undefined {
  return edit(source, setting(path, dataOf(value)));
}

/**
 * Takes a field or a line of a list away, with its comments. What is left empty goes too where it
 * may, else it stays as `[]` or `{}`. Where nothing is, nothing changes.
 */
export function removeAt(source: string, path: Path): Edit | undefined {
  return edit(source, removing(path));
}

/**
 * Puts a line into a list, which is made where it is missing.
 * @param index of the new line: from 0 to as many as there are
 */
export function insertItem(
  source: string,
  list: Path,
  index: number,
  value: Value,
): Edit | undefined {
  return edit(source, addingItem(list, index, dataOf(value)));
}

/** Moves a line of a list, with its comments. @param to its number afterwards */
export function moveItem(source: string, list: Path, from: number, to: number): Edit | undefined {
  return edit(source, moving(list, from, to));
}

/** Takes a line out of a list; the list too where it may be missing and this was the last one. */
export function removeItem(source: string, list: Path, index: number): Edit | undefined {
  return removeAt(source, [...list, String(index)]);
}
