import type { OwnFiles } from '../../../library/workshop';
import { starter } from '../../../scenario/starter';

/** A new scenario: a small one that works already. */
export function newFiles(id: string, title: string): OwnFiles {
  return { source: starter(id, title), translations: {}, voices: {}, audio: {} };
}
