import type { Finding } from './diagnostic';
import type { ScenarioDraft } from './draft';
import type { Catalogue } from './ports';
import { suggest } from './suggest';

/** What the checker must know beside the file. */
export interface CheckContext {
  readonly catalogue: Catalogue;
  /** The name of the folder where the file lies, when it lies in one. */
  readonly folder?: string;
  /** The ids of the other scenarios. */
  readonly others: readonly string[];
  /** The text of each translation file, by language: `{ en: '…' }`. */
  readonly translations?: Readonly<Record<string, string>>;
  /** The text of each file of recordings, by language: `{ fr: '…' }`. */
  readonly voices?: Readonly<Record<string, string>>;
  /** The names of the audio files in the folder `voix`. */
  readonly audio?: readonly string[];
}

/** What a rule looks at. */
export interface RuleInput {
  readonly source: string;
  readonly draft: ScenarioDraft;
  readonly context: CheckContext;
}

/** A rule: pure and total; one numbered code a file. */
export type Rule = (input: RuleInput) => Iterable<Finding>;

/** A finding with what was probably meant, when something near is known. */
export function withSuggestion(
  finding: Finding,
  written: string,
  ...sets: readonly Iterable<string>[]
): Finding {
  for (const known of sets) {
    const meant = suggest(written, known);
    if (meant !== undefined) return { ...finding, suggestion: meant };
  }
  return finding;
}
