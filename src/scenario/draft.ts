import { z } from 'zod';
import type { Finding, Span } from './diagnostic';
import type { Located, LocatedEntry, LocatedMap, LocatedText } from './located';
import { fold } from './letters';
import { english, leaves, scenarioFile, type ScenarioFile } from './schema';
import { suggest } from './suggest';

interface Placed {
  readonly at: Span;
  /** The place of the field's name. */
  readonly key: Span;
}

export interface Leaf<T> extends Placed {
  readonly value: T;
  /** As the author wrote it. */
  readonly text: LocatedText;
}

export interface List<T> extends Placed {
  readonly items: readonly T[];
}

export interface Rows<T> extends Placed {
  readonly rows: readonly { readonly name: Leaf<string>; readonly row: T }[];
  /** Those of the rows that could not be read, too. */
  readonly names: readonly string[];
}

type English<K> = K extends keyof typeof english ? (typeof english)[K] : never;

export type Fields<T> = Placed & {
  /** French names of the fields that the author wrote, readable or not, misspelt ones included. */
  readonly written: readonly string[];
} & {
  readonly [K in keyof T as English<K>]?: Drafted<Exclude<T[K], undefined>>;
};

/** What could be read of a value: each part with its place, and any part may be missing. */
export type Drafted<T> = [T] extends [string | number | boolean]
  ? Leaf<T>
  : [T] extends [readonly (infer Item)[]]
    ? List<Drafted<Item>>
    : string extends keyof T
      ? Rows<Drafted<T[string & keyof T]>>
      : Fields<T>;

/** A scenario file as far as it could be read, in English words. */
export type ScenarioDraft = Drafted<ScenarioFile>;
export type StepDraft = Drafted<ScenarioFile['etapes'][string]>;
type FileStep = ScenarioFile['etapes'][string];
export type ExpectDraft = Drafted<NonNullable<FileStep['attendre']>>;
export type ChoiceDraft = Drafted<NonNullable<FileStep['choix']>[number]>;
export type AnswerDraft = Drafted<NonNullable<FileStep['erreurs']>[number]>;

interface Here {
  /** French names of the fields that lead here. */
  readonly path: readonly string[];
  readonly key: Span;
  readonly report: (finding: Finding) => void;
}

/**
 * Reads a located tree by the schema. What does not fit is reported (S1–S5, S10) and left out, so
 * that the rest can be looked at all the same.
 */
export function draftScenario(tree: LocatedMap): {
  readonly draft: ScenarioDraft;
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const key = tree.entries[0]?.key.at ?? tree.at;
  const here: Here = { path: [], key, report: (finding) => findings.push(finding) };
  // The types follow the schema, which is what is walked through.
  const draft = (read(scenarioFile, tree, here) ?? {
    at: tree.at,
    key,
    written: [],
  }) as ScenarioDraft;
  return { draft, findings };
}

function read(schema: z.ZodType, node: Located, here: Here): unknown {
  if (schema instanceof z.ZodOptional) return read(schema.unwrap() as z.ZodType, node, here);
  if (node.kind === 'text' && node.value.trim() === '') return refuse('S10', node, here);
  if (schema instanceof z.ZodObject) return readFields(schema, node, here);
  if (schema instanceof z.ZodArray) return readList(schema, node, here);
  if (schema instanceof z.ZodRecord) return readRows(schema, node, here);
  return readLeaf(schema, node, here);
}

function refuse(code: string, node: Located, here: Here, values: Record<string, string> = {}) {
  const at = node.kind === 'text' && node.at.end > node.at.start ? node.at : here.key;
  here.report({ code, at, values: { champ: nameOf(here.path), ...values } });
  return undefined;
}

function readFields(schema: z.ZodObject, node: Located, here: Here): unknown {
  if (node.kind !== 'map') return refuse('S3', node, here, { attendu: 'des champs' });
  const shape = schema.shape as Readonly<Record<string, z.ZodType>>;
  const given = new Map(node.entries.map((entry) => [entry.key.value, entry]));
  const written = [...given.keys(), ...misspelt(node.entries, Object.keys(shape), here)];
  const fields: Record<string, unknown> = { at: node.at, key: here.key, written };
  for (const [name, field] of Object.entries(shape)) {
    const entry = given.get(name);
    if (entry) {
      const inside = { ...here, path: [...here.path, name], key: entry.key.at };
      const value = read(field, entry.value, inside);
      if (value !== undefined) fields[english[name as keyof typeof english]] = value;
    } else if (!(field instanceof z.ZodOptional) && !written.includes(name)) {
      const values = { champ: name, lieu: placeName(here.path) };
      here.report({ code: 'S1', at: here.key, values });
    }
  }
  return fields;
}

