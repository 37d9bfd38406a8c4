import { z } from 'zod';
import { fieldsOf, inside, isOptional, leafKind, plain, shapeAt, type Shape } from '../edit/shape';
import { argumentWords, takes } from '../gesture-use';
import { aroundOf } from './around';
import { option, type Asked, type Option } from './option';
import { namesAt, nodeAt, wordAt } from './spot';

/** Exactly one of these leads out of a step. */
const waysOut: readonly string[] = ['attendre', 'choix', 'fin'];

/** The fields that could still be written here, needed ones first; after `etapes`, steps to write. */
export function fieldOptions(asked: Asked): readonly Option[] {
  const { spot } = asked;
  const shape = plain(shapeAt(spot.path));
  if (shape instanceof z.ZodRecord) return missingSteps(asked);
  return openFields(asked, shape).map((name) => ({
    ...field(shape, name),
    insert: spot.named ? name : name + opening(asked, inside(shape, name)),
  }));
}

/** The same for fields that are still to be put between braces. */
export function bracedFields(asked: Asked, shape: Shape): readonly Option[] {
  return openFields(asked, shape).map((name) => {
    const insert = `{ ${name}:  }`;
    return { ...field(shape, name), insert, caret: insert.length - 2 };
  });
}

function field(shape: Shape, name: string): Option {
  return option('field', name, plain(inside(shape, name)) && inside(shape, name)?.description);
}

function openFields(asked: Asked, shape: Shape): readonly string[] {
  const { spot, root } = asked;
  const written = new Set(namesAt(root, spot.path));
  const isOut = (name: string): boolean =>
    waysOut.includes(name) && waysOut.some((other) => written.has(other));
  const open = fieldsOf(shape).filter(
    (name) => name === spot.text || (!written.has(name) && !isOut(name) && fits(asked, name)),
  );
  const isNeeded = (name: string): boolean => !isOptional(inside(shape, name));
  return [...open.filter(isNeeded), ...open.filter((name) => !isNeeded(name))];
}

/** A gesture that is written already takes some values only, one at a time. */
function fits({ root, spot, catalogue }: Asked, name: string): boolean {
  const words: readonly string[] = Object.values(argumentWords);
  if (!words.includes(name)) return true;
  const hasOne = namesAt(root, spot.path).some((other) => words.includes(other));
  const { gesture } = aroundOf(root, [...spot.path, name], catalogue);
  if (hasOne) return false;
  return gesture === undefined || takes[gesture].some((one) => argumentWords[one] === name);
}

/** What follows a new name: its value on the same line, or lines further in. */
function opening({ source, spot }: Asked, shape: Shape): string {
  const own = plain(shape);
  if (spot.flow) return ': ';
  const column = spot.start - (source.lastIndexOf('\n', spot.start - 1) + 1);
  const further = `\n${' '.repeat(column + 2)}`;
  if (own instanceof z.ZodRecord) return `:${further}`;
  const element = own instanceof z.ZodArray ? plain(own.element as z.ZodType) : undefined;
  const isLines = element instanceof z.ZodObject || leafKind(element) === 'sentence';
  return isLines ? `:${further}- ` : ': ';
}

/** Steps that others lead to, and that nobody has written. */
function missingSteps({ root, spot }: Asked): readonly Option[] {
  const written = namesAt(root, spot.path);
  const wanted = written.flatMap((step) => nextsOf(root, [...spot.path, step]));
  return [...new Set(wanted)]
    .filter((name) => !written.includes(name))
    .map((name) => ({ ...option('step', name), insert: spot.named ? name : `${name}:` }));
}

function nextsOf(root: Asked['root'], step: readonly string[]): readonly string[] {
  const choices = nodeAt(root, [...step, 'choix']);
  const rows = choices?.kind === 'list' ? choices.items.map((_, index) => String(index)) : [];
  const paths = [[...step, 'ensuite'], ...rows.map((row) => [...step, 'choix', row, 'ensuite'])];
  return paths.flatMap((path) => wordAt(root, path) ?? []);
}
