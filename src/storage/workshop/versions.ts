import type { OwnFiles } from '../../library/workshop';
import { stateId, type EntryRow, type Shelves, type VersionRow } from './rows';
import { dropUnused } from './sounds';
import { superfluous } from './thin';

/** A state to be put on the shelves; its sounds lie there already. */
export interface State {
  readonly entry: EntryRow;
  readonly files: OwnFiles;
  readonly audio: Readonly<Record<string, string>>;
  readonly what: string;
}

export async function putState(shelves: Shelves, state: State): Promise<void> {
  const { entry, files, audio, what } = state;
  const { key, rev, at, hash } = entry;
  const id = stateId(key, rev);
  const { source, translations, voices } = files;
  await shelves.scenarios.put(entry);
  await shelves.versions.put({ id, key, rev, at, what, hash, sounds: Object.values(audio) });
  await shelves.texts.put({ id, source, translations, voices, audio });
}

/** In rising order. */
export async function versionsOf(shelves: Shelves, key: string): Promise<VersionRow[]> {
  const rows = await shelves.versions.of(key);
  return rows.sort((a, b) => a.rev - b.rev);
}

/**
 * After a new state: drops the one before where it is no version of its own, and one of those that
 * are more than enough.
 */
export async function thinOut(
  shelves: Shelves,
  key: string,
  replaced: number | undefined,
): Promise<void> {
  const rows = await versionsOf(shelves, key);
  const kept = rows.filter(({ rev }) => rev !== replaced).map(({ rev }) => rev);
  const gone = [replaced, superfluous(kept)];
  await dropStates(
    shelves,
    rows.filter(({ rev }) => gone.includes(rev)),
  );
}

export async function dropStates(shelves: Shelves, rows: readonly VersionRow[]): Promise<void> {
  for (const { id } of rows) {
    await shelves.versions.delete(id);
    await shelves.texts.delete(id);
  }
  await dropUnused(
    shelves,
    rows.flatMap(({ sounds }) => sounds),
  );
}
