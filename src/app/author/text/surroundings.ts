import type { AssistContext } from '../../../scenario/assist';
import type { Diagnostic, Fix } from '../../../scenario/diagnostic';
import type { Catalogue } from '../../../scenario/ports';

/** What stands around the editor: what it may ask, and whom it tells. */
export interface Surroundings {
  readonly catalogue: () => Catalogue;
  readonly context: () => AssistContext;
  readonly onchange: (source: string, fixes: readonly Fix[]) => void;
  /** The cursor is at another place, or its place has other words. */
  readonly oncursor: (at: number) => void;
  readonly onfix: (diagnostic: Diagnostic) => void;
  readonly onundo: () => void;
  readonly onredo: () => void;
}

/** Words of the interface, in the language in use. */
export interface Wording {
  readonly label: string;
  /** CodeMirror's own sentences, by their English. */
  readonly phrases: Readonly<Record<string, string>>;
  readonly word: (key: 'fix' | Diagnostic['severity']) => string;
}
