import type { Finding } from '../diagnostic';
import type { Leaf } from '../draft';
import type { Translation } from '../translation';
import { orphaned } from './l2-orphaned';

/** L4: a recording of a sentence that the scenario no longer has. */
export function* unusedRecording(
  sentences: readonly Leaf<string>[],
  recordings: Translation,
): Generator<Finding> {
  for (const finding of orphaned(sentences, recordings)) yield { ...finding, code: 'L4' };
}
