import type { Comfort, Learner, Placement, RunEvent, RunSummary, Skill } from '../lesson/ports';

/**
 * `schema`: the number in `schema.ts`. `store`: which database this is. `welcomed`: a yes. `learner`: who is
 * in use, where that was chosen.
 */
export interface MetaRow {
  readonly key: 'schema' | 'store' | 'welcomed' | 'learner';
  readonly value: number | string | boolean;
}

/** What a row's checksum goes over is said in `chain.ts`. */
interface Summed {
  readonly checksum: number;
}

/** `order` grows at each change of run: newest first must not depend on the machine's clock. */
export type RunRow = RunSummary & Summed & { readonly order: number };
export type EventRow = RunEvent & Summed & { readonly run: string };
/** `order` grows with each learner who comes. */
export type LearnerRow = Learner & { readonly order: number };
export type ComfortRow = Comfort & { readonly learner: string };
export type PlacementRow = Placement & { readonly learner: string };
export type SkillRow = Skill & { readonly learner: string };

/** A row as it came in, without what only the table needs. */
export function without<Row extends object, Key extends keyof Row>(
  row: Row,
  ...keys: readonly Key[]
): Omit<Row, Key> {
  const rest = Object.entries(row).filter(([name]) => !keys.some((key) => key === name));
  return Object.fromEntries(rest) as Omit<Row, Key>;
}
