import { openInNewTab } from './browser';
import type { FactName } from './gesture';
import type { Minutes, World } from './world';

/** A document that the simulated computer holds. */
export interface StoredFile {
  /** Lasting and unique, such as `attestation-droits`. */
  readonly id: string;
  /** As shown, with its ending: `attestation-droits.pdf`. */
  readonly name: string;
  /** What the document says, by name; plain text. */
  readonly details: Readonly<Record<string, string>>;
  readonly saved: Minutes;
  /** Acquired once it is among the downloads. */
  readonly fact?: FactName;
}

export interface Files {
  /** Oldest first. */
  readonly downloads: readonly StoredFile[];
  /** What the document viewer shows. */
  readonly viewed?: StoredFile;
}

export const noFiles: Files = { downloads: [] };

/** Where the browser shows a document. */
export const VIEWER = 'document.example/apercu';

/** Opens a document in a tab of its own, as browsers do with a PDF. */
export function viewFile(world: World, file: Omit<StoredFile, 'saved'>): World {
  const viewed: StoredFile = { ...file, saved: world.now };
  return openInNewTab({ ...world, files: { ...world.files, viewed } }, VIEWER);
}

/** Saves a file among the downloads; one of the same id is replaced. */
export function download(world: World, file: Omit<StoredFile, 'saved'>): World {
  const others = world.files.downloads.filter(({ id }) => id !== file.id);
  return withDownloads(world, [...others, { ...file, saved: world.now }]);
}

export function removeDownload(world: World, id: string): World {
  return withDownloads(
    world,
    world.files.downloads.filter((file) => file.id !== id),
  );
}

const withDownloads = (world: World, downloads: readonly StoredFile[]): World => ({
  ...world,
  files: { ...world.files, downloads },
});
