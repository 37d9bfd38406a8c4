import { normalise } from '../places';
import { childrenOf, indexOf, isFields, type Data } from './data';
import { edit, type Plan } from './edit';
import { setting } from './plans';
import { shapeAt } from './shape';
import { writeName, writeText } from './write';

/*
 * Files beside a scenario, one line a sentence: `en.yaml` gives its translation, `voix.fr.yaml` the
 * name of its sound. As for a scenario, every other letter stays; undefined: the text cannot be read.
 */

/**
 * Sets the line of a sentence. A new one comes after the line of the sentence before it.
 * @param source may be empty
 * @param order the sentences of the scenario, in its order
 */
export function setLine(
  source: string,
  sentence: string,
  text: string,
  order: readonly string[] = [],
): string | undefined {
  const before = normalise(source);
  const made = edit(before, (root) => {
    if (childrenOf(root).length === 0) return undefined;
    if (indexOf(root, sentence) >= 0) return setting([sentence], text)(root);
    return [
      { kind: 'add', to: [], index: placeIn(root, sentence, order), name: sentence, data: text },
    ];
  });
  return made?.source ?? (isEmpty(before) ? firstLine(before, sentence, text) : undefined);
}

/** Takes the line of a sentence away, with the comments right above it. @returns empty: none is left */
export function removeLine(source: string, sentence: string): string | undefined {
  const before = normalise(source);
  const names = namesIn(before);
  if (names?.every((name) => name === sentence)) return '';
  return edit(before, dropping(sentence))?.source;
}

/** The French sentence was changed: its line stays what it is. Another line of the new one goes. */
export function moveLine(source: string, from: string, to: string): string | undefined {
  const free = from === to ? source : (removeLine(source, to) ?? source);
  return edit(normalise(free), (root) => {
    const index = indexOf(root, from);
    return index < 0 ? undefined : [{ kind: 'rename', inside: [], index, name: to }];
  })?.source;
}

const dropping =
  (sentence: string): Plan =>
  (root) => {
    const index = indexOf(root, sentence);
    return index < 0 ? [] : [{ kind: 'drop', from: [], index }];
  };

function namesIn(source: string): readonly string[] | undefined {
  let names: readonly string[] | undefined;
  edit(source, (root) => {
    names = isFields(root) ? root.fields.map(([name]) => name) : undefined;
    return [];
  });
  return names;
}

/** Nothing but comments, or `{}`. */
function isEmpty(source: string): boolean {
  return source.split('\n').every((line) => /^\s*(?:#.*|\{\s*\})?\s*$/u.test(line));
}

function firstLine(source: string, sentence: string, text: string): string {
  const hand = { mark: '"', step: 2 } as const;
  const comments = source.replace(/^\s*\{\s*\}\s*$/mu, '').trimEnd();
  const value = writeText(text, shapeAt(['titre']), hand);
  return `${comments}${comments === '' ? '' : '\n'}${writeName(sentence, hand)}: ${value}\n`;
}

function placeIn(root: Data, sentence: string, order: readonly string[]): number {
  const own = order.indexOf(sentence);
  const before = order.slice(0, Math.max(0, own)).findLast((each) => indexOf(root, each) >= 0);
  if (before !== undefined) return indexOf(root, before) + 1;
  const after = own < 0 ? undefined : order.slice(own + 1).find((each) => indexOf(root, each) >= 0);
  return after === undefined ? childrenOf(root).length : indexOf(root, after);
}
