import { nextLevel } from '../../lesson/next-level';
import { firstPersona } from '../../lesson/personas';
import type { Level, RunSummary } from '../../lesson/ports';
import type { LibraryEntry } from '../../library/ports';
import type { PersonaName } from '../../simulator/world/gesture';

/** What is proposed for a scenario; the learner may always choose something else. */
export interface Proposed {
  readonly level: Level;
  readonly persona: PersonaName;
}

/**
 * The level and the character to go on with: those of the run under way, else what follows from the
 * last run that ended, else « Avec aide ».
 * @param own the learner's runs of this scenario, newest first
 */
export function proposedFor(entry: LibraryEntry, own: readonly RunSummary[]): Proposed {
  const { personas, steps } = entry;
  const [newest] = own;
  if (newest?.state === 'en-cours') return newest;
  const last = own.find(({ state }) => state !== 'en-cours');
  if (!last) return { level: 'aide', persona: firstPersona(personas) };
  const { level, persona, state, hints, mistakes } = last;
  // A row says that something was left to do, and not what.
  const open = state === 'a-revoir' ? [''] : [];
  const result = {
    result: state === 'reussi' ? 'reussi' : 'a-revoir',
    open,
    hints,
    mistakes,
  } as const;
  const earlier = own.filter((run) => run !== last);
  return nextLevel({
    level,
    persona,
    personas,
    total: steps,
    result: { ...result, spoiled: [] },
    earlier,
  });
}
