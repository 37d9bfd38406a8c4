import type { MistakeCode, PersonaName } from '../gesture';
import { isBlank, plain } from './plain';

/** Who types, and when. A world is one. */
export interface FieldContext {
  readonly persona: PersonaName;
  /** Simulated minutes; see `clock.ts`. */
  readonly now: number;
}

/** A kind of field: what it accepts, in which spellings, and the mistakes that it can tell. */
export interface FieldKind {
  readonly name: string;
  readonly inputmode: 'text' | 'numeric' | 'tel' | 'email' | 'url' | 'search';
  /** What two values are compared by. Total: any text gives something. */
  readonly normalise: (text: string) => string;
  /** How the site writes an accepted value once the field is left. */
  readonly show?: (text: string) => string;
  /** What is wrong with a text; undefined when it fits. `champ-vide` for a blank one. */
  readonly mistake: (text: string, context: FieldContext) => MistakeCode | undefined;
  /** Every code that `mistake` can answer with, but `champ-vide`. */
  readonly mistakes: readonly MistakeCode[];
  /** A wrong value on purpose for each of them, and one that the guard stops. */
  readonly samples: Readonly<Record<MistakeCode, (persona: PersonaName) => string>>;
  /** Words that may be remembered as typed: they say nothing of the learner. */
  readonly known?: readonly string[];
  /** The known word that stands for this text, where the site treats both alike. */
  readonly standIn?: (text: string) => string | undefined;
  /** A value that fits, put in the place of a learner's own words when a run is replayed. */
  readonly canned?: string;
}

/** One mistake that a kind of field knows. The first of its list that is found is the answer. */
export interface KnownMistake {
  readonly code: MistakeCode;
  /** @param text without spaces around it, digits of all scripts as 0–9 */
  readonly found: (text: string, context: FieldContext) => boolean;
  readonly sample: (persona: PersonaName) => string;
}

/** The account number that banks print on specimens: valid, and nobody's. */
const SPECIMEN_IBAN = 'FR14 2004 1010 0505 0001 3M02 606';

interface Parts extends Omit<FieldKind, 'mistake' | 'mistakes' | 'samples'> {
  readonly knows: readonly KnownMistake[];
  /** Samples of mistakes that only the world can tell. */
  readonly also?: FieldKind['samples'];
  /** The mistake's text keeps its accents, case and inner spaces as typed: for passwords. */
  readonly exact?: boolean;
}

/** Makes a kind of field from the list of the mistakes it knows. */
export function createKind({ knows, also = {}, exact = false, ...parts }: Parts): FieldKind {
  return {
    ...parts,
    mistakes: knows.map(({ code }) => code),
    samples: {
      'donnee-reelle': () => SPECIMEN_IBAN,
      ...also,
      ...Object.fromEntries(knows.map(({ code, sample }) => [code, sample])),
    },
    mistake(text, context) {
      if (isBlank(text)) return 'champ-vide';
      const read = exact ? text.trim() : plain(text);
      return knows.find(({ found }) => found(read, context))?.code;
    },
  };
}
