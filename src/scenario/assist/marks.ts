import { leafKind, shapeAt } from '../edit/shape';
import { explain, glossaryWords } from '../glossary';
import { keyNames } from '../schema';
import type { Completions } from './complete';
import { otherKeys } from './french';
import { option, type Asked, type Option } from './option';

const closing: Readonly<Record<string, string>> = { '{{': '}}', '[[': ']]', '((': '))' };

/** What may stand in a mark of a sentence that is open before the cursor. */
export function marksAt(asked: Asked, offset: number): Completions | undefined {
  const { spot, source } = asked;
  if (spot.role !== 'value' || leafKind(shapeAt(spot.path)) !== 'sentence') return undefined;
  const before = source.slice(spot.start, offset);
  const open = /(\{\{|\[\[|\(\()([^{}[\]()]*)$/u.exec(before);
  const [, mark = '', typed = ''] = open ?? [];
  const close = closing[mark];
  if (close === undefined) return undefined;
  const rest = source.slice(offset, spot.end);
  const inside = /^[^{}[\]()]*/u.exec(rest)?.[0] ?? '';
  const isClosed = rest.startsWith(close, inside.length);
  const end = isClosed ? '' : close;
  return {
    from: offset - typed.length,
    to: offset + (isClosed ? inside.length : 0),
    options: optionsFor(mark, asked).map((one) => ({ ...one, insert: one.label + end })),
    quiet: false,
  };
}

function optionsFor(mark: string, { catalogue, context }: Asked): readonly Option[] {
  if (mark === '{{') {
    return catalogue.values.map((name) => option('kit', name, context.kit[name]));
  }
  if (mark === '[[')
    return [...Object.keys(keyNames), ...otherKeys].map((key) => option('word', key));
  return glossaryWords.map((word) => option('word', word, explain(word)?.sentence));
}
