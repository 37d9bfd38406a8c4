import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pass } from '../../../src/classroom/messages';
import { isRefused, type Registry } from '../../../src/relay/registry';
import { createSeatsRegistry } from '../../../src/relay/seats-registry';
import { makeSeats } from '../../../src/relay/seats/make';
import { openTaken } from '../../../src/relay/seats/taken';
import { writeSeats } from '../../../src/relay/seats/write';
import type { Room } from './broker';

/** A folder as `npm run seats` writes it, and who hands its places out. */
export interface Seated {
  readonly folder: string;
  room(relay: string): Promise<Room>;
  remove(): void;
}

function granted<T extends object>(answer: T): Exclude<T, { refused: unknown }> {
  if (isRefused(answer)) throw new Error(`Refused: ${answer.refused}`);
  return answer as Exclude<T, { refused: unknown }>;
}

export function writeSeated(sessions: number, places: number): Seated {
  const folder = mkdtempSync(join(tmpdir(), 'coup-dessai-seats-'));
  const seats = makeSeats(sessions, places);
  writeSeats(seats, folder, false);
  const taken = openTaken(join(folder, 'seats.json'));
  const registries = new Map<string, Registry>();

  const registry = (relay: string): Registry => {
    const known = registries.get(relay);
    if (known) return known;
    const made = createSeatsRegistry({ seats, taken, relay, empty: () => undefined });
    registries.set(relay, made);
    return made;
  };

  return {
    folder,
    async room(relay) {
      const { key: _key, ...lead } = granted(registry(relay).open({}, true));
      return {
        code: lead.code,
        lead,
        join: async (): Promise<Pass> => granted(registry(relay).join({ code: lead.code })),
        again: async (pass) => pass,
      };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
