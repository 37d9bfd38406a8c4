import { z } from 'zod';
import {
  childrenOf,
  dataAt,
  indexOf,
  isFields,
  isList,
  sameData,
  type Data,
  type Path,
} from './data';
import { inTurn, type Plan } from './edit';
import { fieldsOf, isOptional, plain, shapeAt } from './shape';

const none: Plan = () => [];

/** Sets what a path leads to, and makes what is missing above it. */
export function setting(path: Path, data: Data): Plan {
  return (root) => {
    const missing = path.findIndex((_, depth) => !exists(root, path.slice(0, depth + 1)));
    if (missing < 0) return replacing(path, data)(root);
    const child = wrapped(path, missing + 1, data);
    const name = path[missing] ?? '';
    return child === undefined ? undefined : adding(path.slice(0, missing), name, child)(root);
  };
}

function exists(root: Data, path: Path): boolean {
  return dataAt(root, path) !== undefined;
}

/** The value inside the fields and lists that lead to it. */
function wrapped(path: Path, depth: number, data: Data): Data | undefined {
  const name = path[depth];
  if (name === undefined) return data;
  const child = wrapped(path, depth + 1, data);
  if (child === undefined) return undefined;
  if (!isListAt(path.slice(0, depth))) return { fields: [[name, child]] };
  return name === '0' ? [child] : undefined;
}

function isListAt(path: Path): boolean {
  return plain(shapeAt(path)) instanceof z.ZodArray;
}

/** A new child, where nothing of this name is. */
function adding(to: Path, name: string, data: Data): Plan {
  return (root) => {
    const parent = dataAt(root, to);
    if (childrenOf(parent).length === 0) {
      const whole = wrapped([...to, name], to.length, data);
      return whole === undefined ? undefined : [{ kind: 'put', at: to, data: whole }];
    }
    const index = isList(parent) ? parent.length : placeFor(parent, name, to);
    if (isList(parent) && name !== String(index)) return undefined;
    return [{ kind: 'add', to, index, name, data }];
  };
}

/** After the fields that come before it in the schema. */
function placeFor(parent: Data | undefined, name: string, path: Path): number {
  const order = fieldsOf(shapeAt(path));
  const own = order.indexOf(name);
  const names = isFields(parent) ? parent.fields.map(([field]) => field) : [];
  if (own < 0) return names.length;
  const before = order.slice(0, own).findLast((field) => names.includes(field));
  return before === undefined ? 0 : names.indexOf(before) + 1;
}

/** Another value where one stands; inside lists and fields, only what differs. */
function replacing(at: Path, data: Data): Plan {
  return (root) => {
    const old = dataAt(root, at);
    if (sameData(old, data)) return [];
    const isBothFull = childrenOf(old).length > 0 && childrenOf(data).length > 0;
    if (isBothFull && isList(old) && isList(data)) return listPlan(at, old, data)(root);
    if (isBothFull && isFields(old) && isFields(data)) {
      const kept = data.fields.map(([name, field]) => setting([...at, name], field));
      const names = data.fields.map(([name]) => name);
      const gone = old.fields.filter(([name]) => !names.includes(name));
      return inTurn(...kept, ...gone.map(([name]) => removing([...at, name])))(root);
    }
    return [{ kind: 'put', at, data }];
  };
}

/** What both lists begin and end with stays. */
function listPlan(at: Path, old: readonly Data[], data: readonly Data[]): Plan {
  const most = Math.min(old.length, data.length);
  let head = 0;
  while (head < most && sameData(old[head], data[head])) head += 1;
  let tail = 0;
  while (tail < most - head && sameData(old.at(-1 - tail), data.at(-1 - tail))) tail += 1;
  const plans = Array.from({ length: Math.max(old.length, data.length) - head - tail }, (_, n) => {
    const index = head + n;
    const item = index < data.length - tail ? data[index] : undefined;
    if (item === undefined) return dropping(at, data.length - tail);
    return index < old.length - tail
      ? replacing([...at, String(index)], item)
      : addingItem(at, index, item);
  });
  return inTurn(...plans);
}

/** A new line of a list, before the one that has this number. */
export function addingItem(to: Path, index: number, data: Data): Plan {
  return (root) => {
    const list = dataAt(root, to);
    if (childrenOf(list).length === 0) return setting([...to, '0'], data)(root);
    const isThere = isList(list) && index >= 0 && index <= list.length;
    return isThere ? [{ kind: 'add', to, index, data }] : undefined;
  };
}

function dropping(from: Path, index: number): Plan {
  return () => [{ kind: 'drop', from, index }];
}

/** Takes away what a path leads to, and what is left empty by it, where it may go. */
export function removing(path: Path): Plan {
  return (root) => {
    const name = path.at(-1);
    const from = path.slice(0, -1);
    const parent = dataAt(root, from);
    const index = indexOf(parent, name ?? '');
    if (name === undefined || index < 0) return none(root);
    if (childrenOf(parent).length > 1) return dropping(from, index)(root);
    if (isOptional(shapeAt(from))) return removing(from)(root);
    return [{ kind: 'put', at: from, data: isList(parent) ? [] : { fields: [] } }];
  };
}

/** Another place for a child. @returns a plan that refuses what is not there */
export function moving(inside: Path, from: number, to: number): Plan {
  return (root) => {
    const count = childrenOf(dataAt(root, inside)).length;
    if (![from, to].every((index) => Number.isInteger(index) && index >= 0 && index < count)) {
      return undefined;
    }
    return from === to ? [] : [{ kind: 'move', inside, from, to }];
  };
}
