import { Dexie } from 'dexie';
import type { RunEvent, Skill, skillLength, Trace, Went } from '../lesson/ports';
import { without, type SkillRow } from './rows';
import type { Store } from './schema';
import { readSkill } from './shapes';

/** The very number of the contract, which is imported as a type only. */
const length: typeof skillLength = 8;

/** What some events tell of a learner: one entry a target and gesture, the newest last. */
export function practised(events: readonly RunEvent[]): Skill[] {
  const skills = new Map<string, Skill>();
  for (const event of events) {
    const trace = event.kind === 'gesture' ? event.trace : undefined;
    if (!isAimed(trace)) continue;
    const { target, gesture, went } = trace;
    const key = skillKey(trace);
    skills.set(key, { target, gesture, went: lengthened(skills.get(key)?.went ?? [], [went]) });
  }
  return [...skills.values()];
}

/** « J'ai lu » points at nothing. */
const isAimed = (trace: Trace | undefined): trace is Trace & Pick<Skill, 'target'> =>
  trace?.target !== undefined;

export const skillKey = ({ target, gesture }: Pick<Trace, 'target' | 'gesture'>): string =>
  `${gesture} ${target}`;

/** A past with more behind it, no longer than it may be. */
export const lengthened = (past: readonly Went[], more: readonly Went[]): readonly Went[] =>
  [...past, ...more].slice(-length);

/** A row as it stands after more of the same; one that cannot be read begins anew. */
export function grown(learner: string, before: SkillRow | undefined, more: Skill): SkillRow {
  const past = before && readSkill(without(before, 'learner'));
  return { ...more, went: lengthened(past?.went ?? [], more.went), learner };
}

/** A learner's skills; those that cannot be read are left out. */
export async function readSkills(store: Store, learner: string): Promise<Skill[]> {
  const rows = await skillsOf(store, learner).toArray();
  return rows
    .map((row) => readSkill(without(row, 'learner')))
    .filter((skill) => skill !== undefined);
}

export function skillsOf(store: Store, learner: string) {
  return store.skills.where('[learner+target+gesture]').between([learner], [learner, Dexie.maxKey]);
}
