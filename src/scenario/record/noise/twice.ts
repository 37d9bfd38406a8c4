import { looksAlike } from '../trace';
import { without, type NoiseRule } from './rule';

/** The same gesture once more, after which all looks as it did: a double press. */
export const twice: NoiseRule = function* (deeds) {
  for (const [index, { gesture, to }] of deeds.entries()) {
    const next = deeds[index + 1];
    if (!next || JSON.stringify(next.gesture) !== JSON.stringify(gesture)) continue;
    if (looksAlike(to, next.to)) yield without(deeds, index + 1);
  }
};
