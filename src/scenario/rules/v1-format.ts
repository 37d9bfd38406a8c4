import type { Finding } from '../diagnostic';
import type { LocatedMap } from '../located';

/** V1: another format than 1. The check stops there, since every other word may have changed. */
export function unknownFormat(tree: LocatedMap): Finding | undefined {
  const entry = tree.entries.find(({ key }) => key.value === 'format');
  if (entry?.value.kind !== 'text' || ['', '1'].includes(entry.value.value)) return undefined;
  const { value, at } = entry.value;
  return { code: 'V1', at, values: { format: value }, suggestion: '1' };
}
