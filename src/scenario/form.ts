import { z } from 'zod';
import { leaves, scenarioFile, type NameSet } from './schema';

/** How a form asks for a field. `rows`: steps, each with its name; `list`: one thing a line. */
export type FieldKind =
  | 'sentence'
  | 'text'
  | 'number'
  | 'choice'
  | 'yes-no'
  | 'duration'
  | 'name'
  | 'list'
  | 'fields'
  | 'rows';

/** One field of a form. Its words are French, written for authors. */
export interface FormField {
  /** As in the file. */
  readonly name: string;
  readonly description: string;
  readonly needed: boolean;
  readonly kind: FieldKind;
  /** What the author may choose from, as the file has it. */
  readonly options?: readonly string[];
  /** The set that the name, or each name of the list, is taken from. */
  readonly set?: NameSet;
  /** What it must look like, in words: « un nombre de 1 à 3 ». */
  readonly expects?: string;
  /** Of a number. */
  readonly least?: number;
  readonly most?: number;
  /** What one line of a list is. */
  readonly item?: Pick<FormField, 'kind' | 'options' | 'set' | 'expects'>;
  /** The fields inside: of `fields`, of each of `rows`, of each line of a list. */
  readonly fields?: readonly FormField[];
}

/** The form of a scenario file, with everything inside it, in the order of the schema. */
export const scenarioForm: readonly FormField[] = fieldsOf(scenarioFile);

/** The form of one step. */
export const stepForm: readonly FormField[] = fieldAt(['etapes', 'une-etape'])?.fields ?? [];

/**
 * The field that a path of the file leads to; a line of a list, or a step, has its own.
 * @param path French names and numbers, as for an edit
 */
export function fieldAt(path: readonly string[]): FormField | undefined {
  let fields: readonly FormField[] | undefined = scenarioForm;
  let found: FormField | undefined;
  for (const name of path) {
    if (found?.kind === 'list' || found?.kind === 'rows') found = lineOf(found, name);
    else found = fields?.find((field) => field.name === name);
    fields = found?.fields;
  }
  return found;
}

/** A line as a field of its own, which has the words of its list. */
function lineOf({ item, fields, kind, ...list }: FormField, name: string): FormField {
  const isRow = kind === 'rows';
  return { ...list, name, kind: 'fields', ...(!isRow && item), ...(fields && { fields }) };
}

function fieldsOf(schema: z.ZodObject): readonly FormField[] {
  return Object.entries(schema.shape).map(([name, field]) => ({
    name,
    description: (field as z.ZodType).description ?? '',
    needed: !(field instanceof z.ZodOptional),
    ...contentOf(field as z.ZodType),
  }));
}

type Content = Omit<FormField, 'name' | 'description' | 'needed'>;

function contentOf(schema: z.ZodType): Content {
  if (schema instanceof z.ZodOptional) return contentOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodObject) return { kind: 'fields', fields: fieldsOf(schema) };
  if (schema instanceof z.ZodArray) {
    const { fields, ...item } = contentOf(schema.element as z.ZodType);
    const { set } = item;
    return { kind: 'list', item, ...(set && { set }), ...(fields && { fields }) };
  }
  if (schema instanceof z.ZodRecord) {
    const { fields } = contentOf(schema.valueType as z.ZodType);
    return { kind: 'rows', ...(fields && { fields }) };
  }
  return leafOf(schema);
}

function leafOf(schema: z.ZodType): Content {
  const written = schema instanceof z.ZodPipe ? schema.in : schema;
  if (written instanceof z.ZodEnum) return { kind: 'choice', options: written.options.map(String) };
  if (written instanceof z.ZodLiteral) {
    const options = [...written.values].map(String);
    return { kind: options[0] === 'true' ? 'yes-no' : 'choice', options };
  }
  const leaf = leaves.get(schema);
  if (!leaf) return { kind: 'text' };
  const { kind, expects, set, json = {} } = leaf;
  const { minimum, maximum } = json;
  return {
    kind: kind === 'constant' ? 'choice' : kind,
    expects,
    ...(set && { set }),
    ...(typeof minimum === 'number' && { least: minimum }),
    ...(typeof maximum === 'number' && { most: maximum }),
  };
}