/** S2: names that are not known. @returns those that were probably meant */
function misspelt(
  entries: readonly LocatedEntry[],
  known: readonly string[],
  here: Here,
): readonly string[] {
  const given = new Set(entries.map(({ key }) => key.value));
  const free = known.filter((name) => !given.has(name));
  return entries.flatMap(({ key }) => {
    if (known.includes(key.value)) return [];
    const values = { champ: key.value, lieu: placeName(here.path) };
    const meant = suggest(key.value, free);
    here.report({
      code: 'S2',
      at: key.at,
      values,
      ...(meant !== undefined && { suggestion: meant }),
    });
    return meant === undefined ? [] : [meant];
  });
}

function readList(schema: z.ZodArray, node: Located, here: Here): unknown {
  if (node.kind !== 'list') {
    return refuse('S3', node, here, { attendu: 'une liste, entre crochets ou avec des tirets' });
  }
  const mayBeEmpty = schema.safeParse([]).success;
  if (node.items.length === 0 && !mayBeEmpty) return refuse('S10', node, here);
  const items = node.items.flatMap((item, index) => {
    const inside = { ...here, path: [...here.path, String(index)], key: lineOf(item) };
    return read(schema.element as z.ZodType, item, inside) ?? [];
  });
  return { items, at: node.at, key: here.key };
}

/** Where an item without a name is pointed at: its first word. */
function lineOf(item: Located): Span {
  return item.kind === 'map' ? (item.entries[0]?.key.at ?? item.at) : item.at;
}

function readRows(schema: z.ZodRecord, node: Located, here: Here): unknown {
  if (node.kind !== 'map')
    return refuse('S3', node, here, { attendu: 'des étapes, chacune avec son nom' });
  const rows = node.entries.flatMap(({ key, value }) => {
    const inside = { ...here, path: [...here.path, key.value], key: key.at };
    const name = readLeaf(schema.keyType as z.ZodType, key, inside);
    const row = read(schema.valueType as z.ZodType, value, inside);
    return name === undefined || row === undefined ? [] : { name, row };
  });
  const names = node.entries.map(({ key }) => key.value);
  return { rows, names, at: node.at, key: here.key };
}

function readLeaf(schema: z.ZodType, node: Located, here: Here): Leaf<unknown> | undefined {
  const attendu = leaves.get(schema)?.expects ?? 'un seul mot';
  if (node.kind !== 'text') return refuse('S3', node, here, { attendu });
  const result = schema.safeParse(node.value);
  if (result.success) return { value: result.data, at: node.at, key: here.key, text: node };
  const options = optionsOf(schema);
  const meant = options ? suggest(node.value, options) : foldedFor(schema, node.value);
  const isStepName = schema === scenarioFile.shape.etapes.keyType;
  here.report({
    code: options ? 'S4' : isStepName && here.path.length === 2 ? 'S17' : 'S5',
    at: node.at,
    values: {
      champ: nameOf(here.path),
      valeur: node.value,
      ...(options ? { choix: options.join(', ') } : { attendu }),
    },
    ...(meant !== undefined && { suggestion: meant }),
  });
  return undefined;
}

/** « Ouvrir compte » where `ouvrir-compte` would do. */
function foldedFor(schema: z.ZodType, written: string): string | undefined {
  const folded = fold(written);
  return folded !== written && schema.safeParse(folded).success ? folded : undefined;
}

/** The words that an enumeration accepts, before they are turned into English. */
function optionsOf(schema: z.ZodType): readonly string[] | undefined {
  const written = schema instanceof z.ZodPipe ? schema.in : schema;
  return written instanceof z.ZodEnum ? written.options.map(String) : undefined;
}

/** The field that a path leads to; an item of a list is called as its list. */
function nameOf(path: readonly string[]): string {
  return path.findLast((name) => !/^\d+$/u.test(name)) ?? '';
}

/** « l'étape « numero » », « attendre » (étape « numero »)… */
function placeName(path: readonly string[]): string {
  const [first, step] = path;
  if (first === undefined) return 'le scénario';
  if (first !== 'etapes' || step === undefined) return `« ${nameOf(path)} »`;
  if (path.length === 2) return `l'étape « ${step} »`;
  return `« ${nameOf(path)} » (étape « ${step} »)`;
}
