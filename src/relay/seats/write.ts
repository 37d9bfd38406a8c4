import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartProblem } from '../problem';
import type { SeatFile } from './file';
import { mosquittoPasswords, mosquittoRights } from './mosquitto';
import { natsAccounts } from './nats';
import { rightsOf } from './rights';

/** Go with the accounts, so that a broker starts in the folder as it is. */
const shipped = ['mosquitto.conf', 'nats.conf', 'nats-cluster.conf'];

const brokers = fileURLToPath(new URL('../brokers/', import.meta.url));

function contents(seats: SeatFile): ReadonlyMap<string, string> {
  const rights = rightsOf(seats);
  return new Map([
    ['seats.json', `${JSON.stringify(seats, undefined, 2)}\n`],
    ['mosquitto.passwd', mosquittoPasswords(rights)],
    ['mosquitto.acl', mosquittoRights(rights)],
    ['nats-accounts.conf', natsAccounts(rights)],
    ...shipped.map((name) => [name, readFileSync(join(brokers, name), 'utf8')] as const),
  ]);
}

function refuseToReplace(folder: string, names: readonly string[]): void {
  const there = names.find((name) => existsSync(join(folder, name)));
  if (there === undefined) return;
  throw new StartProblem(
    `«\u202f${join(folder, there)}\u202f» existe déjà\u202f: choisissez un autre dossier, ou ajoutez --force.`,
  );
}

/**
 * Writes the seat file and what each broker needs, for the owner's eyes alone.
 * @returns the names of the files, in the folder
 * @throws StartProblem where one is there already and `force` is not set, or nothing can be written
 */
export function writeSeats(seats: SeatFile, folder: string, force: boolean): readonly string[] {
  const files = contents(seats);
  const names = [...files.keys()];
  if (!force) refuseToReplace(folder, names);
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of files) {
      const path = join(folder, name);
      writeFileSync(path, text, { mode: 0o600 });
      chmodSync(path, 0o600);
    }
  } catch {
    throw new StartProblem(
      `«\u202f${folder}\u202f» ne se laisse pas écrire\u202f: choisissez un autre dossier (--out).`,
    );
  }
  return names;
}
