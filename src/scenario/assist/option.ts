import type { Catalogue } from '../ports';
import type { AssistContext } from './context';
import type { OutlineMap } from './outline';
import type { Spot } from './spot';

/** What kind of thing is proposed. */
export type OptionKind =
  | 'field'
  | 'word'
  | 'target'
  | 'page'
  | 'fact'
  | 'preset'
  | 'persona'
  | 'kit'
  | 'paper'
  | 'mistake'
  | 'step'
  | 'scenario';

/** One thing that may stand at a place. */
export interface Option {
  readonly label: string;
  readonly insert: string;
  /** Where the cursor goes, in what is inserted; at its end otherwise. */
  readonly caret?: number;
  /** What it is, in French. */
  readonly detail?: string;
  readonly kind: OptionKind;
}

/** All that the answer depends on. */
export interface Asked {
  readonly source: string;
  readonly root: OutlineMap;
  readonly spot: Spot;
  readonly catalogue: Catalogue;
  readonly context: AssistContext;
}

export function option(kind: OptionKind, label: string, detail?: string): Option {
  return { kind, label, insert: label, ...(detail !== undefined && { detail }) };
}
