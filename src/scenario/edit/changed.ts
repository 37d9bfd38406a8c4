import { childrenOf, indexOf, isFields, isList, type Change, type Data, type Path } from './data';

/** What a file says after a change. A path that leads nowhere changes nothing. */
export function changed(data: Data, change: Change): Data {
  switch (change.kind) {
    case 'put':
      return within(data, change.at, () => change.data);
    case 'add': {
      const { index, name = '', data: added } = change;
      return within(data, change.to, spliced(index, 0, { name, data: added }));
    }
    case 'drop':
      return within(data, change.from, spliced(change.index, 1));
    case 'move':
      return within(data, change.inside, (list) => moved(list, change.from, change.to));
    case 'copy': {
      const { index, name } = change;
      return within(data, change.inside, (fields) => {
        const copied = childrenOf(fields)[index];
        return copied === undefined
          ? fields
          : spliced(index + 1, 0, { name, data: copied })(fields);
      });
    }
    case 'rename':
      return within(data, change.inside, (fields) => {
        const kept = childrenOf(fields)[change.index];
        const renamed = kept !== undefined && { name: change.name, data: kept };
        return renamed ? spliced(change.index, 1, renamed)(fields) : fields;
      });
  }
}

function within(data: Data, path: Path, work: (data: Data) => Data): Data {
  const [name, ...rest] = path;
  if (name === undefined) return work(data);
  const at = indexOf(data, name);
  const child = childrenOf(data)[at];
  return child === undefined
    ? data
    : spliced(at, 1, { name, data: within(child, rest, work) })(data);
}

function spliced(
  index: number,
  gone: number,
  ...added: readonly { readonly name: string; readonly data: Data }[]
): (data: Data) => Data {
  return (data) => {
    if (isList(data)) return data.toSpliced(index, gone, ...added.map((each) => each.data));
    if (!isFields(data)) return data;
    const named = added.map((each) => [each.name, each.data] as const);
    return { fields: data.fields.toSpliced(index, gone, ...named) };
  };
}

function moved(data: Data, from: number, to: number): Data {
  if (isList(data)) return inOrder(data, from, to);
  return isFields(data) ? { fields: inOrder(data.fields, from, to) } : data;
}

/** The same, with one of them at another place. */
export function inOrder<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const taken = items.slice(from, from + 1);
  return items.toSpliced(from, 1).toSpliced(to, 0, ...taken);
}
