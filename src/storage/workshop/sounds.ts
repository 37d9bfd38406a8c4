import type { Shelf, Shelves, SoundRow } from './rows';

/** A sound of a state; `row` is absent where it lies on the shelf already. */
interface Prepared {
  readonly name: string;
  readonly blob: Blob;
  readonly id: string;
  readonly row?: SoundRow;
}

/** A sound that should lie on the shelf does not: it must be read again. */
export class Unread extends Error {
  override readonly name = 'Unread';
}

/** The sounds of states, each kept once whatever its file is called. */
export class Sounds {
  /** Those that this page knows to lie on the shelf: an author changes letters, not sounds. */
  #known = new WeakMap<Blob, string>();

  /** Reads into memory what is new: no transaction waits for a file. */
  async prepare(audio: Readonly<Record<string, Blob>>): Promise<readonly Prepared[]> {
    const all = Object.entries(audio).map(async ([name, blob]) => {
      const id = this.#known.get(blob);
      return id === undefined ? read(name, blob) : { name, blob, id };
    });
    return (await Promise.all(all)).filter((sound) => sound !== undefined);
  }

  /** @returns the row of each file, by its name; throws `Unread` */
  async put(
    shelf: Shelf<SoundRow>,
    prepared: readonly Prepared[],
  ): Promise<Readonly<Record<string, string>>> {
    const references: Record<string, string> = {};
    for (const { name, blob, id, row } of prepared) {
      if (!row && !(await shelf.has(id))) throw new Unread(name);
      const kept = row ? await putSound(shelf, row) : id;
      this.#known.set(blob, kept);
      references[name] = kept;
    }
    return references;
  }

  async take(
    shelf: Shelf<SoundRow>,
    references: Readonly<Record<string, string>>,
  ): Promise<Readonly<Record<string, Blob>>> {
    const audio: Record<string, Blob> = {};
    for (const [name, id] of Object.entries(references)) {
      const row = await shelf.get(id);
      if (!row) continue;
      audio[name] = new Blob([row.bytes], { type: row.type });
      this.#known.set(audio[name], id);
    }
    return audio;
  }

  /** What is known may hold no more. */
  forget(): void {
    this.#known = new WeakMap();
  }
}

/** Drops, of these sounds, those that nothing refers to any more. */
export async function dropUnused(shelves: Shelves, candidates: readonly string[]): Promise<void> {
  if (candidates.length === 0) return;
  const versions = await shelves.versions.all();
  const ready = await shelves.ready.all();
  const used = new Set([
    ...versions.flatMap(({ sounds }) => sounds),
    ...ready.flatMap(({ audio }) => Object.values(audio)),
  ]);
  for (const id of candidates) if (!used.has(id)) await shelves.sounds.delete(id);
}

/** @returns undefined for a file of the disk that is there no more */
async function read(name: string, blob: Blob): Promise<Prepared | undefined> {
  const bytes = await blob.arrayBuffer().catch(() => undefined);
  if (!bytes) return undefined;
  const id = fingerprint(bytes);
  return { name, blob, id, row: { id, bytes, type: blob.type } };
}

async function putSound(shelf: Shelf<SoundRow>, row: SoundRow): Promise<string> {
  const there = await shelf.get(row.id);
  if (there && isSame(there, row)) return row.id;
  // Another sound has this fingerprint.
  if (there) return putSound(shelf, { ...row, id: `${row.id}+` });
  await shelf.put(row);
  return row.id;
}

function isSame(a: SoundRow, b: SoundRow): boolean {
  if (a.type !== b.type || a.bytes.byteLength !== b.bytes.byteLength) return false;
  const [left, right] = [new Uint8Array(a.bytes), new Uint8Array(b.bytes)];
  return left.every((byte, at) => byte === right[at]);
}

/** FNV-1a, 32 bits (draft-eastlake-fnv), and the length; not for security. */
function fingerprint(bytes: ArrayBuffer): string {
  let hash = 0x811c9dc5;
  for (const byte of new Uint8Array(bytes)) hash = Math.imul(hash ^ byte, 0x01000193);
  return `${(hash >>> 0).toString(16).padStart(8, '0')}-${bytes.byteLength}`;
}
