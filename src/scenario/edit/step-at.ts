import type { Span } from '../diagnostic';
import { normalise } from '../places';
import { childIndex, layoutOf, namesIn, type Layout } from './layout';
import { placeAt } from './place';
import { stepsPath } from './step-flow';

/** From the comment right above a step to where the next one begins. */
interface Stretch extends Span {
  readonly id: string;
  /** Where its name begins. */
  readonly name: number;
}

/**
 * The step in whose lines a place stands.
 * @param at an offset of the text with `\n` line ends
 * @returns undefined at the scenario's own fields, and in a text that cannot be read
 */
export function stepAt(source: string, at: number): string | undefined {
  return stretchesOf(source).find(({ start, end }) => start <= at && at < end)?.id;
}

/**
 * Where a step begins, as an offset of the text with `\n` line ends.
 * @returns undefined where there is no such step, and in a text that cannot be read
 */
export function stepStart(source: string, id: string): number | undefined {
  return stretchesOf(source).find((stretch) => stretch.id === id)?.name;
}

function stretchesOf(source: string): readonly Stretch[] {
  const layout = layoutOf(normalise(source));
  const steps = layout && placeAt(layout, stepsPath);
  if (!layout || !steps) return [];
  return namesIn(steps.node).flatMap((id, index) => {
    const part = steps.parts[index];
    if (!part) return [];
    const end = steps.parts[index + 1]?.start ?? endOfSteps(layout);
    const name = layout.back({ start: part.head, end: part.head }).start;
    return [{ id, name, ...layout.back({ start: part.start, end }) }];
  });
}

/** Where the field after the steps begins; after the last place of the text where there is none. */
function endOfSteps(layout: Layout): number {
  const fields = placeAt(layout, []);
  const next = fields?.parts[childIndex(fields.node, 'etapes') + 1];
  return next?.start ?? layout.text.length + 1;
}
