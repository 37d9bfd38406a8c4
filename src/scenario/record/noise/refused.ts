import { without, type NoiseRule } from './rule';

/**
 * A gesture that was refused. It stays where what follows would not be the same without it: then
 * the author made the mistake on purpose, and went on from there.
 */
export const refused: NoiseRule = function* (deeds) {
  for (const [index, { outcome }] of deeds.entries()) {
    if (outcome.kind === 'refused') yield without(deeds, index);
  }
};
