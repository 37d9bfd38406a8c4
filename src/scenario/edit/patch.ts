import type { Fix } from '../diagnostic';
import { add, copy } from './add';
import type { Change } from './data';
import { drop } from './drop';
import type { Layout } from './layout';
import { move } from './move';
import { keySpan, placeAt, type Place } from './place';
import { put } from './put';
import { writeName } from './write';

/**
 * The replacements that make one change, in order, in the text with its quotes put in.
 * @returns undefined where this way of writing is not known
 */
export function patch(layout: Layout, change: Change): readonly Fix[] | undefined {
  const place = placeAt(layout, whereOf(change));
  return place && fixesFor(place, change);
}

function whereOf(change: Change): readonly string[] {
  if (change.kind === 'put') return change.at.slice(0, -1);
  if (change.kind === 'add') return change.to;
  return change.kind === 'drop' ? change.from : change.inside;
}

function fixesFor(place: Place, change: Change): readonly Fix[] | undefined {
  switch (change.kind) {
    case 'put': {
      const name = change.at.at(-1);
      return name === undefined ? undefined : put(place, name, change.data);
    }
    case 'add':
      return add(place, change.index, change.name ?? '', change.data);
    case 'drop':
      return drop(place, change.index);
    case 'move':
      return move(place, change.from, change.to);
    case 'copy':
      return copy(place, change.index, change.name);
    case 'rename': {
      const key = keySpan(place, change.index);
      return key && [{ ...key, text: writeName(change.name, place.layout.hand) }];
    }
  }
}
