import type {
  FactName,
  GestureKind,
  KeyName,
  KitName,
  MistakeCode,
  PageName,
  PersonaName,
  TargetName,
} from '../simulator/world/gesture';

/** Themes of the home page, as the file names them. */
export const themes = [
  'entrer',
  'paiements',
  'documents',
  'demarches',
  'echanges',
  'reglages',
  'telephone',
  'securite',
] as const;
export type Theme = (typeof themes)[number];

export type StepId = string;

/** A text of the file, still with its markup (`**`, `[[ ]]`, `{{ }}`, `(( ))`); see `text.ts`. */
export type Text = string;

/** The value that a gesture must carry. */
export type WantedValue =
  | { readonly kit: KitName }
  | { readonly text: string }
  | { readonly mistake: MistakeCode }
  | { readonly on: boolean }
  | { readonly key: KeyName };

/** A gesture that a step waits for, with its target resolved. `read` has no target. */
export interface Wanted {
  readonly kind: GestureKind;
  readonly target?: TargetName;
  readonly value?: WantedValue;
}

/** `attendre`: a gesture, and what must hold after it. At least one of the three is there. */
export interface Expectation {
  readonly gesture?: Wanted;
  readonly fact?: FactName;
  readonly page?: PageName;
}

/** One line of `choix`. */
export interface Choice {
  readonly when: Wanted;
  readonly next: StepId;
}

/** One line of `erreurs`: what it answers, and the sentence. */
export interface Answer {
  readonly when: { readonly mistake: MistakeCode; readonly target: TargetName } | Wanted;
  readonly say: Text;
}

export interface Step {
  readonly id: StepId;
  /** What the spotlight shows. */
  readonly target?: TargetName;
  readonly instruction: Text;
  readonly why?: Text;
  /** From vague to precise. */
  readonly hints: readonly Text[];
  /** Simulated minutes that pass when the step begins. */
  readonly passes?: number;
  readonly expect?: Expectation;
  readonly choices?: readonly Choice[];
  readonly answers: readonly Answer[];
  /** The step after this one; absent at an end and where `choices` decides. */
  readonly next?: StepId;
  readonly end: boolean;
}

/** A scenario file that passed the checker, in the words of the code. Plain data. */
export interface Scenario {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly theme: Theme;
  readonly difficulty: 1 | 2 | 3;
  readonly minutes: number;
  readonly tasks: readonly string[];
  readonly after: readonly string[];
  readonly device: 'ordinateur' | 'telephone';
  readonly personas: readonly PersonaName[];
  readonly start: { readonly page: PageName; readonly presets: readonly string[] };
  readonly goals: readonly FactName[];
  readonly forbidden: readonly FactName[];
  /** In the order of the file; the first one is where the lesson begins. */
  readonly steps: readonly Step[];
  /** Of the file's content; a run remembers it. */
  readonly hash: string;
}
