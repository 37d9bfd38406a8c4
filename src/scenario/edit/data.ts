/** French names of fields, as in the file; a line of a list by its number: `['objectifs', '0']`. */
export type Path = readonly string[];

/** What a field is to hold: texts as the file has them (`true`, `16 min`, `clic`). */
export type Value = string | readonly Value[] | { readonly [field: string]: Value };

/** Fields in their order. */
export interface Fields {
  readonly fields: readonly (readonly [name: string, data: Data])[];
}

/** What a text of YAML says, whatever the way in which it is written. */
export type Data = string | readonly Data[] | Fields;

/** One change of what a file says. `index` counts the children of a list, or of fields. */
export type Change =
  /** Something else instead of what stands there. */
  | { readonly kind: 'put'; readonly at: Path; readonly data: Data }
  | {
      readonly kind: 'add';
      readonly to: Path;
      readonly index: number;
      /** Of a field; a line of a list has none. */
      readonly name?: string;
      readonly data: Data;
    }
  | { readonly kind: 'drop'; readonly from: Path; readonly index: number }
  | { readonly kind: 'move'; readonly inside: Path; readonly from: number; readonly to: number }
  | { readonly kind: 'copy'; readonly inside: Path; readonly index: number; readonly name: string }
  | {
      readonly kind: 'rename';
      readonly inside: Path;
      readonly index: number;
      readonly name: string;
    };

export function isList(data: Data | undefined): data is readonly Data[] {
  return Array.isArray(data);
}

export function isFields(data: Data | undefined): data is Fields {
  return typeof data === 'object' && !isList(data);
}

export function dataOf(value: Value): Data {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(dataOf);
  return { fields: Object.entries(value).map(([name, one]) => [name, dataOf(one)] as const) };
}

/** The number of a child; -1 where there is none of this name. */
export function indexOf(data: Data | undefined, name: string): number {
  if (isFields(data)) return data.fields.findIndex(([own]) => own === name);
  const index = /^\d{1,6}$/u.test(name) ? Number(name) : -1;
  return isList(data) && index < data.length ? index : -1;
}

export function childrenOf(data: Data | undefined): readonly Data[] {
  if (isFields(data)) return data.fields.map(([, child]) => child);
  return isList(data) ? data : [];
}

/** @returns undefined where the path leads nowhere */
export function dataAt(data: Data | undefined, path: Path): Data | undefined {
  return path.reduce<Data | undefined>((here, name) => childrenOf(here)[indexOf(here, name)], data);
}

export function sameData(a: Data | undefined, b: Data | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
