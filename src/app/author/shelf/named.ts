import type { OwnFiles } from '../../../library/workshop';
import { freeStepId, setAt } from '../../../scenario/edit';
import { readData, textAt } from '../../../scenario/edit/reading';

/** A name of a file's `id`, from words: `changer-d-adresse`; another one where it is taken. */
export function freeId(words: string, taken: readonly string[]): string {
  const base = freeStepId('', words);
  const ids = [base, ...taken.map((_, index) => `${base}-${index + 2}`)];
  return ids.find((id) => !taken.includes(id)) ?? base;
}

/** The same files with an id that nothing else here has; as they are where theirs is free. */
export function withFreeId(files: OwnFiles, taken: readonly string[]): OwnFiles {
  const id = textAt(readData(files.source), 'id');
  if (id === '' || !taken.includes(id)) return files;
  const edit = setAt(files.source, ['id'], freeId(id, taken));
  return edit ? { ...files, source: edit.source } : files;
}
