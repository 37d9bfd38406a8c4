import { dataAt, isFields, isList, type Data, type Path } from './data';
import { layoutOf, readNode } from './layout';

export { childrenOf, isFields, isList, type Data, type Fields } from './data';

/** What a file says, whatever the way in which it is written; undefined where it cannot be read. */
export function readData(source: string): Data | undefined {
  const layout = layoutOf(source);
  return layout && readNode(layout.root);
}

/** The part of a file at a path of French names; undefined where nothing is. */
export function partAt(data: Data | undefined, ...path: Path): Data | undefined {
  return dataAt(data, path);
}

/** The text at a path; empty where there is none. */
export function textAt(data: Data | undefined, ...path: Path): string {
  const found = dataAt(data, path);
  return typeof found === 'string' ? found : '';
}

/** The texts of the list at a path; what else stands in it is left out. */
export function textsAt(data: Data | undefined, ...path: Path): readonly string[] {
  const found = dataAt(data, path);
  return isList(found) ? found.filter((item) => typeof item === 'string') : [];
}

/** The names of the fields at a path, in the order of the file. */
export function namesAt(data: Data | undefined, ...path: Path): readonly string[] {
  const found = dataAt(data, path);
  return isFields(found) ? found.fields.map(([name]) => name) : [];
}
