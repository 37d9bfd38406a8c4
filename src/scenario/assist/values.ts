import { z } from 'zod';
import { leafKind, plain, shapeAt } from '../edit/shape';
import { quote } from '../quote';
import { bracedFields, fieldOptions } from './fields';
import { nameOptions } from './names';
import type { Asked, Option } from './option';

/** What could stand as this value. */
export function valueOptions(asked: Asked): readonly Option[] {
  const { spot } = asked;
  const shape = plain(shapeAt(spot.path));
  if (shape instanceof z.ZodObject || shape instanceof z.ZodRecord) {
    if (spot.own) return fieldOptions(unnamed(asked));
    return shape instanceof z.ZodObject ? bracedFields(asked, shape) : [];
  }
  if (shape instanceof z.ZodArray) return listOptions(asked, shape);
  return nameOptions(asked, shape).map((one) => ({ ...one, insert: written(one.insert, asked) }));
}

/** Half a name that stands where fields are expected. */
function unnamed(asked: Asked): Asked {
  return { ...asked, spot: { ...asked.spot, named: false } };
}

/** A list that is not begun: on its line between brackets, below with a dash. */
function listOptions(asked: Asked, { element }: z.ZodArray): readonly Option[] {
  const { spot } = asked;
  const item = plain(element as z.ZodType);
  if (item instanceof z.ZodObject || leafKind(item) === 'sentence') return [];
  const inside = { ...asked, spot: { ...spot, path: [...spot.path, '0'] } };
  return valueOptions(inside).map((one) =>
    spot.own
      ? { ...one, insert: `- ${one.insert}` }
      : { ...one, insert: `[${one.insert}]`, caret: one.insert.length + 1 },
  );
}

/** As YAML reads it for sure, in the quotes that stand there already. */
function written(text: string, { spot }: Asked): string {
  if (spot.quote === "'") return text.replaceAll("'", "''");
  if (spot.quote === '"') return text.replace(/["\\]/gu, '\\$&');
  return /^[\p{L}\p{N}][\p{L}\p{N} ._/-]*$/u.test(text) ? text : quote(text);
}
