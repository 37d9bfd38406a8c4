import type { OwnFiles } from '../../../library/workshop';
import { setAt } from '../../../scenario/edit';

/** A scenario to be changed by somebody else: with a title of its own, and all of its sentences. */
export function copyOf(files: OwnFiles, title: string): OwnFiles {
  const source = setAt(files.source, ['titre'], title)?.source ?? files.source;
  return { ...files, source };
}
