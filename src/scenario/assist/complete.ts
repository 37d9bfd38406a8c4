import type { Catalogue } from '../ports';
import type { AssistContext } from './context';
import { fieldOptions } from './fields';
import { marksAt } from './marks';
import type { Option } from './option';
import { outline } from './outline';
import { spotAt, type Spot } from './spot';
import { valueOptions } from './values';

export type { Option, OptionKind } from './option';

export interface Completions {
  readonly from: number;
  readonly to: number;
  readonly options: readonly Option[];
  /** Shown when asked for, not while nothing of it is written. */
  readonly quiet: boolean;
}

/**
 * What could stand here: fields that are not written yet, needed ones first; names of the catalogue
 * and of the file; the marks of a sentence. Works on text that YAML cannot read. Pure and total.
 * @param source with `\n` line ends
 * @returns undefined where nothing can be proposed
 */
export function complete(
  source: string,
  offset: number,
  catalogue: Catalogue,
  context: AssistContext,
): Completions | undefined {
  const root = outline(source, offset);
  const spot = spotAt(source, root, offset);
  if (!spot) return undefined;
  const asked = { source, root, spot, catalogue, context };
  const marks = marksAt(asked, offset);
  if (marks) return marks;
  const options = spot.role === 'key' ? fieldOptions(asked) : valueOptions(asked);
  return options.length === 0 ? undefined : found(source, spot, options);
}

function found(source: string, spot: Spot, options: readonly Option[]): Completions {
  const { start: from, end: to } = spot;
  const isTight = spot.role === 'value' && source[from - 1] === ':';
  const quiet = spot.own && options.every(({ kind }) => kind === 'field');
  return { from, to, options: isTight ? options.map(spaced) : options, quiet };
}

/** After a colon without its space. */
function spaced({ caret, ...one }: Option): Option {
  const moved = caret !== undefined && { caret: caret + 1 };
  return { ...one, insert: ` ${one.insert}`, ...moved };
}
