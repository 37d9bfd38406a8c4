import { z } from 'zod';
import { leaves, scenarioFile, type LeafKind } from '../schema';
import type { Path } from './data';

/** What the schema says of a place of the file; absent where it knows no such place. */
export type Shape = z.ZodType | undefined;

export function plain(shape: Shape): Shape {
  return shape instanceof z.ZodOptional ? plain(shape.unwrap() as z.ZodType) : shape;
}

export function inside(shape: Shape, name: string): Shape {
  const own = plain(shape);
  if (own instanceof z.ZodObject) {
    return Object.hasOwn(own.shape, name) ? (own.shape[name] as z.ZodType) : undefined;
  }
  if (own instanceof z.ZodArray) return own.element as z.ZodType;
  return own instanceof z.ZodRecord ? (own.valueType as z.ZodType) : undefined;
}

export function shapeAt(path: Path): Shape {
  return path.reduce<Shape>(inside, scenarioFile);
}

export function isOptional(shape: Shape): boolean {
  return shape instanceof z.ZodOptional;
}

export function leafKind(shape: Shape): LeafKind | undefined {
  const own = plain(shape);
  return own && leaves.get(own)?.kind;
}

/** Names of the fields, in the order of the schema. */
export function fieldsOf(shape: Shape): readonly string[] {
  const own = plain(shape);
  return own instanceof z.ZodObject ? Object.keys(own.shape) : [];
}

/** Fields that stand on one line: those without a sentence, nor steps. */
export function isOneLine(shape: Shape): boolean {
  const own = plain(shape);
  if (own instanceof z.ZodArray) return isOneLine(own.element as z.ZodType);
  if (!(own instanceof z.ZodObject)) {
    return own !== undefined && !(own instanceof z.ZodRecord) && leafKind(own) !== 'sentence';
  }
  return Object.values(own.shape).every((field) => isOneLine(field as z.ZodType));
}
